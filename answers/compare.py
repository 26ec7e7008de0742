"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

from dataclasses import replace

from answers.about import questions, source
from answers.answer import Answer, Link, Offer, Section, Text
from answers.benchmarks import benchmarks
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import nobody
from answers.comparison import Comparison, comparison_of
from answers.comparison_facts import comparison_facts, line_until
from answers.comparison_table import figures_table
from answers.earlier import earlier_sentence
from answers.files.compare import compare_file
from answers.freshness import freshness
from answers.joint import named_rows
from answers.view import View
from charts.drawing import Drawing
from charts.funnel import funnel
from charts.funnel.limits import Limits
from charts.palette import Mode
from charts.ranked import ranked
from charts.small_multiples import small_multiples
from charts.spine import spine
from charts.strip import strip
from queries.cache import cached, cached_query
from queries.rows import EarlierEditions, Spine, Strip, Trend
from words.comparison import sentence, spread_of
from words.directions import direction
from words.finding import capital
from words.left_out import withheld
from words.places import the
from words.totals import ONLY_SIZE, WORKED_OUT

SCREEN = "compare"
_NO_FUNNEL = (
    "There is no funnel: it takes the counts behind the figures of England and of ten "
    "authorities or more."
)
_ALONE = "Choose an authority above to see it among those like it."


@cached
def compare(view: View, mode: Mode = "light") -> Answer:
    """Compare an area with its group, and place it among all authorities.

    Returns
    -------
    Answer
        Sections ``group``, ``everyone``, ``lines``, ``funnel``, ``spine`` and ``figures``, as far
        as there is something to show; without a figure a remark that says so.
    """
    words, known = compare_in_words(view), catalogue()
    period = known.period(view.area, view.indicator, view.period)
    if period is None or not words.sections:
        return words
    comparison = comparison_of(known, view, period)
    drawn = (
        _group(known, comparison, mode),
        _everyone(comparison, mode),
        _lines(known, comparison, mode),
        _funnel(comparison, mode),
        _all_measures(comparison, mode),
    )
    return replace(words, sections=(*(one for one in drawn if one), *words.sections))


@cached
def compare_in_words(view: View) -> Answer:
    """Compare an area in words and a table, for whoever draws nothing.

    Returns
    -------
    Answer
        As `compare`, with the section ``figures`` alone.
    """
    known = catalogue()
    indicator = known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    if period is None:
        sentence = "No authority has a figure of this indicator."
        return Answer(SCREEN, view, indicator.measure.name, remarks=(sentence,))
    if indicator.measure.is_place:
        return _by_its_score(known, view)
    return _compared(comparison_of(known, view, period))


def _by_its_score(known: Catalogue, view: View) -> Answer:
    """Lead from a place to what it is the place in: places have no mean, and no interval."""
    sentence = (
        "This is already a place among all authorities: compare the score that it comes from."
    )
    score = f"{view.indicator.rpartition('_')[0]}_score"
    notes: tuple[Text, ...] = ()
    if score in known.indicators:
        name = known.indicators[score].measure.name
        notes = ((Link(f"Compare {name}", view.but(indicator=score), SCREEN),),)
    title = known.indicators[view.indicator].measure.name
    return Answer(SCREEN, view, title, remarks=(sentence,), notes=notes)


def _compared(comparison: Comparison) -> Answer:
    indicator = comparison.indicator
    return Answer(
        SCREEN,
        comparison.view,
        f"How {the(comparison.area.name)} compares",
        under=indicator.measure.subtitle(comparison.period.label),
        fresh=freshness(indicator),
        sentence=_sentence(comparison),
        facts=comparison_facts(comparison),
        sections=(_figures(comparison),),
        questions=questions(indicator),
        source=source(indicator, comparison.view, comparison.row.basis or ""),
    )


def _figures(comparison: Comparison) -> Section:
    offer = Offer("Download all authorities' figures (CSV)", compare_file(comparison))
    table, title = figures_table(comparison), "The figures"
    trade = comparison.group.trade if comparison.has_group else ""
    return Section("figures", table, title, title, notes=(trade,) if trade else (), offer=offer)


def _sentence(comparison: Comparison) -> str:
    """Say what the evidence supports, before any chart."""
    row, view = comparison.row, comparison.view
    measure, label = comparison.indicator.measure, comparison.period.label
    group = comparison.group if comparison.area.has_neighbours else None
    small = withheld((one.role == "member", one.figure.symbol) for one in comparison.rows)
    found = sentence(
        row,
        measure,
        comparison.area.name,
        label,
        group,
        small,
        joint_name=comparison.joint_name,
        per_child=comparison.per_child,
    )
    if row.value is None:
        earlier = cached_query(EarlierEditions, area=view.area, indicator=view.indicator)
        return f"{found} {earlier_sentence(earlier, measure, comparison.period.id)}".strip()
    if row.trend is None:
        return found
    return f"{found} {direction(row, label, line_until(comparison), measure)}"


def _group(known: Catalogue, comparison: Comparison, mode: Mode) -> Section:
    """Draw the group in order, or say why there is none."""
    none = nobody(known, comparison.view)
    notes: tuple[Text, ...] = (none,) if none else ()
    if not (comparison.has_group or comparison.area.has_neighbours):
        return Section("group", None, notes=notes, remark=_ALONE)
    rows, measure = comparison.drawn
    if not rows:
        sentence = f"{ONLY_SIZE} No number of children is known to set it against."
        return Section("group", None, notes=notes, remark=sentence)
    spread = spread_of(comparison.row, measure, comparison.group)
    drawing = ranked(
        comparison.drawn_members,
        tuple(benchmarks(comparison)),
        measure,
        comparison.period.label,
        comparison.group.noun,
        spread=f"{capital(WORKED_OUT)}." if comparison.each else spread,
        mode=mode,
    )
    return Section("group", drawing, drawing.title, comparison.group.short, notes=notes)


def _everyone(comparison: Comparison, mode: Mode) -> Section | None:
    rows, measure = comparison.drawn
    if not rows:
        return None
    drawing = strip(
        rows,
        measure,
        comparison.period.label,
        england=comparison.england,
        group=comparison.group.label,
        region=comparison.region,
        mode=mode,
    )
    return Section("everyone", drawing, drawing.title, "All authorities", folded=False)


def _lines(known: Catalogue, comparison: Comparison, mode: Mode) -> Section | None:
    """Draw the group's lines up to the period that is chosen."""
    if not comparison.has_group or comparison.indicator.measure.is_total:
        return None
    view = comparison.view
    which = {"area": view.area, "indicator": view.indicator, "model": comparison.model}
    drawing = small_multiples(
        named_rows(known.areas, cached_query(Trend, **which), view.area),
        comparison.indicator.measure,
        comparison.group.noun,
        comparison.directions,
        until=comparison.period.end,
        mode=mode,
    )
    return Section("lines", drawing, drawing.title, "Over time", folded=False)


def _funnel(comparison: Comparison, mode: Mode) -> Section | None:
    row, measure = comparison.row, comparison.indicator.measure
    if measure.is_total:
        return None
    if row.overdispersion is None or row.england is None or row.england_doubt:
        return Section("funnel", None, notes=(_NO_FUNNEL,))
    share = measure.unit == "percent"
    limits = Limits(row.england, row.overdispersion, measure.per or 100, share)
    base = (comparison.indicator.row.denominator_name or "children").split(",")[0]
    drawing = funnel(
        comparison.rows,
        limits,
        measure,
        comparison.period.label,
        base=base,
        group=comparison.group.label,
        region=comparison.region,
        mode=mode,
    )
    return Section("funnel", drawing, drawing.title, "Allowing for size", folded=False)


def _all_measures(comparison: Comparison, mode: Mode) -> Section:
    drawing = _spine(comparison.view.area, comparison.area.name, mode)
    return Section("spine", drawing, drawing.title, "Other measures", folded=False)


@cached
def _spine(code: str, name: str, mode: Mode) -> Drawing:
    return spine(cached_query(Spine, area=code), name, cached_query(Strip), mode=mode)

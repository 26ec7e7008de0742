"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

from html import escape

import streamlit as st

from answers.about import questions_html, source_html
from answers.asking import asked, asked_rows
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import nobody_html
from answers.comparators import benchmarks, england_and_region, own_row
from answers.comparing import Sight, look
from answers.comparison_facts import facts_html
from answers.earlier import earlier_sentence
from answers.files.compare import compare_file
from answers.joint import named_frame
from answers.links import link
from answers.remembered import remembered
from answers.view import View
from charts.comparison_table import comparison_table
from charts.funnel import funnel
from charts.funnel.limits import Limits
from charts.ranked import ranked
from charts.small_multiples import small_multiples
from charts.spine import spine
from charts.strip import strip
from screen.downloads import csv_button
from screen.fault import say
from screen.head import freshness, head
from screen.look import mode
from screen.section import look_of_sections, section
from screen.state import current_view
from words.comparison import had_data, sentence, spread_of, spread_parts
from words.directions import direction
from words.finding import capital
from words.left_out import withheld
from words.places import the
from words.totals import ONLY_SIZE, WORKED_OUT

SECTIONS = tuple(f"compare-{part}" for part in ("group", "everyone", "lines", "funnel", "spine"))


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    if period is None:
        head(indicator.measure.name, view, path="compare")
        say("No authority has a figure of this indicator.")
        return
    if indicator.measure.is_place:
        _by_its_score(known, view)
        return
    sight = look(known, view, period)
    head(
        f"How {the(area.name)} compares",
        view,
        path="compare",
        fresh=freshness(indicator),
        under=indicator.measure.subtitle(period.label),
    )
    look_of_sections(*SECTIONS, first="compare-group")
    _answer(sight)
    left, right = st.columns([0.64, 0.36], gap="large")
    with right:
        st.html(facts_html(sight))
    with left:
        _group(known, sight)
    _everyone(sight)
    _lines(sight)
    _funnel(sight)
    _all_measures(sight)
    _table(sight)
    st.html(questions_html(indicator) + source_html(indicator, view, str(sight.row["basis"])))


def _by_its_score(known: Catalogue, view: View) -> None:
    """Lead from a place to what it is the place in: places have no mean, and no interval."""
    head(known.indicators[view.indicator].measure.name, view, path="compare")
    say("This is already a place among all authorities: compare the score that it comes from.")
    score = f"{view.indicator.rpartition('_')[0]}_score"
    if score in known.indicators:
        name = known.indicators[score].measure.name
        st.html(f"<p>{link(f'Compare {name}', view.but(indicator=score), 'compare')}</p>")


def _answer(sight: Sight) -> None:
    """Say what the evidence supports, before any chart."""
    row, measure, label = sight.row, sight.indicator.measure, sight.period.label
    group = sight.group if sight.area.has_neighbours else None
    small = withheld((one.role == "member", one.symbol) for one in sight.rows)
    said = sentence(row, measure, sight.area.name, label, group, small)
    if row["value"] is None:
        known_then = asked_rows(
            "earlier_editions", area=sight.view.area, indicator=sight.view.indicator
        )
        said = f"{said} {earlier_sentence(known_then, measure, sight.period.id)}".strip()
    elif row["trend"] is not None:
        said += f" {direction(row, label)}"
    st.html(f'<p class="lw-sentence">{escape(said)}</p>')


def _group(known: Catalogue, sight: Sight) -> None:
    """Draw the group in order, or say why there is none."""
    if none := nobody_html(known, sight.view):
        st.html(none)
    if not (sight.has_group or sight.area.has_neighbours):
        say("Choose an authority above to see it among those like it.")
        return
    rows, measure = sight.drawn
    if not rows:
        say(f"{ONLY_SIZE} No number of children is known to set it against.")
        return
    spread = spread_of(sight.row, measure, sight.group)
    drawing = remembered(
        ranked,
        sight.drawn_members,
        tuple(benchmarks(sight)),
        measure,
        sight.period.label,
        sight.group.noun,
        spread=f"{capital(WORKED_OUT)}." if sight.each else spread,
        mode=mode(),
    )
    section(drawing, "compare-group")


def _everyone(sight: Sight) -> None:
    rows, measure = sight.drawn
    if not rows:
        return
    drawing = remembered(
        strip,
        rows,
        measure,
        sight.period.label,
        england=sight.england,
        group=sight.group.label,
        region=sight.region,
        mode=mode(),
    )
    section(drawing, "compare-everyone")


def _lines(sight: Sight) -> None:
    """Draw the group's lines up to the period that is looked at."""
    if not sight.has_group or sight.indicator.measure.is_total:
        return
    which = {"area": sight.view.area, "indicator": sight.view.indicator, "model": sight.model}
    rows, areas = asked_rows("trend", **which), catalogue().areas
    figures = remembered(named_frame, asked("trend", **which), areas, rows, sight.view.area)
    drawing = remembered(
        small_multiples,
        figures,
        sight.indicator.measure,
        sight.group.noun,
        sight.ways,
        until=sight.period.end,
        mode=mode(),
    )
    section(drawing, "compare-lines")


def _funnel(sight: Sight) -> None:
    row, measure = sight.row, sight.indicator.measure
    if measure.is_total:
        return
    if row["overdispersion"] is None or row["england"] is None or row["england_doubt"]:
        st.html(
            '<p class="lw-notes">There is no funnel: it takes the counts behind the figures of '
            "England and of ten authorities or more.</p>"
        )
        return
    share = measure.unit == "percent"
    limits = Limits(row["england"], row["overdispersion"], measure.per or 100, share)
    base = str(sight.indicator.row.get("denominator_name") or "children").split(",")[0]
    drawing = remembered(
        funnel,
        sight.rows,
        limits,
        measure,
        sight.period.label,
        base=base,
        group=sight.group.label,
        region=sight.region,
        mode=mode(),
    )
    section(drawing, "compare-funnel")


def _all_measures(sight: Sight) -> None:
    figures = asked("spine", area=sight.view.area)
    drawing = remembered(spine, figures, sight.area.name, asked("strip"), mode=mode())
    section(drawing, "compare-spine")


def _table(sight: Sight) -> None:
    measure, short = sight.indicator.measure, sight.group.short
    had = had_data(sight.row)
    parts = [] if measure.is_total else spread_parts(sight.row, measure)
    spread = [
        (f"{short}, {name}{f' ({had})' if name == 'mean' else ''}", figure)
        for name, figure in parts
    ]
    beside = f" and {sight.group.label}" if sight.has_group else ""
    named = f"{sight.area.name}{beside}: {measure.subtitle(sight.period.label)}"
    lines = [one for one in england_and_region(sight, doubtful=True) if one.name != sight.area.name]
    rows = [*own_row(sight), *sight.members]
    st.html(
        '<h2 class="lw-h2">The figures</h2>'
        + comparison_table(rows, lines, measure, named, spread, sight.each)
    )
    csv_button("Download all authorities' figures (CSV)", compare_file(sight), "compare-csv")

"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from answers.about import about, questions, source
from answers.answer import Answer, Choice, Offer, Section, Text
from answers.breakdown_table import breakdown_tables
from answers.catalogue import Catalogue, Indicator, Period, catalogue
from answers.chosen_group import chosen_group, nobody
from answers.earlier import earlier_editions, earlier_sentence
from answers.figures import beside, compared, direction_at, move_at, points_until
from answers.files.trend import groups_file, trend_file
from answers.freshness import freshness
from answers.history import events_of
from answers.joint import named_rows, notes_of
from answers.per_child import per_child_at
from answers.trend_table import trend_table
from answers.view import View
from charts.palette import Mode
from charts.trend import trend as trend_drawing
from queries import ENGLAND
from queries.cache import cached, cached_query
from queries.rows import Breakdowns, EarlierEditions, Movement, Trend
from words import periods
from words.directions import direction
from words.finding import capital
from words.measure import Measure
from words.totals import ONLY_SIZE, for_each_child

SCREEN: Final = "trend"
_DOWNLOAD: Final = "Download these figures (CSV)"


@cached
def trend(view: View, mode: Mode = "light") -> Answer:
    """Follow an indicator of an area over the years.

    Returns
    -------
    Answer
        Sections ``line``, ``figures`` and ``earlier`` (what earlier editions said); of an
        indicator that is parted by age, sex and ethnicity a section each. ``named`` among the
        choices: whose lines a chart can name.
    """
    known = catalogue()
    indicator = known.indicators[view.indicator]
    groups = cached_query(Breakdowns, indicator=view.indicator, area=ENGLAND)
    return _by_group(groups, indicator, view) if groups else _over_time(known, view, mode)


def _by_group(groups: list[Breakdowns], indicator: Indicator, view: View) -> Answer:
    """Show an indicator that its publisher parts by age, sex and ethnicity, for England alone."""
    tables = breakdown_tables(groups, indicator.measure, "England")
    file = groups_file(catalogue().areas[ENGLAND], indicator)
    return Answer(
        SCREEN,
        view,
        indicator.measure.name,
        under="Published for England alone, by age, sex and ethnicity",
        fresh=freshness(indicator),
        sections=(
            *(
                Section(f"by-{name.lower()}", table, f"By {name.lower()}")
                for name, table in tables.items()
            ),
            Section("groups", None, offer=Offer(_DOWNLOAD, file)),
        ),
        questions=questions(indicator),
        about=about(indicator),
        source=source(indicator, view),
    )


def _over_time(known: Catalogue, view: View, mode: Mode) -> Answer:
    indicator = known.indicators[view.indicator]
    measure = indicator.measure
    period = known.period(view.area, view.indicator, view.period)
    which = {"area": view.area, "indicator": view.indicator}
    group, model = chosen_group(known, view)
    question = {**which, "model": model}
    compare = beside(measure, view.compare)
    every = cached_query(Trend, **question)
    rows = compared(named_rows(known.areas, every, view.area), compare)
    likes = {str(r.area_code): str(r.area_name) for r in rows if r.series == "neighbour"}
    others = [code for code in view.named if code not in likes and code != view.area]
    rows = [*rows, *(row for code in others for row in _line_of(known, code, view.indicator))]
    named = tuple(code for code in view.named if code in likes or code in others)
    moves = cached_query(Movement, **which)
    moved = move_at(moves, period.id) if period else None
    drawing = trend_drawing(
        # Of fifteen grey lines nobody reads the two that they asked for.
        [r for r in rows if not named or r.series != "neighbour" or r.area_code in named],
        measure,
        notes=events_of(view.area),
        named=named,
        at=period.label if period else None,
        since=moved.previous_label if moved else None,
        direction=direction_at(moves, period.id) if period else "",
        group=group,
        height=480,
        mode=mode,
    )
    then = cached_query(EarlierEditions, **which)
    alone: Text = ""
    if not likes and measure.is_total:
        alone = _each(indicator, view, period)
    elif not likes and "neighbours" in compare:
        alone = nobody(known, view)
    notes = (notes_of(known.areas, rows), _no_direction(every, moved, period, measure), alone)
    caption = f"{known.areas[view.area].name}: {measure.name}"
    file = trend_file(known.areas[view.area], indicator, group, model, rows)
    return Answer(
        SCREEN,
        view,
        drawing.title,
        under=drawing.subtitle,
        fresh=freshness(indicator),
        notes=tuple(text for text in notes if text),
        sections=(
            Section("line", drawing, drawing.title, notes=_then(then, indicator, period)),
            Section("figures", trend_table(rows, measure, caption, group.short), "The figures"),
            *_earlier(then, rows, indicator),
            Section("file", None, offer=Offer(_DOWNLOAD, file)),
        ),
        questions=questions(indicator),
        about=about(indicator),
        source=source(indicator, view, "derived" if _derived(rows) else ""),
        choices={
            "named": Choice(
                f"Name {group.noun} on the chart",
                likes | {code: known.areas[code].name for code in others},
                named,
            )
        },
    )


def _line_of(known: Catalogue, area: str, indicator: str) -> list[Trend]:
    """Give the line of an authority that a reader asked for, as one beside the area's."""
    found = cached_query(Trend, area=area, indicator=indicator, model="")
    own = [row for row in found if row.series == "area"]
    return [
        row._replace(series="neighbour", area_name=known.areas[area].name)
        for row in named_rows(known.areas, own, area)
    ]


def _then(
    rows: list[EarlierEditions], indicator: Indicator, period: Period | None
) -> tuple[Text, ...]:
    """Say what an edition of its time printed, where the chosen period has no figure now."""
    sentence = earlier_sentence(rows, indicator.measure, period.id) if period else ""
    return (sentence,) if sentence else ()


def _earlier(
    then: list[EarlierEditions], rows: Sequence[Trend], indicator: Indicator
) -> tuple[Section, ...]:
    table = earlier_editions(then, indicator.measure, derived=_derived(rows))
    if table is None:
        return ()
    # Where the line itself has nothing, what an edition of its time said is what there is.
    nothing = all(row.value is None for row in rows if row.series == "area")
    return (Section("earlier", table, table.caption, folded=not nothing),)


def _no_direction(
    rows: list[Trend], moved: Movement | None, period: Period | None, measure: Measure
) -> str:
    """Say why five years of counts give no direction, where they give none."""
    if period is None or moved is None or not moved.no_trend:
        return ""
    return direction(moved, period.label, points_until(rows, period.end), measure)


def _each(indicator: Indicator, view: View, period: Period | None) -> str:
    """Say why a total stands alone, and what it comes to for each child."""
    each = per_child_at(indicator, view.area, period.id) if period else None
    each_child = for_each_child(indicator.measure, each)
    if not (each_child and period):
        return ONLY_SIZE
    return f"{capital(periods.phrase(period.label))} that is {each_child}. {ONLY_SIZE}"


def _derived(rows: Sequence[Trend]) -> bool:
    """Say whether figures of places are worked out here; a mean of several always is."""
    return any(row.basis == "derived" for row in rows if row.area_code)

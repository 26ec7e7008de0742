"""Table: any indicators of an area, whoever it is compared with, and what they are set beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from answers.answer import Answer, Choice, Offer, Section
from answers.benchmarks import england_and_region, own_row
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import nobody
from answers.comparison import Comparison, comparison_of
from answers.files.own_table import own_table_file
from answers.table import Cell, Column, Mark, Row, Table
from answers.view import LATEST, SHOWN, View
from charts.standing import Standing
from queries.cache import cached
from words.directions import direction_name
from words.finding import capital
from words.measure import Measure, parts
from words.numbers import format_rank
from words.places import the
from words.symbols import flags_of, reason

SCREEN: Final = "table"
_CALLED: Final = {"count": "Counts", "rank": "Place", "direction": "Direction"}
"""What `SHOWN` is called where it is chosen."""
MOST: Final = 200
"""Areas in one table."""


@cached
def own_table(view: View) -> Answer:
    """Lay out the newest figures of several indicators, side by side.

    Returns
    -------
    Answer
        Section ``figures``: the area, England, its region and the group's mean, then the group from
        its first indicator's highest on; ``indicators`` and ``show`` among the choices. A figure
        that is missing has its symbol.
    """
    known = catalogue()
    chosen = view.indicators or (view.indicator,)
    found = [one for one in (_comparison(known, view, one) for one in chosen) if one is not None]
    area = known.areas[view.area]
    names = {one: known.indicators[one].measure.name for one in chosen}
    beside = f"{len(chosen)} indicators side by side"
    title = f"{the(area.name)}: {beside if len(chosen) > 1 else names[chosen[0]]}"
    none = nobody(known, view)
    return Answer(
        SCREEN,
        view,
        capital(title),
        under="The newest figure of each, with its period; a heading sorts.",
        notes=(none,) if none else (),
        sections=(
            Section(
                "figures",
                _table(found, view),
                offer=Offer("Download this table (CSV)", own_table_file(area, found)),
            ),
        )
        if found
        else (),
        choices={
            "indicators": Choice("Indicators", names, tuple(chosen)),
            "show": Choice("Under each figure", dict(_CALLED), view.show),
        },
    )


def _comparison(known: Catalogue, view: View, indicator: str) -> Comparison | None:
    period = known.period(view.area, indicator, LATEST)
    if period is None:
        return None
    return comparison_of(known, replace(view, indicator=indicator, period=period.id), period)


def _table(found: list[Comparison], view: View) -> Table:
    columns = (
        Column("Area"),
        *(
            Column(
                one.indicator.measure.short_name,
                "number",
                unit=f"{one.indicator.measure.scale}, {one.period.label}",
            )
            for one in found
        ),
    )
    rows = [*_beside(found), *_members(found, view)]
    used = {cell.symbol for row in rows for cell in row.cells if cell.symbol}
    marks = {mark.sign: mark.meaning for row in rows for cell in row.cells for mark in cell.marks}
    signs = {symbol: reason(symbol) for symbol in sorted(used) if symbol != "none"} | marks
    notes = "; ".join(f"{sign}: {meaning}" for sign, meaning in signs.items())
    names = ", ".join(column.name for column in columns[1:])
    return Table(
        f"{found[0].area.name} and {found[0].group.label}: {names}",
        columns,
        tuple(rows),
        notes=(f"{notes}.",) if notes else (),
        kind="own",
    )


def _beside(found: list[Comparison]) -> Iterator[Row]:
    """Give the area, England, the region and the group's mean, as far as they are wanted."""
    show = found[0].view.show
    first = found[0].area
    yield Row((Cell(first.name), *(_own(one, show) for one in found)), "own")
    names: dict[str, None] = {}
    values: list[dict[str, Cell]] = []
    for one in found:
        measure = one.indicator.measure
        held = {
            line.name: _value(line.value, measure)
            for line in england_and_region(one, doubtful=False)
            if line.name != first.name
        }
        if one.has_group and not measure.is_total:
            held[f"{one.group.short}, mean"] = _value(one.row.group_mean, measure)
        values.append(held)
        names |= dict.fromkeys(held)
    for name in names:
        yield Row((Cell(name), *(held.get(name, Cell()) for held in values)), "beside")


def _own(one: Comparison, show: tuple[str, ...]) -> Cell:
    rows = (row for row in (*own_row(one), *one.rows) if row.role == "area")
    standing = next(rows, None)
    return Cell() if standing is None else _cell(standing, one.indicator.measure, show)


def _value(value: float | None, measure: Measure) -> Cell:
    return Cell() if value is None else Cell(measure.shown(value), value)


def _members(found: list[Comparison], view: View) -> Iterator[Row]:
    by_code = [{row.code: row for row in one.rows if row.role == "member"} for one in found]
    names = {code: row.name for held in by_code for code, row in held.items()}
    for code in list(names)[:MOST]:
        cells = (
            _cell(held[code], one.indicator.measure, view.show) if code in held else Cell()
            for held, one in zip(by_code, found, strict=True)
        )
        yield Row((Cell(names[code]), *cells), "member", key=code)


def _cell(row: Standing, measure: Measure, show: tuple[str, ...]) -> Cell:
    figure = row.figure
    if figure.value is None:
        why = row.why or reason(figure.symbol)
        return Cell(symbol=figure.symbol or "none", reason=why)
    place = row.place
    told = {
        "count": parts(figure.numerator, figure.numerator_symbol, figure.denominator),
        "rank": format_rank(
            place.rank, place.of, polarity=measure.polarity, joint=place.shared
        ),
        "direction": direction_name(*row.trend),
    }
    return Cell(
        measure.shown(figure.value),
        figure.value,
        marks=tuple(Mark(flag.code, flag.reason) for flag in flags_of(figure.flags)),
        fine=tuple(told[one] for one in SHOWN if one in show and told[one]),
    )

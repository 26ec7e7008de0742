"""Table: any indicators of an area, whoever it is compared with, and what they are set beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from answers.answer import Answer, Choice, Offer, Section
from answers.benchmarks import england_and_region, own_row
from answers.catalogue import catalogue
from answers.chosen_group import nobody
from answers.comparison import Comparison, comparison_of
from answers.files.own_table import own_table_file
from answers.pair import pair_ids, pair_of
from answers.table import Cell, Column, Mark, Row, Table
from answers.view import PERIODS, SHOWN, View
from charts.palette import Mode
from charts.standing import Standing
from queries.cache import cached, cached_query
from queries.rows import Changes
from words.changes import format_change
from words.directions import direction_name
from words.finding import capital
from words.measure import Measure, parts
from words.numbers import format_rank
from words.periods import short
from words.places import the
from words.symbols import flags_of, reason

SCREEN: Final = "table"
_CALLED: Final = {
    "count": "Counts",
    "change": "Change on the year",
    "rank": "Place",
    "direction": "Direction",
}
"""What `SHOWN` is called where it is chosen."""
MOST: Final = 200
"""Areas in one table."""
_MOST_COLUMNS: Final = 40
_PERIODS: Final = {1: "The newest", **{n: f"The newest {n}" for n in PERIODS[1:]}}


@cached
def own_table(view: View, mode: Mode = "light") -> Answer:
    """Lay out the newest figures of several indicators, side by side.

    Returns
    -------
    Answer
        Section ``figures``: the area, England, its region and the group's mean, then the group from
        its first indicator's highest on, unless the view sorts it; ``pair``, two of the indicators
        against each other; ``indicators``, ``show``, ``periods`` and the two of the pair among the
        choices. A figure that is missing has its symbol.
    """
    known = catalogue()
    chosen = view.indicators or (view.indicator,)
    every = [
        (indicator, period)
        for indicator in chosen
        for period in reversed(known.periods_of(view.area, indicator)[: view.periods])
    ]
    found = [
        comparison_of(known, replace(view, indicator=indicator, period=period.id), period)
        for indicator, period in every[:_MOST_COLUMNS]
    ]
    area = known.areas[view.area]
    names = {one: known.indicators[one].measure.name for one in chosen}
    beside = f"{len(chosen)} indicators side by side"
    title = f"{the(area.name)}: {beside if len(chosen) > 1 else names[chosen[0]]}"
    more = len(every) - len(found)
    left_out = f"{more} more columns are left out: a table has {_MOST_COLUMNS}." if more else ""
    table = Section(
        "figures",
        _table(found, view) if found else None,
        offer=Offer("Download this table (CSV)", own_table_file(area, found)) if found else None,
    )
    pair = pair_of(known, view, mode)
    return Answer(
        SCREEN,
        view,
        capital(title),
        under="The newest figures of each, with their period; a heading sorts.",
        notes=tuple(note for note in (nobody(known, view), left_out) if note),
        sections=(table, *((pair,) if pair else ())) if found else (),
        choices={
            "indicators": Choice("Indicators", names, tuple(chosen)),
            "show": Choice("Under each figure", dict(_CALLED), view.show),
            "periods": Choice(
                "Periods", {str(n): name for n, name in _PERIODS.items()}, (str(view.periods),)
            ),
            "up": Choice("Upwards", names, (pair_ids(view)[0],)),
            "across": Choice("Across", names, (pair_ids(view)[1],)),
        },
    )


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
    by = int(view.sort or 0)
    if 0 < abs(by) <= len(columns):
        rows = _in_order(rows, by)
    else:
        by = 0
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
        sorted_by=by,
        units=True,
    )


def _in_order(rows: list[Row], by: int) -> list[Row]:
    """Sort rows by a column as screen/sort.js does: what has no figure stays last."""
    at = abs(by) - 1
    if at == 0:
        return sorted(rows, key=lambda row: row.cells[0].shown.casefold(), reverse=by < 0)
    sign = -1 if by < 0 else 1
    values = {id(row): row.cells[at].value if at < len(row.cells) else None for row in rows}
    known = [row for row in rows if values[id(row)] is not None]
    known.sort(key=lambda row: sign * (values[id(row)] or 0.0))
    return [*known, *(row for row in rows if values[id(row)] is None)]


def _beside(found: list[Comparison]) -> Iterator[Row]:
    """Give the area, England, the region and the group's mean, as far as they are wanted."""
    first = found[0].area
    yield Row((Cell(first.name), *(_own(one) for one in found)), "own")
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


def _own(one: Comparison) -> Cell:
    rows = (row for row in (*own_row(one), *one.rows) if row.role == "area")
    standing = next(rows, None)
    return Cell() if standing is None else _cell(standing, one)


def _value(value: float | None, measure: Measure) -> Cell:
    return Cell() if value is None else Cell(measure.shown(value), value)


def _members(found: list[Comparison], view: View) -> Iterator[Row]:
    by_code = [{row.code: row for row in one.rows if row.role == "member"} for one in found]
    names = {code: row.name for held in by_code for code, row in held.items()}
    for code in list(names)[:MOST]:
        cells = (
            _cell(held[code], one) if code in held else Cell()
            for held, one in zip(by_code, found, strict=True)
        )
        yield Row((Cell(names[code]), *cells), "member", key=code)


def _cell(row: Standing, one: Comparison) -> Cell:
    figure, measure, show = row.figure, one.indicator.measure, one.view.show
    if figure.value is None:
        why = row.why or reason(figure.symbol)
        return Cell(symbol=figure.symbol or "none", reason=why)
    place = row.place
    told = {
        "change": _change(row, one) if "change" in show else "",
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
        fine=tuple(told[part] for part in SHOWN if part in show and told[part]),
    )


def _change(row: Standing, one: Comparison) -> str:
    """Say how far a figure moved since the year before, where the two can be compared."""
    changes = cached_query(Changes, indicator=one.indicator.id, period=one.period.id)
    found = next((change for change in changes if change.area_code == row.code), None)
    if found is None:
        return ""
    since = short(found.previous_label)
    return format_change(one.indicator.measure, row.value, found.change, since)

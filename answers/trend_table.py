"""A trend as a table: a row a series, years across, the reason in the place of a missing figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from answers.table import Cell, Column, Mark, Row, Table
from queries.rows import Trend
from words import periods
from words.doubt import MARK, why_doubtful
from words.groups import LIKE_AREAS
from words.measure import Measure
from words.numbers import format_number
from words.symbols import WITHHELD, flags_of, reason

_ORDER: Final = (
    "area", "england", "region", "neighbours_mean", "neighbours_median", "neighbour"
)  # fmt: skip


def trend_table(
    rows: Sequence[Trend], measure: Measure, caption: str, group: str = LIKE_AREAS.short
) -> Table:
    """Lay out a trend.

    Parameters
    ----------
    rows : sequence of Trend
        Of the series to be shown.
    group : str
        What the group that the area is compared with is called in short.

    Returns
    -------
    Table
        The area first, with its counts; then what it is compared with; then each neighbour. The
        notes explain the symbols that it holds, and no others.
    """
    periods_of = sorted({(row.end_date, row.period_id, row.label) for row in rows})
    ids = [period for _, period, _ in periods_of]
    years = [Column(periods.short(label), "number") for _, _, label in periods_of]
    return Table(
        caption,
        (Column(measure.scale), *years),
        tuple(_rows(rows, ids, measure, group)),
        notes=tuple(filter(None, [reasons(rows)])),
        kind="years",
        newest_last=True,
    )


def _rows(
    rows: Iterable[Trend], ids: list[str], measure: Measure, group: str
) -> Iterator[Row]:
    lines: dict[tuple[str, str], dict[str, Trend]] = {}
    for row in rows:
        lines.setdefault((row.series, str(row.area_code)), {})[row.period_id] = row
    for series in _ORDER:
        for (kind, _), line in lines.items():
            if kind != series:
                continue
            figures = [_figure(line.get(period), measure) for period in ids]
            name = Cell(_name(kind, line, group))
            yield Row((name, *figures), "own" if kind == "area" else "", key=kind)
            if kind == "area":
                yield from _counts(line, ids)
            elif kind == "neighbours_mean":
                of = max(row.n_of or 0 for row in line.values())
                known = [_with_data(line.get(period)) for period in ids]
                yield Row((Cell(f"with data, of {of}"), *known), "beside")


def _name(series: str, line: Mapping[str, Trend], group: str) -> str:
    named = {"neighbours_mean": f"{group}, mean", "neighbours_median": f"{group}, median"}
    first = next(iter(line.values()))
    return named.get(series, str(first.area_name))


def _counts(line: Mapping[str, Trend], ids: list[str]) -> Iterator[Row]:
    """Give the counts that the area's figures were made from, where there are any."""
    above = {one: (row.numerator, row.numerator_symbol) for one, row in line.items()}
    below = {one: (row.denominator, None) for one, row in line.items()}
    for name, counts in (("Count", above), ("Out of", below)):
        if any(count is not None for count, _ in counts.values()):
            cells = (_count(*counts.get(one, (None, None))) for one in ids)
            yield Row((Cell(name), *cells), "beside")


def _count(count: float | None, symbol: str | None) -> Cell:
    if count is not None:
        return Cell(format_number(count), count)
    return Cell(symbol=symbol, reason=reason(symbol)) if symbol else Cell()


def _figure(row: Trend | None, measure: Measure) -> Cell:
    if row is None:
        return Cell()
    if row.value is None:
        since = tuple(Mark(f.code, f.reason) for f in flags_of(row.flags) if f.code == WITHHELD)
        return Cell(symbol=row.symbol or "none", reason=reason(row.symbol), marks=since)
    marks = [Mark(flag.code, flag.reason) for flag in flags_of(row.flags)]
    if why := why_doubtful(row.doubt):
        marks.append(Mark(MARK, f"doubtful: {why}"))
    return Cell(measure.shown(row.value), row.value, marks=tuple(marks))


def _with_data(row: Trend | None) -> Cell:
    return Cell() if row is None or row.n is None else Cell(str(row.n), row.n)


def reasons(rows: Iterable[Trend]) -> str:
    """Explain the symbols, flags and doubts of figures, and no others; nothing without any."""
    every = list(rows)
    symbols = dict.fromkeys(row.symbol for row in every if row.symbol)
    flags = flags_of("".join({row.flags for row in every}))
    texts = [f"{symbol}: {reason(symbol)}" for symbol in symbols]
    texts += [f"{flag.code}: {flag.reason}" for flag in flags]
    doubts = dict.fromkeys(why for row in every if (why := why_doubtful(row.doubt)))
    texts += [f"{MARK}: doubtful, {why}; nothing is compared with it" for why in doubts]
    return f"{'; '.join(texts)}." if texts else ""

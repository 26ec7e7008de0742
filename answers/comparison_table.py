"""A comparison as a table: the area, what it is compared with, each member, all that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answers.benchmarks import england_and_region, own_row
from answers.comparison import Comparison
from answers.files.compare import OF_GROUP
from answers.table import Cell, Column, Mark, Row, Table
from charts.standing import Benchmark, Standing
from words.comparison import had_data, spread_parts
from words.doubt import MARK
from words.evidence import open_places
from words.finding import capital
from words.measure import Measure
from words.numbers import format_number, format_rank
from words.quarters import quarter
from words.symbols import reason


def comparison_table(
    rows: Sequence[Standing],
    lines: Sequence[Benchmark],
    measure: Measure,
    caption: str,
    spread: Sequence[tuple[str, Cell]] = (),
) -> Table:
    """Lay out a comparison: each authority with its interval, counts, place and quarter.

    Parameters
    ----------
    rows : sequence of Standing
        The area and the group.
    lines : sequence of Benchmark
        England and the region.
    spread : sequence of (str, Cell)
        Of the group what each figure is called, and the figure: mean, median, range, pooled.

    Returns
    -------
    Table
        The area first, then what it is compared with, then the group from the highest on.
    """
    own = [row for row in rows if row.role == "area"]
    others = [row for row in rows if row.role != "area"]
    others.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    unit = measure.scale
    return Table(
        caption,
        (
            Column("Authority"),
            Column("Figure", "number", unit),
            Column("95% interval", "number", unit),
            Column("Count", "number"),
            Column("Out of", "number"),
            Column("Place"),
            Column("Places open"),
            Column("Quarter"),
            Column("How close"),
        ),
        (
            *(_row(row, measure) for row in own),
            *(Row((Cell(x.name), _benchmark(x, measure)), "beside") for x in lines),
            *(Row((Cell(name), figure), "beside") for name, figure in spread),
            *(_row(row, measure) for row in others),
        ),
        kind="compare",
    )


def totals_table(
    rows: Sequence[Standing],
    measure: Measure,
    caption: str,
    each: Sequence[Standing],
    for_each: Measure,
) -> Table:
    """Lay out totals beside what they come to for each child: they have neither place nor quarter.

    Parameters
    ----------
    rows : sequence of Standing
        The area and the group, with their totals.
    measure : Measure
        Prints the totals.
    each : sequence of Standing
        What they come to for each child, in order.
    for_each : Measure
        In what that is measured.

    Returns
    -------
    Table
        The area first, the others from the highest for each child on.
    """
    of = {row.code: row for row in each}
    order = {code: number for number, code in enumerate(of)}
    ordered = sorted(rows, key=lambda row: (row.role != "area", order.get(row.code, 0)))
    return Table(
        caption,
        (
            Column("Authority"),
            Column(capital(for_each.base or "For each child"), "number", for_each.scale),
            Column("Children", "number"),
            Column("Total", "number", measure.scale),
        ),
        tuple(
            Row(
                (
                    Cell(row.name),
                    number(beside.value, for_each),
                    count(beside.figure.denominator),
                    figure(row, measure),
                ),
                "own" if row.role == "area" else "",
            )
            for row in ordered
            for beside in [of.get(row.code, Standing(row.code, row.name))]
        ),
        kind="even",
    )


def figure(row: Standing, measure: Measure) -> Cell:
    """Give an authority's figure, or the reason for none."""
    if row.value is None:
        symbol = row.figure.symbol
        return Cell(symbol=symbol or "", reason=row.why or reason(symbol))
    return number(row.value, measure)


def number(value: float | None, measure: Measure) -> Cell:
    """Give a figure as it is printed; an empty cell for none."""
    return Cell() if value is None else Cell(measure.shown(value), value)


def count(value: float | None) -> Cell:
    """Give a count; an empty cell for none."""
    return Cell() if value is None else Cell(format_number(value), value)


def _benchmark(line: Benchmark, measure: Measure) -> Cell:
    marks = (Mark(MARK, f"doubtful: {line.doubt}"),) if line.doubt else ()
    return Cell(measure.shown(line.value), line.value, marks=marks)


def _row(row: Standing, measure: Measure) -> Row:
    own, place, between = row.figure, row.place, ""
    if own.value is not None and own.lower is not None and own.upper is not None:
        between = f"{measure.shown(own.lower)} to {measure.shown(own.upper)}"
    cells = (
        Cell(row.name),
        figure(row, measure),
        Cell(between),
        count(own.numerator),
        count(own.denominator),
        Cell(format_rank(place.rank, place.of, polarity=measure.polarity, joint=place.shared)),
        Cell(open_places(place, measure.polarity)),
        Cell(quarter(place.quartile, measure.polarity)),
        Cell(row.closeness or ""),
    )
    return Row(cells, "own" if row.role == "area" else "")


def figures_table(comparison: Comparison) -> Table:
    """Lay out a comparison's figures: the area, its group, then England, the region and the spread.

    Returns
    -------
    Table
        As `comparison_table`; of a total as `totals_table`.
    """
    measure, group = comparison.indicator.measure, comparison.group
    beside = f" and {group.label}" if comparison.has_group else ""
    caption = f"{comparison.area.name}{beside}: {measure.subtitle(comparison.period.label)}"
    rows = [*own_row(comparison), *comparison.members]
    if comparison.each is not None:
        return totals_table(rows, measure, caption, *comparison.each)
    lines = england_and_region(comparison, doubtful=True)
    others = [one for one in lines if one.name != comparison.area.name]
    return comparison_table(rows, others, measure, caption, list(_spread(comparison)))


def _spread(comparison: Comparison) -> Iterator[tuple[str, Cell]]:
    """Give what is worked out of the group; of its range there is no one figure."""
    row, measure = comparison.row, comparison.indicator.measure
    values = {name: getattr(row, series) for series, name in OF_GROUP.items()}
    had = had_data(row)
    for name, text in [] if measure.is_total else spread_parts(row, measure):
        counted = f" ({had})" if name == "mean" else ""
        none = name in values and values[name] is None
        cell = Cell(reason=text) if none else Cell(text, values.get(name))
        yield f"{comparison.group.short}, {name}{counted}", cell

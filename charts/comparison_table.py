"""A comparison as a table: the area, what it is compared with, each member, all that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from charts.standing import Standing
from words.evidence import quarter
from words.measure import Measure
from words.numbers import format_number
from words.rankings import Benchmark
from words.symbols import reason

_HEADS = (
    ("Authority", False),
    ("How close", False),
    ("Quarter", False),
    ("Figure", True),
    ("95% interval", True),
    ("Count", True),
    ("Out of", True),
    ("Place", True),
    ("Places open", True),
)


def comparison_table(
    rows: Sequence[Standing],
    lines: Sequence[Benchmark],
    measure: Measure,
    caption: str,
    n: str = "",
) -> str:
    """Write the table of a comparison.

    Parameters
    ----------
    rows : sequence of Standing
        The area and the group.
    lines : sequence of Benchmark
        England, region, mean and median.
    measure : Measure
        Prints the figures.
    caption : str
        The table's name.
    n : str
        "10 of 10", how many of the group have data: stands beside its mean and median.

    Returns
    -------
    str
        HTML. It scrolls sideways by itself and can be reached by keyboard to do so.
    """
    heads = "".join(
        f'<th scope="col"{_number(number)}>{escape(text)}</th>' for text, number in _HEADS
    )
    own = [row for row in rows if row.role == "area"]
    others = [row for row in rows if row.role != "area"]
    others.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    body = "".join(
        [
            *(_row(row, measure) for row in own),
            *(_line(line, measure, n) for line in lines),
            *(_row(row, measure) for row in others),
        ]
    )
    return (
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="lw-table lw-even"><caption class="lw-unseen">{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _number(number: bool) -> str:
    return ' class="lw-n"' if number else ""


def _row(row: Standing, measure: Measure) -> str:
    figure = _symbol(row) if row.value is None else escape(measure.shown(row.value))
    between = _between(row.lower, row.upper, measure) if row.value is not None else ""
    count = "" if row.numerator is None else format_number(row.numerator)
    out_of = "" if row.denominator is None else format_number(row.denominator)
    place = "" if row.rank is None else f"{row.rank} of {row.rank_n}"
    places = "" if row.rank_best is None else f"{row.rank_best} to {row.rank_worst}"
    where = quarter(row.quartile, measure.polarity)
    cells = (row.closeness or "", where, figure, between, count, out_of, place, places)
    return _cells(row.name, cells, "lw-own" if row.role == "area" else "")


def _line(line: Benchmark, measure: Measure, n: str) -> str:
    figure = escape(measure.shown(line.value)) if line.value is not None else "too few for one"
    between = _between(line.lower, line.upper, measure)
    counted = f" ({n} have data)" if n and line.role in ("mean", "median") else ""
    return _cells(line.name + counted, ("", "", figure, between, "", "", "", ""), "lw-quiet")


def _between(lower: float | None, upper: float | None, measure: Measure) -> str:
    if lower is None or upper is None:
        return ""
    return escape(f"{measure.shown(lower)} to {measure.shown(upper)}")


def _symbol(row: Standing) -> str:
    if row.why:
        return escape(row.why)
    why = escape(reason(row.symbol))
    return f'<abbr title="{why}">{escape(row.symbol)}</abbr>' if row.symbol else why


def _cells(name: str, cells: Iterable[str], style: str) -> str:
    tds = "".join(
        f"<td{_number(number)}>{cell}</td>"
        for cell, (_, number) in zip(cells, _HEADS[1:], strict=True)
    )
    return f'<tr class="{style}"><th scope="row">{escape(name)}</th>{tds}</tr>'

"""A comparison as a table: the area, what it is compared with, each member, all that is known."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.standing import Benchmark, Standing
from words.doubt import MARK
from words.evidence import open_places
from words.measure import Measure
from words.numbers import format_number, format_rank
from words.quarters import quarter
from words.symbols import reason

_HEADS = (
    ("Authority", False),
    ("Figure", True),
    ("95% interval", True),
    ("Count", True),
    ("Out of", True),
    ("Place", False),
    ("Places open", False),
    ("Quarter", False),
    ("How close", False),
)


def comparison_table(
    rows: Sequence[Standing],
    lines: Sequence[Benchmark],
    measure: Measure,
    caption: str,
    spread: Sequence[tuple[str, str]] = (),
    each: tuple[Sequence[Standing], Measure] | None = None,
) -> str:
    """Write the table of a comparison.

    Parameters
    ----------
    rows : sequence of Standing
        The area and the group.
    lines : sequence of Benchmark
        England and the region.
    measure : Measure
        Prints the figures.
    caption : str
        The table's name.
    spread : sequence of (str, str)
        Of the group what each figure is called, and the figure: mean, median, range, pooled.
    each : (sequence of Standing, Measure), optional
        Of totals what they come to for each child, and in what that is measured.

    Returns
    -------
    str
        HTML. It scrolls sideways by itself and can be reached by keyboard to do so.
    """
    if each is not None:
        return _totals_table(rows, measure, caption, *each)
    heads = "".join(
        f'<th scope="col"{_number(number)}>{escape(text)}</th>' for text, number in _HEADS
    )
    own = [row for row in rows if row.role == "area"]
    others = [row for row in rows if row.role != "area"]
    others.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    body = "".join(
        [
            *(_row(row, measure) for row in own),
            *(_cells(x.name, (_benchmark(x, measure),), "lw-quiet") for x in lines),
            *(_cells(name, (escape(figure),), "lw-quiet") for name, figure in spread),
            *(_row(row, measure) for row in others),
        ]
    )
    return _scrolled(heads, body, caption, "lw-compare")


def _benchmark(line: Benchmark, measure: Measure) -> str:
    why = f'<abbr title="{escape(f"doubtful: {line.doubt}")}">{MARK}</abbr>' if line.doubt else ""
    return f"{escape(measure.shown(line.value))} {why}".strip()


def _scrolled(heads: str, body: str, caption: str, style: str) -> str:
    name = escape(caption)
    return (
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="lw-table {style}"><caption class="lw-unseen">{name}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _totals_table(
    rows: Sequence[Standing],
    measure: Measure,
    caption: str,
    each: Sequence[Standing],
    for_each: Measure,
) -> str:
    """Write totals beside what they come to for each child: they have neither place nor quarter."""
    whom = for_each.base or "For each child"
    texts = (whom[:1].upper() + whom[1:], "Children", "Total")
    heads = '<th scope="col">Authority</th>' + "".join(
        f'<th scope="col" class="lw-n">{escape(text)}</th>' for text in texts
    )
    of = {row.code: row for row in each}
    order = {code: number for number, code in enumerate(of)}
    ordered = sorted(rows, key=lambda row: (row.role != "area", order.get(row.code, 0)))
    body = ""
    for row in ordered:
        beside = of.get(row.code, row._replace(value=None, denominator=None))
        figure = "" if beside.value is None else escape(for_each.shown(beside.value))
        children = "" if beside.denominator is None else format_number(beside.denominator)
        total = _symbol(row) if row.value is None else escape(measure.shown(row.value))
        tds = "".join(f'<td class="lw-n">{cell}</td>' for cell in (figure, children, total))
        style = "lw-own" if row.role == "area" else ""
        body += f'<tr class="{style}"><th scope="row">{escape(row.name)}</th>{tds}</tr>'
    return _scrolled(heads, body, caption, "lw-even")


def _number(number: bool) -> str:
    return ' class="lw-n"' if number else ""


def _row(row: Standing, measure: Measure) -> str:
    figure = _symbol(row) if row.value is None else escape(measure.shown(row.value))
    between = _between(row.lower, row.upper, measure) if row.value is not None else ""
    count = "" if row.numerator is None else format_number(row.numerator)
    out_of = "" if row.denominator is None else format_number(row.denominator)
    place = format_rank(row.rank, row.rank_n, polarity=measure.polarity, joint=row.joint)
    places = open_places(row._asdict(), measure.polarity, joint=row.joint)
    where = quarter(row.quartile, measure.polarity)
    cells = (figure, between, count, out_of, place, places, where, row.closeness or "")
    return _cells(row.name, cells, "lw-own" if row.role == "area" else "")


def _between(lower: float | None, upper: float | None, measure: Measure) -> str:
    if lower is None or upper is None:
        return ""
    return escape(f"{measure.shown(lower)} to {measure.shown(upper)}")


def _symbol(row: Standing) -> str:
    why = escape(row.why or reason(row.symbol))
    return f'<abbr title="{why}">{escape(row.symbol)}</abbr>' if row.symbol else why


def _cells(name: str, cells: Sequence[str], style: str) -> str:
    # What is compared with has a figure alone; the rest of its row is empty.
    full = [*cells, *[""] * (len(_HEADS) - 1 - len(cells))]
    tds = "".join(
        f"<td{_number(number)}>{cell}</td>"
        for cell, (_, number) in zip(full, _HEADS[1:], strict=True)
    )
    return f'<tr class="{style}"><th scope="row">{escape(name)}</th>{tds}</tr>'

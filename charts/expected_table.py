"""What was found beside what deprivation leads one to expect, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

from words.deprivation import Expectation, expectation
from words.measure import Measure
from words.numbers import MINUS, format_number
from words.symbols import reason

Row = Mapping[str, Any]

_HEADS: Final = (
    ("Authority", False),
    ("Found", False),
    ("Deprivation", True),
    ("Figure", True),
    ("Expected", True),
    ("95% of authorities as deprived", True),
    ("Difference", True),
)
_FOUND: Final = {1: "higher than nearly all", -1: "lower than nearly all", 0: "within the range"}


def expected_rows(rows: Sequence[Row]) -> list[Row]:
    """Choose whom the table lists.

    Parameters
    ----------
    rows : sequence of mapping
        Of the query ``deprivation``.

    Returns
    -------
    list of mapping
        The area first, then its group, then whoever lies beyond the range, each by how far.
    """
    area = [row for row in rows if row["chosen"]]
    group = [row for row in rows if row["member"] and not row["chosen"]]
    listed = {row["area_code"] for row in (*area, *group)}
    beyond = [
        row
        for row in rows
        if row["area_code"] not in listed
        and (found := expectation(row, row["name"])) is not None
        and found.beyond
    ]

    def by_ratio(some: list[Row]) -> list[Row]:
        return sorted(some, key=lambda row: -(row["ratio"] or 0.0))

    return [*area, *by_ratio(group), *by_ratio(beyond)]


def expected_table(
    rows: Sequence[Row], measure: Measure, index: Measure, caption: str
) -> str:
    """Write the table.

    Parameters
    ----------
    rows : sequence of mapping
        As `expected_rows` chooses them.
    measure : Measure
        The rate.
    index : Measure
        The measure of deprivation.
    caption : str
        The table's name.

    Returns
    -------
    str
        HTML. It scrolls sideways by itself and can be reached by keyboard to do so.
    """
    heads = "".join(
        f'<th scope="col"{_number(number)}>{escape(text)}</th>' for text, number in _HEADS
    )
    body = "".join(_row(row, measure, index) for row in rows)
    return (
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="lw-table lw-even"><caption class="lw-unseen">{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _number(number: bool) -> str:
    return ' class="lw-n"' if number else ""


def _row(row: Row, measure: Measure, index: Measure) -> str:
    found = expectation(row, row["name"])
    has = row["value"] is not None
    figure = escape(measure.shown(row["value"])) if has else _missing(row["symbol"])
    deprived = "none" if row["deprivation"] is None else escape(index.shown(row["deprivation"]))
    cells = ("", deprived, figure, "", "", "")
    if found is not None:
        between = f"{measure.shown(found.low)} to {measure.shown(found.high)}"
        cells = (
            _FOUND[found.beyond],
            deprived,
            figure,
            escape(measure.shown(found.expected)),
            escape(between),
            _signed(found),
        )
    tds = "".join(
        f"<td{_number(number)}>{cell}</td>"
        for cell, (_, number) in zip(cells, _HEADS[1:], strict=True)
    )
    style = ' class="lw-own"' if row["chosen"] else ""
    return f'<tr{style}><th scope="row">{escape(row["name"])}</th>{tds}</tr>'


def _signed(found: Expectation) -> str:
    share = format_number(abs(100 * (found.ratio - 1)))
    sign = "" if share == "0" else "+" if found.ratio > 1 else MINUS
    return f"{sign}{share}%"


def _missing(symbol: str | None) -> str:
    why = escape(reason(symbol))
    return f'<abbr title="{why}">{escape(symbol)}</abbr>' if symbol else why

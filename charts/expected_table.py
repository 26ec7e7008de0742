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

_EXPECTED: Final = ("Expected", "Difference", "95% of authorities as deprived")
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
    rows: Sequence[Row], measure: Measure, index: Measure, index_name: str, caption: str
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
    index_name : str
        "IDACI 2025".
    caption : str
        The table's name.

    Returns
    -------
    str
        HTML: what was found before all else, then what was expected, where anything was. It
        scrolls sideways by itself and can be reached by keyboard to do so.
    """
    fitted = any(expectation(row, row["name"]) is not None for row in rows)
    heads = ["Figure", *(_EXPECTED if fitted else ()), index_name]
    head = "".join(f'<th scope="col" class="lw-n">{escape(text)}</th>' for text in heads)
    head += '<th scope="col">Finding</th>' if fitted else ""
    body = "".join(_row(row, measure, index, index_name, fitted=fitted) for row in rows)
    return (
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="lw-table lw-even"><caption class="lw-unseen">{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">Authority</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _row(row: Row, measure: Measure, index: Measure, index_name: str, *, fitted: bool) -> str:
    value, deprived = row["value"], row["deprivation"]
    figure = _missing(row["symbol"]) if value is None else escape(measure.shown(value))
    shown = f"no {index_name}" if deprived is None else index.shown(deprived)
    found = expectation(row, row["name"])
    expected = _expected(found, measure) if fitted else ()
    cells = (figure, *(escape(text) for text in (*expected, shown)))
    tds = "".join(f'<td class="lw-n">{cell}</td>' for cell in cells)
    if fitted:
        tds += f"<td>{_FOUND[found.beyond] if found else ''}</td>"
    style = ' class="lw-own"' if row["chosen"] else ""
    return f'<tr{style}><th scope="row">{escape(row["name"])}</th>{tds}</tr>'


def _expected(found: Expectation | None, measure: Measure) -> tuple[str, ...]:
    """Write what was expected, how far off it the figure is, and the range."""
    if found is None:
        return ("",) * len(_EXPECTED)
    between = f"{measure.shown(found.low)} to {measure.shown(found.high)}"
    return measure.shown(found.expected), _signed(found), between


def _signed(found: Expectation) -> str:
    share = format_number(abs(100 * (found.ratio - 1)))
    sign = "" if share == "0" else "+" if found.ratio > 1 else MINUS
    return f"{sign}{share}%"


def _missing(symbol: str | None) -> str:
    why = escape(reason(symbol))
    return f'<abbr title="{why}">{escape(symbol)}</abbr>' if symbol else why

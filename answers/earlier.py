"""What earlier editions said, where they said something else. They are never joined to the line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from words.measure import Measure
from words.symbols import reason

Row = Mapping[str, Any]
_OLDER_POPULATION = (
    "Rates in an older release stand on the population estimates of its time, so they are that "
    "edition's figures and no part of this line."
)


def earlier_html(
    rows: Iterable[Row], measure: Measure, *, derived: bool, unfolded: bool = False
) -> str:
    """Write what earlier editions said of an area's figures.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``earlier_editions``.
    measure : Measure
        Prints the figures.
    derived : bool
        Whether what is shown now was worked out here, on today's population estimates.
    unfolded : bool
        Whether it stands open from the start: where nothing else has a figure.

    Returns
    -------
    str
        A table that can be folded of the figures that differ as printed; nothing where none does.
    """
    lines = [
        f'<tr><th scope="row">{escape(row["label"])}</th><td class="lw-n">{shown}</td>'
        f'<td class="lw-n">{then}</td><td>{escape(_edition(row))}</td></tr>'
        for row in rows
        if (shown := _figure(measure, row["shown"], row["shown_symbol"]))
        != (then := _figure(measure, row["value"], row["symbol"]))
    ]
    if not lines:
        return ""
    why = f'<p class="lw-notes">{_OLDER_POPULATION}</p>' if derived else ""
    return (
        f'<details class="lw-earlier"{" open" if unfolded else ""}>'
        f"<summary>What earlier editions said</summary>{why}"
        '<table class="lw-table"><thead><tr><th scope="col">Period</th>'
        '<th scope="col" class="lw-n">Shown now</th><th scope="col" class="lw-n">Then</th>'
        '<th scope="col">Edition</th></tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></details>"
    )


def earlier_sentence(rows: Iterable[Row], measure: Measure, period: str) -> str:
    """Say what an earlier edition printed where today's figure is missing.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``earlier_editions``.
    measure : Measure
        Prints the figure.
    period : str
        The period's id.

    Returns
    -------
    str
        A sentence of the newest edition that has a figure; nothing where none has, or where
        today's edition has one.
    """
    for row in rows:
        if row["period_id"] == period and row["value"] is not None and row["shown"] is None:
            printed = measure.shown_in_full(row["value"])
            return (
                f"The edition of {row['edition']} printed {printed}, on the population estimates "
                "of its time."
            )
    return ""


def _figure(measure: Measure, value: float | None, symbol: str | None) -> str:
    return escape(reason(symbol) if value is None else measure.shown(value))


def _edition(row: Row) -> str:
    published = row.get("published_label")
    return f"{row['edition']}{f' ({published})' if published else ''}"

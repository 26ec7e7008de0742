"""A trend as a table: a row a series, years across, the reason in the place of a missing figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final

from charts.labels import text_width
from words import periods
from words.doubt import MARK, why_doubtful
from words.groups import LIKE_AREAS
from words.measure import Measure
from words.numbers import format_number
from words.symbols import flags_of, is_missing, reason

Row = Mapping[str, Any]
_QUIET: Final = "lw-quiet"
# As screen/theme.css has them, in rem.
_SIZE: Final = 0.8125
_QUIET_SIZE: Final = 0.75
_GAP: Final = 0.3125


def years_table(
    rows: Sequence[Row], measure: Measure, caption: str, group: str = LIKE_AREAS.short
) -> str:
    """Write the table of a trend.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``trend``, of the series to be shown.
    measure : Measure
        Prints the figures.
    caption : str
        The table's name.
    group : str
        What the group that the area is compared with is called in short.

    Returns
    -------
    str
        HTML. The area first, with its counts; then what it is compared with; then each neighbour.
        It scrolls sideways by itself and can be reached by keyboard to do so.
    """
    columns = sorted({(row["end_date"], row["period_id"], row["label"]) for row in rows})
    heads = "".join(
        f'<th scope="col" class="lw-n">{escape(periods.short(label))}</th>'
        for _, _, label in columns
    )
    ids = [period for _, period, _ in columns]
    lines = list(_rows(rows, ids, measure, group))
    body = "".join(lines)
    year = max((_widest(line) for line in (heads, *lines)), default=0.0)
    room = f"--least:{year:.3f}rem;--years:{len(ids)}"
    name = escape(caption)
    return (
        f'<div class="lw-scroll lw-newest" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="lw-table lw-years" style="{room}">'
        f'<caption class="lw-unseen">{name}</caption>'
        f'<thead><tr><th scope="col">{escape(measure.scale)}</th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _widest(line: str) -> float:
    """Give the width that the widest figure of a line needs, in rem, with its space."""
    size = _QUIET_SIZE if _QUIET in line else _SIZE
    cells = re.findall(r'class="lw-n">(.*?)</t[hd]>', line)
    return max((text_width(re.sub("<[^>]+>", "", cell), size) for cell in cells), default=0) + _GAP


def _rows(rows: Iterable[Row], ids: list[str], measure: Measure, group: str) -> Iterable[str]:
    lines: dict[tuple[str, str], dict[str, Row]] = {}
    for row in rows:
        lines.setdefault((row["series"], str(row["area_code"])), {})[row["period_id"]] = row
    order = ("area", "england", "region", "neighbours_mean", "neighbours_median", "neighbour")
    for series in order:
        for (kind, _), line in lines.items():
            if kind != series:
                continue
            yield _row(_name(kind, line, group), line, ids, measure, own=kind == "area")
            if kind == "area":
                yield from _counts(line, ids)
            elif kind == "neighbours_mean":
                of = max(int(row["n_of"] or 0) for row in line.values())
                known = [_with_data(line.get(period)) for period in ids]
                yield _line(f"with data, of {of}", known, _QUIET)


def _name(series: str, line: Mapping[str, Row], group: str) -> str:
    named = {"neighbours_mean": f"{group}, mean", "neighbours_median": f"{group}, median"}
    first = next(iter(line.values()))
    return named.get(series, str(first["area_name"]))


def _row(name: str, line: Mapping[str, Row], ids: list[str], measure: Measure, *, own: bool) -> str:
    cells = [_figure(line.get(period), measure) for period in ids]
    return _line(name, cells, "lw-own" if own else "")


def _counts(line: Mapping[str, Row], ids: list[str]) -> Iterable[str]:
    """Give the counts that the area's figures were made from, where there are any."""
    for name, key in (("Count", "numerator"), ("Out of", "denominator")):
        if any(row[key] is not None for row in line.values()):
            yield _line(name, [_count(line.get(period), key) for period in ids], _QUIET)


def _count(row: Row | None, key: str) -> str:
    if row is None:
        return ""
    if row[key] is not None:
        return format_number(row[key])
    symbol = row.get(f"{key}_symbol")
    return "" if is_missing(symbol) else _symbol(symbol)


def _figure(row: Row | None, measure: Measure) -> str:
    if row is None:
        return ""
    if is_missing(row["value"]):
        return _symbol(row["symbol"])
    marks = "".join(
        f' <abbr title="{escape(flag.reason)}">{escape(flag.code)}</abbr>'
        for flag in flags_of(row["flags"])
    )
    if why := why_doubtful(row.get("doubt")):
        marks += f' <abbr title="{escape(f"doubtful: {why}")}">{MARK}</abbr>'
    return escape(measure.shown(row["value"])) + marks


def _with_data(row: Row | None) -> str:
    return "" if row is None or is_missing(row["n"]) else str(int(row["n"]))


def _symbol(symbol: object) -> str:
    shown = "" if is_missing(symbol) else str(symbol)
    return f'<abbr title="{escape(reason(symbol))}">{escape(shown or "none")}</abbr>'


def _line(name: str, cells: Iterable[str], style: str) -> str:
    tds = "".join(f'<td class="lw-n">{cell}</td>' for cell in cells)
    return f'<tr class="{style}"><th scope="row">{escape(name)}</th>{tds}</tr>'


def reasons_html(rows: Sequence[Row]) -> str:
    """Explain the symbols that a table holds, and no others.

    Parameters
    ----------
    rows : sequence of mapping
        With ``symbol``, ``flags`` and ``doubt``.

    Returns
    -------
    str
        A line, or nothing.
    """
    symbols = dict.fromkeys(row["symbol"] for row in rows if row["symbol"])
    flags = flags_of("".join({row["flags"] or "" for row in rows}))
    said = [f"{symbol}: {reason(symbol)}" for symbol in symbols]
    said += [f"{flag.code}: {flag.reason}" for flag in flags]
    doubts = dict.fromkeys(why for row in rows if (why := why_doubtful(row.get("doubt"))))
    said += [f"{MARK}: doubtful, {why}; nothing is compared with it" for why in doubts]
    return f'<p class="lw-notes">{escape("; ".join(said))}.</p>' if said else ""

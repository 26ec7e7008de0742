"""What a line over time finds: its title, its text alternative, its gaps.

Lines come as lists of `Point`: plain tuples, because these sentences are made on every run of a
page and a table's own machinery would cost more than the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from words import periods
from words.finding import capital, lower_first
from words.measure import Measure
from words.symbols import flags_of, reason, reason_with_symbol


class Point(NamedTuple):
    """One period of one line. Exactly one of value and symbol is set, or neither."""

    label: str
    value: float | None
    symbol: str | None = None
    flags: str | None = None


def span(line: Sequence[Point]) -> str:
    """Name the periods that a line runs over.

    Parameters
    ----------
    line : sequence of Point
        Oldest first.

    Returns
    -------
    str
        "2013 to 2025", "2025" for a single period, nothing for none.
    """
    if not line:
        return ""
    first, last = periods.short(line[0].label), periods.short(line[-1].label)
    return first if first == last else f"{first} to {last}"


def trend_title(measure: Measure, area: str, line: Sequence[Point]) -> str:
    """Say what an area's line shows: where it is, and where it came from.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    area : str
        The area's name.
    line : sequence of Point
        The area's, oldest first.

    Returns
    -------
    str
        "Southampton: 67.9 per 10,000 children at 31 March 2025, up from 63.1 in 2013". A break in
        the series between the two leaves the comparison out.
    """
    known = [p for p in line if p.value is not None]
    if not known:
        return f"{area}: {reason(line[-1].symbol if line else None)}"
    first, last = known[0], known[-1]
    said = f"{area}: {measure.shown_in_full(last.value)} {periods.phrase(last.label)}"
    broken = any(flag.code == "b" for p in known[1:] for flag in flags_of(p.flags))
    if len(known) == 1 or broken:
        return said
    then, when = measure.shown(first.value), periods.short(first.label)
    if then == measure.shown(last.value):
        return f"{said}, the same as in {when}"
    way = "up" if (last.value or 0) > (first.value or 0) else "down"
    return f"{said}, {way} from {then} in {when}"


def trend_alt(
    measure: Measure,
    area: str,
    line: Sequence[Point],
    others: Sequence[tuple[str, Sequence[Point]]],
) -> str:
    """Describe a line chart to somebody who can't see it.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    area : str
        The area's name.
    line : sequence of Point
        The area's, oldest first.
    others : sequence of (str, sequence of Point)
        Each comparator's name and line.

    Returns
    -------
    str
        What is drawn and when; the area's latest, highest and lowest figure; each comparator in
        the same period; every gap with its reason.
    """
    if not line:
        return f"Line chart of {lower_first(measure.name)}. There are no figures for {area}."
    said = [f"Line chart of {lower_first(measure.subtitle(span(line)))}."]
    said.append(trend_title(measure, area, line) + ".")
    known = [p for p in line if p.value is not None]
    if len(known) > 2:
        top = max(known, key=lambda p: p.value or 0)
        low = min(known, key=lambda p: p.value or 0)
        said.append(
            f"Its highest was {measure.shown(top.value)} in {periods.short(top.label)}, "
            f"its lowest {measure.shown(low.value)} in {periods.short(low.label)}."
        )
    if known:
        said.append(_in_the_same_period(measure, known[-1].label, others))
    said += gap_sentences(line)
    return " ".join(part for part in said if part)


def gap_sentences(line: Sequence[Point]) -> list[str]:
    """Say which periods of a line have no figure, and why.

    Parameters
    ----------
    line : sequence of Point
        Oldest first.

    Returns
    -------
    list of str
        "No figure for 2020, 2021: withheld because the number is small (c).", one a reason.
    """
    gaps: dict[str, list[str]] = {}
    for p in line:
        if p.value is None:
            gaps.setdefault(p.symbol or "", []).append(periods.short(p.label))
    return [
        f"No figure for {', '.join(years)}: {reason_with_symbol(symbol)}."
        for symbol, years in gaps.items()
    ]


def _in_the_same_period(
    measure: Measure, label: str, others: Sequence[tuple[str, Sequence[Point]]]
) -> str:
    compared = [
        f"{name} {measure.shown(p.value)}"
        for name, points in others
        for p in points
        if p.label == label and p.value is not None
    ]
    return f"{capital(periods.phrase(label))}: {', '.join(compared)}." if compared else ""


def spark_alt(measure: Measure, line: Sequence[Point]) -> str:
    """Describe a line without axes, in few words.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    line : sequence of Point
        Oldest first.

    Returns
    -------
    str
        "2013 to 2025: from 49.5 to 57.3, between 49.5 and 96.2", and how many periods lack a
        figure.
    """
    known = [p for p in line if p.value is not None]
    if not known:
        return "No figures over time"
    if len(known) == 1:
        return f"{periods.short(known[0].label)}: {measure.shown(known[0].value)}"
    first, last = measure.shown(known[0].value), measure.shown(known[-1].value)
    values = [p.value or 0.0 for p in known]
    low, top = measure.shown(min(values)), measure.shown(max(values))
    missing = len(line) - len(known)
    gaps = f"; {missing} without a figure" if missing else ""
    return f"{span(known)}: from {first} to {last}, between {low} and {top}{gaps}"

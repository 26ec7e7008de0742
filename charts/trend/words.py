"""What a line over time finds, for those who can't see it, and its gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from words import periods
from words.doubt import why_doubtful
from words.finding import capital, lower_first
from words.lists import listed
from words.measure import Measure
from words.missing import NO_POPULATION, lacks_population
from words.places import possessive
from words.points import Point
from words.symbols import reason_with_symbol


def trend_alt(
    measure: Measure,
    area: str,
    line: Sequence[Point],
    others: Sequence[tuple[str, Sequence[Point]]],
    *,
    title: str,
    at: str,
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
    title : str
        What `charts.trend.titles.trend_title` finds.
    at : str
        The label of the period that it finds it in.

    Returns
    -------
    str
        What is drawn and when; the finding of the period; the area's highest and lowest figure,
        unless a break lies between; each comparator in the same period; every gap with its reason.
    """
    if not line:
        return f"Line chart of {lower_first(measure.name)}. There are no figures for {area}."
    said = [f"Line chart of {lower_first(measure.subtitle(periods.span(p.label for p in line)))}."]
    said.append(f"{title}.")
    known = [p for p in line if p.sound is not None]
    if len(known) > 2 and not any(p.breaks for p in known[1:]):
        top = max(known, key=lambda p: p.value or 0)
        low = min(known, key=lambda p: p.value or 0)
        said.append(
            f"Its highest was {measure.said(top.value)} in {periods.named(top.label)}, "
            f"its lowest {measure.said(low.value)} in {periods.named(low.label)}."
        )
    said.append(_in_the_same_period(measure, at, others))
    said += gap_sentences(line, measure)
    return " ".join(part for part in said if part)


def gap_sentences(line: Sequence[Point], measure: Measure) -> list[str]:
    """Say which periods of a line have no figure, and why.

    Parameters
    ----------
    line : sequence of Point
        Oldest first.
    measure : Measure
        What was measured.

    Returns
    -------
    list of str
        "No figure for 2015 and 2020 to 2022: withheld because the number is small (c).", one a
        reason.
    """
    gaps: dict[str, list[list[str]]] = {}
    before = ""
    for p in line:
        why = "" if p.value is not None else _reason(p, measure)
        if why:
            runs = gaps.setdefault(why, [])
            if why != before:
                runs.append([])
            runs[-1].append(periods.named(p.label))
        before = why
    return [
        f"No figure for {listed(name for run in runs for name in _run(run))}: {why}."
        for why, runs in gaps.items()
    ]


def doubt_sentences(lines: Iterable[tuple[str, Sequence[Point]]]) -> list[str]:
    """Say which figures of lines are doubtful, and why.

    Parameters
    ----------
    lines : iterable of (str, sequence of Point)
        Each line's name and points.

    Returns
    -------
    list of str
        "England's published figures of 2016 to 2023 are doubtful, and no line is drawn through
        them: each is the sum of the figures of its parts, which a figure of this kind never is.",
        one a line and reason.
    """
    said = []
    for name, line in lines:
        reasons = dict.fromkeys(p.doubt for p in line if p.doubt and p.value is not None)
        for doubt in reasons:
            named = [periods.named(p.label) for p in line if p.doubt == doubt]
            when = listed(_run(named))
            several = len(named) > 1
            figures, them = ("figures", "them") if several else ("figure", "it")
            said.append(
                f"{capital(possessive(name))} published {figures} of {when} "
                f"{'are' if several else 'is'} doubtful, and no line is drawn through {them}: "
                f"{why_doubtful(doubt, several=several)}."
            )
    return said


def _reason(p: Point, measure: Measure) -> str:
    if lacks_population(measure, p.symbol, p.numerator, p.denominator, p.basis):
        return f"{NO_POPULATION} ({p.symbol})"
    return reason_with_symbol(p.symbol)


def _run(names: list[str]) -> list[str]:
    # Pooled years have their own "to".
    return names if len(names) < 3 or " to " in names[0] else [f"{names[0]} to {names[-1]}"]


def _in_the_same_period(
    measure: Measure, label: str, others: Sequence[tuple[str, Sequence[Point]]]
) -> str:
    compared = [
        f"{name} {measure.said(p.value)}"
        for name, points in others
        for p in points
        if p.label == label and p.sound is not None
    ]
    return f"{capital(periods.phrase(label))}: {', '.join(compared)}." if compared else ""

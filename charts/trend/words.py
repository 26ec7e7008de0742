"""What an area's line finds: its title, its text alternative, its gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from words import periods
from words.changes import amount, step
from words.directions import movement
from words.doubt import why_doubtful
from words.finding import capital, lower_first
from words.lists import listed
from words.measure import Measure, parts
from words.missing import NO_POPULATION, count_alone, in_a_word, lacks_population
from words.places import possessive
from words.points import Point
from words.symbols import reason_with_symbol

_SMALL: Final = 30
"""Below this count a few more or fewer move a figure far, so its counts stand beside it."""


def trend_title(
    measure: Measure,
    area: str,
    line: Sequence[Point],
    *,
    at: str | None = None,
    since: str | None = None,
    direction: str = "",
) -> str:
    """Say what an area's line shows in a period: where it is, and what it did.

    Parameters
    ----------
    area : str
        The area's name.
    line : sequence of Point
        The area's, oldest first, up to the period.
    at : str, optional
        The label of the period; the last point's without it. A period without a point is one that
        has no figure.
    since : str, optional
        The label of the period that its change is counted from; nothing where there is no change.
    direction : str
        As `words.directions.direction_name` gives it for that period.

    Returns
    -------
    str
        "Southampton: 67.9 per 10,000 children at 31 March 2025, up 4.1 on the year before; up
        from 49.3 in 2022, but over five years chance can't be ruled out". Across a break nothing is
        compared. A figure that is missing begins with its reason.
    """
    *earlier, last = line or [Point(at or "")]
    if at is not None and last.label != at:
        earlier, last = [*earlier, last], Point(at)
    if last.value is None:
        return f"{area}: {_without_a_figure(measure, last, earlier)}"
    if last.figure.doubt:
        figure = f"{measure.shown_in_full(last.value)} {periods.phrase(last.label)}"
        return f"{area}: {figure}, doubtful: {why_doubtful(last.figure.doubt)}"
    label = last.label
    count, base = last.figure.numerator, last.figure.denominator
    known = count is not None and base is not None
    small = known and (count or 0) < _SMALL and measure.unit in ("rate", "percent")
    beside = f" ({parts(count, None, base)})" if small else ""
    title = f"{area}: {measure.shown_in_full(last.value)}{beside} {periods.phrase(label)}"
    if last.breaks and earlier:
        return f"{title}, not comparable with {periods.named(earlier[-1].label)}"
    before = next((point.sound for point in earlier if point.label == since), None)
    if since and before is not None and not measure.is_place:
        then = periods.before(label, since)
        by = step(measure, last.value, before)
        up = "up" if by > 0 else "down"
        title += f", {up} {amount(measure, by)} on {then}" if by else f", the same as {then}"
    moved = movement(measure, line, direction, since=since)
    return f"{title}; {moved}" if moved else title


def _without_a_figure(measure: Measure, point: Point, earlier: Sequence[Point]) -> str:
    own = point.figure
    if lacks_population(measure, own.symbol, own.numerator, own.denominator, own.basis):
        alone = count_alone(measure, own.numerator or 0.0, point.label)
        return f"{alone}, but no rate: {NO_POPULATION}"
    when = f" {periods.phrase(point.label)}" if point.label else ""
    reason = f"{in_a_word(own.symbol)}{when}"
    known = next((p for p in reversed(earlier) if p.value is not None), None)
    if known is None:
        return reason
    last = f"{measure.shown_in_full(known.value)} {periods.phrase(known.label)}"
    return f"{reason}; last shown {last}"


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
    area : str
        The area's name.
    line : sequence of Point
        The area's, oldest first.
    others : sequence of (str, sequence of Point)
        Each comparator's name and line.
    title : str
        As `trend_title` gives it.
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
    when = periods.span(p.label for p in line)
    sentences = [f"Line chart of {lower_first(measure.subtitle(when))}.", f"{title}."]
    known = [p for p in line if p.sound is not None]
    if len(known) > 2 and not any(p.breaks for p in known[1:]):
        top = max(known, key=lambda p: p.value or 0)
        low = min(known, key=lambda p: p.value or 0)
        sentences.append(
            f"Its highest was {measure.in_words(top.value)} in {periods.named(top.label)}, "
            f"its lowest {measure.in_words(low.value)} in {periods.named(low.label)}."
        )
    sentences.append(_in_the_same_period(measure, at, others))
    sentences += gap_sentences(line, measure)
    return " ".join(part for part in sentences if part)


def gap_sentences(line: Sequence[Point], measure: Measure) -> list[str]:
    """Say which periods of a line have no figure, and why.

    Parameters
    ----------
    line : sequence of Point
        Oldest first.

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
    sentences = []
    for name, line in lines:
        reasons = dict.fromkeys(
            p.figure.doubt for p in line if p.figure.doubt and p.value is not None
        )
        for doubt in reasons:
            named = [periods.named(p.label) for p in line if p.figure.doubt == doubt]
            when = listed(_run(named))
            several = len(named) > 1
            figures, them = ("figures", "them") if several else ("figure", "it")
            sentences.append(
                f"{capital(possessive(name))} published {figures} of {when} "
                f"{'are' if several else 'is'} doubtful, and no line is drawn through {them}: "
                f"{why_doubtful(doubt, several=several)}."
            )
    return sentences


def _reason(p: Point, measure: Measure) -> str:
    own = p.figure
    if lacks_population(measure, own.symbol, own.numerator, own.denominator, own.basis):
        return f"{NO_POPULATION} ({own.symbol})"
    return reason_with_symbol(own.symbol)


def _run(names: list[str]) -> list[str]:
    # Pooled years have their own "to".
    return names if len(names) < 3 or " to " in names[0] else [f"{names[0]} to {names[-1]}"]


def _in_the_same_period(
    measure: Measure, label: str, others: Sequence[tuple[str, Sequence[Point]]]
) -> str:
    compared = [
        f"{name} {measure.in_words(p.value)}"
        for name, points in others
        for p in points
        if p.label == label and p.sound is not None
    ]
    return f"{capital(periods.phrase(label))}: {', '.join(compared)}." if compared else ""

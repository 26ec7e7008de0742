"""What a group in order finds.

A higher figure is one fact and a difference beyond chance another: the title gives the place and
then how many of the others have intervals that meet the area's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from charts.standing import Benchmark, Standing, chosen, known, lowest_to_highest
from words.finding import capital, lower_first
from words.measure import Measure
from words.numbers import format_rank
from words.places import the
from words.symbols import reason, reason_with_symbol


def ranked_title(measure: Measure, rows: Sequence[Standing], group: str) -> str:
    """Say where the chosen area stands in a group.

    Parameters
    ----------
    rows : sequence of Standing
        The area and the group.
    group : str
        The group's noun.

    Returns
    -------
    str
        "Southampton is highest of 11; 3 of the others can't be told apart from it": their
        intervals meet its own. "4th lowest of 11" counts from the nearer end. Ties are those of the
        figures themselves, not as printed.
    """
    area = chosen(rows)
    others = [row for row in known(rows) if row is not area]
    if area is None:
        if not others:
            return f"No {group} with a figure"
        return f"{len(others)} {group}, {lowest_to_highest(measure, others)}"
    if area.value is None:
        return f"{area.name}: {area.why or reason(area.figure.symbol)}"
    if not others:
        return f"{area.name}: {measure.in_words(area.value)}, and no other area to compare it with"
    above = sum(row.value > area.value for row in others if row.value is not None)
    joint = sum(row.value == area.value for row in others)
    if joint == len(others) > 1:
        return f"{capital(the(area.name))} and all {joint} others have the same figure"
    place = f"{capital(the(area.name))} is {format_rank(above + 1, len(others) + 1, joint=joint)}"
    met = meeting(area, others)
    if met is None:
        return place
    if met == 0:
        return f"{place}, clearly apart from {'the other' if len(others) == 1 else 'all others'}"
    if met == len(others):
        who = "the other" if met == 1 else "none of the others"
        return f"{place}, but {who} can{'not' if met == 1 else ''} be told apart from it"
    return f"{place}; {met} of the others can't be told apart from it"


def meeting(area: Standing, others: Sequence[Standing]) -> int | None:
    """Count the authorities whose interval meets an area's.

    Parameters
    ----------
    area : Standing
        The chosen one.
    others : sequence of Standing
        Those to be told from it.

    Returns
    -------
    int or None
        None where an interval is missing.
    """
    own = area.figure
    if own.lower is None or own.upper is None:
        return None
    met = 0
    for row in others:
        other = row.figure
        if other.lower is None or other.upper is None:
            return None
        met += other.lower <= own.upper and own.lower <= other.upper
    return met


def ranked_alt(
    measure: Measure,
    period: str,
    rows: Sequence[Standing],
    lines: Sequence[Benchmark],
    group: str,
) -> str:
    """Describe a group in order to somebody who can't see it.

    Parameters
    ----------
    period : str
        The period's label.
    rows : sequence of Standing
        The area and the group, in order.
    lines : sequence of Benchmark
        What they are compared with.
    group : str
        The group's noun.

    Returns
    -------
    str
        The finding, every figure in order, what they are compared with, and who has none.
    """
    with_figure = known(rows)
    sentences = [f"Dot chart of {lower_first(measure.subtitle(period))}."]
    sentences.append(f"{ranked_title(measure, rows, group)}.")
    if with_figure:
        listed = ", ".join(f"{row.name} {measure.shown(row.value)}" for row in with_figure)
        sentences.append(f"From the highest: {listed}.")
    if lines:
        compared = ", ".join(f"{line.name} {measure.shown(line.value)}" for line in lines)
        sentences.append(f"Compared with {compared}.")
    sentences += [
        f"{row.name}: {row.why or reason_with_symbol(row.figure.symbol)}."
        for row in rows
        if row.value is None
    ]
    return " ".join(sentences)

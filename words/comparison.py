"""The sentence above a comparison: what the evidence supports, and how many could be compared."""

from __future__ import annotations

from typing import Final

from queries.rows import Comparison
from words.doubt import why_doubtful
from words.evidence import verdict
from words.figure import Figure
from words.finding import ENGLAND_NAME, capital, statement, without_a_figure
from words.groups import Group
from words.headlines import NOTHING_RESTS, doubted
from words.joint import whose
from words.left_out import NOBODY, Withheld, too_high
from words.lists import listed
from words.measure import Measure
from words.quarters import everywhere, quarter
from words.totals import ONLY_SIZE, for_each_child

TOO_FEW: Final = "too few for one"
"""Said in the place of a mean or median."""


def sentence(
    row: Comparison,
    measure: Measure,
    area: str,
    label: str,
    group: Group | None = None,
    small: Withheld = NOBODY,
    *,
    joint_name: str | None = None,
    per_child: float | None = None,
) -> str:
    """Answer "are we high?" in as much as the figures support.

    Parameters
    ----------
    area, label : str
        The area's name and the period's label.
    group : Group, optional
        Whose mean it is compared with.
    small : Withheld
        How many figures are left out because the number is small.
    joint_name : str, optional
        Of the authority that shares the figure.
    per_child : float, optional
        What a total comes to for each child.

    Returns
    -------
    str
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child protection
        plan. That is higher than England (40.6) and the mean of its like areas (42.5; 8 of 10 have
        data), in the highest quarter of authorities." A total is compared with nothing, nor is a
        doubtful figure, and nothing with one.
    """
    if row.value is None:
        own = Figure(
            symbol=row.symbol,
            numerator=row.numerator,
            denominator=row.denominator,
            basis=row.basis or "",
        )
        return without_a_figure(own, row.england, measure, area, label)
    first = statement(measure, whose(area, joint_name), measure.in_words(row.value), label)
    sentences = [f"{capital(first)}."]
    if why := why_doubtful(row.doubt):
        return f"{sentences[0]} That figure is doubtful: {why}; {NOTHING_RESTS}."
    if measure.is_total:
        each = for_each_child(measure, per_child)
        return " ".join([*sentences, *([f"That is {each}."] if each else []), ONLY_SIZE])
    if row.all_same:
        return f"{sentences[0]} That is {everywhere(row.rank_n)}."
    compared = against(row, measure, area, group)
    where = quarter(row.quartile, measure.polarity)
    counted = f"the {row.rank_n} authorities with a figure" if small.authorities else ""
    standing = f"in the {where} of {counted or 'authorities'}" if where else ""
    rest = ", ".join(part for part in (compared, standing) if part)
    if rest:
        sentences.append(f"That is {rest}.")
    england = Figure(row.england, doubt=row.england_doubt)
    region = Figure(row.region, doubt=row.region_doubt)
    sentences += doubted(england, region, row.region_name, measure, area)
    sentences.append(too_few(row, group))
    if where:
        mean = group is not None and row.group_mean is not None
        typical = row.england if measure.unit == "percent" else None
        sentences.append(too_high(measure, small, typical, mean))
    return " ".join(sentence for sentence in sentences if sentence)


def against(row: Comparison, measure: Measure, area: str, group: Group | None = None) -> str:
    """Say how a figure stands to England and to a group's mean.

    Parameters
    ----------
    area : str
        The area's name: England isn't compared with itself.
    group : Group, optional
        Whose mean.

    Returns
    -------
    str
        "higher than England (40.6) and similar to the mean of its like areas (55.0; all 10 have
        data)"; nothing where there is nothing to compare with. Better and worse stand behind it
        only where the indicator has a direction.
    """
    if measure.is_total:
        return ""
    beside = area != ENGLAND_NAME and not why_doubtful(row.england_doubt)
    others = [(ENGLAND_NAME, row.england, "")] if beside else []
    if group is not None:
        had = had_data(row)
        others.append((f"the mean of {group.whose}", row.group_mean, had and f"; {had}"))
    clauses: list[str] = []
    before = ""
    for name, other, had in others:
        if other is None or row.value is None:
            continue
        found = verdict(row.value, row.lower, row.upper, other, measure.places)
        if measure.polarity != "none" and found in ("higher than", "lower than"):
            better = "better" if found.startswith(measure.polarity) else "worse"
            found = found.replace(" ", f" ({better}) ")
        # "Higher than England (40.6) and the mean of its like areas (42.5)": the verdict once.
        again = found == before
        clauses.append(f"{'' if again else f'{found} '}{name} ({measure.in_words(other)}{had})")
        before = found
    return listed(clauses)


def had_data(row: Comparison) -> str:
    """Say how many of a group have a figure: "8 of 10 have data"; nothing of an empty group."""
    if not row.n_of:
        return ""
    return f"all {row.n} have data" if row.n == row.n_of else f"{row.n} of {row.n_of} have data"


def too_few(row: Comparison, group: Group | None) -> str:
    """Say that too few of a group have a figure for a mean.

    Parameters
    ----------
    group : Group or None
        Its names.

    Returns
    -------
    str
        "2 of 10 like areas have data, too few for a mean."; nothing where there are enough, or
        nobody is in the group.
    """
    # The store says how few are too few.
    if group is None or not row.n_of or row.group_mean is not None:
        return ""
    have = "has" if row.n_of == 1 else "have"
    return f"{row.n or 'None'} of {row.n_of} {group.noun} {have} data, too few for a mean."


def spread_parts(row: Comparison, measure: Measure) -> list[tuple[str, str]]:
    """Give a group's mean, median, range and pooled figure: tools disagree on which to use.

    Returns
    -------
    list of (str, str)
        What each is called, and the figure; nothing where nobody has one.
    """
    if not row.n:
        return []
    parts = [
        (name, TOO_FEW if value is None else measure.in_words(value))
        for name, value in (("mean", row.group_mean), ("median", row.group_median))
    ]
    if row.n > 1:
        ends = (measure.in_words(end) for end in (row.group_lowest, row.group_highest))
        parts.append(("lowest to highest", " to ".join(ends)))
        if row.group_pooled is not None:
            parts.append(("counted together (pooled)", measure.shown(row.group_pooled)))
    return parts


def spread_of(row: Comparison, measure: Measure, group: Group) -> str:
    """Say a group's mean, median, range and pooled figure.

    Parameters
    ----------
    group : Group
        Its names.

    Returns
    -------
    str
        "Like areas (2025; all 10 have data): mean 42.5, median 41.5, lowest to highest 31.6 to
        56.9, counted together (pooled) 41.4."; nothing under two figures.
    """
    parts = [f"{name} {figure}" for name, figure in spread_parts(row, measure)]
    if len(parts) < 3:
        return ""
    if row.group_mean is None:
        parts = parts[2:]
    return f"{capital(group.label)}, of whom {had_data(row)}: {', '.join(parts)}."

"""The sentence above a comparison: what the evidence supports, and how many could be compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from words.doubt import why_doubtful
from words.evidence import verdict
from words.finding import ENGLAND_NAME, capital, statement, without_a_figure
from words.groups import Group
from words.headlines import NOTHING_RESTS, doubted
from words.joint import whose
from words.left_out import NOBODY, Withheld, too_high
from words.lists import listed
from words.measure import Measure
from words.quarters import everywhere, quarter
from words.symbols import is_missing
from words.totals import ONLY_SIZE, for_each_child

TOO_FEW: Final = "too few for one"
"""Said in the place of a mean or median."""
_BETTER: Final = {
    ("higher", "higher"): " (better)",
    ("higher", "lower"): " (worse)",
    ("lower", "higher"): " (worse)",
    ("lower", "lower"): " (better)",
}


def sentence(
    row: Mapping[Any, Any],
    measure: Measure,
    area: str,
    label: str,
    group: Group | None = None,
    small: Withheld = NOBODY,
) -> str:
    """Answer "are we high?" in as much as the figures support.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.
    area, label : str
        The area's name and the period's label.
    group : Group, optional
        Whose mean it is compared with.
    small : Withheld
        How many figures are left out because the number is small.

    Returns
    -------
    str
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child protection
        plan. That is higher than England (40.6) and the mean of its like areas (42.5; 8 of 10 have
        data), in the highest quarter of authorities." A total is compared with nothing, nor is a
        doubtful figure, and nothing with one.
    """
    value = row.get("value")
    if value is None or is_missing(value):
        return without_a_figure(row, measure, area, label)
    whom = whose(area, row.get("joint_name"))
    said = [f"{capital(statement(measure, whom, measure.said(value), label))}."]
    if why := why_doubtful(row.get("doubt")):
        return " ".join([*said, f"That figure is doubtful: {why}; {NOTHING_RESTS}."])
    if measure.is_total:
        each = for_each_child(measure, row.get("per_child"))
        return " ".join([*said, *([f"That is {each}."] if each else []), ONLY_SIZE])
    if row.get("all_same"):
        return " ".join([*said, f"That is {everywhere(row.get('rank_n'))}."])
    compared = against(row, measure, area, group)
    where = quarter(row.get("quartile"), measure.polarity)
    counted = f"the {row.get('rank_n')} authorities with a figure" if small.authorities else ""
    standing = f"in the {where} of {counted or 'authorities'}" if where else ""
    rest = ", ".join(part for part in (compared, standing) if part)
    if rest:
        said.append(f"That is {rest}.")
    said += doubted(row, measure, area)
    said.append(too_few(row, group))
    if where:
        mean = group is not None and not is_missing(row.get("group_mean"))
        typical = row.get("england") if measure.unit == "percent" else None
        said.append(too_high(measure, small, typical, mean))
    return " ".join(part for part in said if part)


def against(
    row: Mapping[Any, Any], measure: Measure, area: str, group: Group | None = None
) -> str:
    """Say how a figure stands to England and to a group's mean.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.
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
    beside = area != ENGLAND_NAME and not why_doubtful(row.get("england_doubt"))
    others = [(ENGLAND_NAME, row.get("england"), "")] if beside else []
    if group is not None:
        had = had_data(row)
        others.append((f"the mean of {group.whose}", row.get("group_mean"), had and f"; {had}"))
    said = []
    before = ""
    for name, other, had in others:
        if other is None or is_missing(other):
            continue
        found = verdict(
            float(row["value"]), row.get("lower"), row.get("upper"), float(other), measure.places
        )
        better = _BETTER.get((found.split(" ")[0], measure.polarity), "")
        first, _, last = found.partition(" ")
        words = f"{first}{better} {last}".strip() if better else found
        # "Higher than England (40.6) and the mean of its like areas (42.5)": the verdict once.
        again = words == before
        said.append(f"{'' if again else f'{words} '}{name} ({measure.said(other)}{had})")
        before = words
    return listed(said)


def had_data(row: Mapping[Any, Any]) -> str:
    """Say how many of a group have a figure: "8 of 10 have data", or nothing of a group of nobody.

    Parameters
    ----------
    row : mapping
        ``n`` and ``n_of``.
    """
    n, of = row.get("n"), row.get("n_of")
    if n is None or of is None or is_missing(n) or is_missing(of) or not of:
        return ""
    return f"all {int(of)} have data" if n == of else f"{int(n)} of {int(of)} have data"


def too_few(row: Mapping[Any, Any], group: Group | None) -> str:
    """Say that too few of a group have a figure for a mean.

    Parameters
    ----------
    row : mapping
        ``n``, ``n_of`` and ``group_mean``, which is missing where they are too few.
    group : Group or None
        Its names.

    Returns
    -------
    str
        "2 of 10 like areas have data, too few for a mean."; nothing where there are enough, or
        nobody is in the group.
    """
    n, of = row.get("n"), row.get("n_of")
    if group is None or n is None or of is None or is_missing(n) or not of:
        return ""
    # The store says how few are too few.
    if not is_missing(row.get("group_mean")):
        return ""
    have = "has" if of == 1 else "have"
    return f"{int(n) or 'None'} of {int(of)} {group.noun} {have} data, too few for a mean."


def spread_parts(row: Mapping[Any, Any], measure: Measure) -> list[tuple[str, str]]:
    """Give a group's mean, median, range and pooled figure: tools disagree on which to use.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.

    Returns
    -------
    list of (str, str)
        What each is called, and the figure; nothing where nobody has one.
    """
    n = row.get("n")
    if n is None or is_missing(n) or not n:
        return []
    parts = [
        (name, TOO_FEW if is_missing(row.get(key)) else measure.said(row[key]))
        for name, key in (("mean", "group_mean"), ("median", "group_median"))
    ]
    if n > 1:
        ends = (measure.said(row[key]) for key in ("group_lowest", "group_highest"))
        parts.append(("lowest to highest", " to ".join(ends)))
        if not is_missing(row.get("group_pooled")):
            parts.append(("counted together (pooled)", measure.shown(row["group_pooled"])))
    return parts


def spread_of(row: Mapping[Any, Any], measure: Measure, group: Group) -> str:
    """Say a group's mean, median, range and pooled figure.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.
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
    if is_missing(row.get("group_mean")):
        parts = parts[2:]
    return f"{capital(group.label)}, of whom {had_data(row)}: {', '.join(parts)}."

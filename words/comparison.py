"""The sentence above a comparison: what the evidence supports, and who could be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from words import periods
from words.evidence import quarter, verdict
from words.finding import ENGLAND, capital, statement
from words.groups import Group
from words.measure import Measure
from words.symbols import is_missing, reason_with_symbol

FEWEST: Final = 5
"""Under so many figures there is no mean."""
_BETTER: Final = {
    ("higher", "higher"): " (better)",
    ("higher", "lower"): " (worse)",
    ("lower", "higher"): " (worse)",
    ("lower", "lower"): " (better)",
}


def sentence(
    row: Mapping[Any, Any], measure: Measure, area: str, label: str, group: Group | None = None
) -> str:
    """Answer "are we high?" in as much as the figures support.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.
    measure : Measure
        What was measured.
    area, label : str
        The area's name and the period's label.
    group : Group, optional
        Whose mean it is compared with.

    Returns
    -------
    str
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child protection
        plan. That is higher than England (40.6) and the mean of its like areas (42.5), in the
        highest quarter of authorities."
    """
    value = row.get("value")
    if value is None or is_missing(value):
        return _without_a_figure(row, measure, area, label)
    said = f"{capital(statement(measure, area, measure.shown(value), label))}."
    compared = against(row, measure, area, group)
    where = quarter(row.get("quartile"), measure.polarity)
    standing = f"in the {where} of authorities" if where else ""
    rest = ", ".join(part for part in (compared, standing) if part)
    return f"{said} That is {rest}." if rest else said


def against(
    row: Mapping[Any, Any], measure: Measure, area: str, group: Group | None = None
) -> str:
    """Say how a figure stands to England and to a group's mean.

    Parameters
    ----------
    row : mapping
        The row of the query ``comparison``.
    measure : Measure
        What was measured.
    area : str
        The area's name: England isn't compared with itself.
    group : Group, optional
        Whose mean.

    Returns
    -------
    str
        "higher than England (40.6) and similar to the mean of its like areas (55.0)"; nothing
        where there is nothing to compare with. Better and worse stand behind it only where the
        indicator has a direction.
    """
    # England's count is the sum of all: no place is compared with it.
    beside = area != ENGLAND and measure.unit != "number"
    others = [(ENGLAND, row.get("england"))] if beside else []
    if group is not None:
        others.append((f"the mean of {group.whose}", row.get("group_mean")))
    said = []
    before = ""
    for name, other in others:
        if other is None or is_missing(other):
            continue
        found = verdict(float(row["value"]), row.get("lower"), row.get("upper"), float(other))
        better = _BETTER.get((found.split(" ")[0], measure.polarity), "")
        first, _, last = found.partition(" ")
        words = f"{first}{better} {last}".strip() if better else found
        # "Higher than England (40.6) and the mean of its like areas (42.5)": the verdict once.
        again = words == before
        said.append(f"{'' if again else f'{words} '}{name} ({measure.shown(other)})")
        before = words
    return " and ".join(said)


def _without_a_figure(row: Mapping[Any, Any], measure: Measure, area: str, label: str) -> str:
    said = (
        f"There is no figure for {area} {periods.phrase(label)} ({measure.short_name}): "
        f"{reason_with_symbol(row.get('symbol'))}"
    )
    england = row.get("england")
    if area != ENGLAND and england is not None and not is_missing(england):
        said += f"; England's is {measure.shown_in_full(england)}"
    return f"{said}."


class Member(NamedTuple):
    """A member of a group in one period: its figure, or why it has none."""

    name: str
    value: float | None
    symbol: str | None = None
    began: dt.date | None = None
    ended: dt.date | None = None


def why_missing(member: Member, end: dt.date) -> str:
    """Say why a member has no figure in a period.

    Parameters
    ----------
    member : Member
        Without a value.
    end : date
        The period's last day.

    Returns
    -------
    str
        "began in April 2023", "ended in March 2019", "withheld because the number is small (c)".
    """
    if not member.symbol and member.began is not None and member.began > end:
        return f"began in {member.began:%B %Y}"
    if not member.symbol and member.ended is not None and member.ended < end:
        return f"ended in {member.ended:%B %Y}"
    return reason_with_symbol(member.symbol)


def had_data(members: Sequence[Member], group: Group, end: dt.date) -> str:
    """Say how many of a group have a figure, who has none, and why.

    Parameters
    ----------
    members : sequence of Member
        All of the group.
    group : Group
        Its names.
    end : date
        The period's last day.

    Returns
    -------
    str
        "8 of 10 like areas (2025) have data. Left out: Cumberland (began in April 2023) and Rutland
        (withheld because the number is small (c))."; under five with data are too few for a mean,
        and that is said. Nothing for a group of nobody.
    """
    if not members:
        return ""
    missing = [m for m in members if m.value is None]
    of, n = len(members), len(members) - len(missing)
    if not missing:
        said = f"All {of} {group.label} have data." if of > 1 else f"{members[0].name} has data."
    else:
        named = [f"{m.name} ({why_missing(m, end)})" for m in missing]
        *most, last = named
        left_out = f"{', '.join(most)} and {last}" if most else last
        said = f"{n or 'None'} of {of} {group.label} have data. Left out: {left_out}."
    if n < FEWEST:
        said += " Under five have data, so there is no mean."
    return said

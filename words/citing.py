"""What is said of a view that a link in the minutes cites."""

from __future__ import annotations

from collections.abc import Sequence

from words.lists import listed


def same(when: str) -> str:
    """Say that the figures are those that were cited.

    Parameters
    ----------
    when : str
        The day, "21 November 2026"; nothing where the link names none.
    """
    return f"As cited: these are the figures of {when}." if when else "As cited."


def differs(when: str, withheld: int) -> str:
    """Say that the figures are not those that were cited, and what can have done it.

    Parameters
    ----------
    when : str
        As `same` takes it.
    withheld : int
        How many figures of the view are withheld now.
    """
    why = (
        "a figure that was printed then may have been withheld since, and stays withheld"
        if withheld
        else "the publisher's file or the way that we read it was mended since"
    )
    of = f" of {when}" if when else ""
    return f"These are not quite the figures{of} that were cited: {why}."


def since(revised: int, of: int, new: Sequence[str]) -> str:
    """Count what has changed since.

    Parameters
    ----------
    revised, of : int
        How many of the figures are others now.
    new : sequence of str
        Labels of the periods that have come, newest first.

    Returns
    -------
    str
        "Since then 12 of 2,031 figures have been revised, and there is a new period: 31 March
        2026."
    """
    if not revised and not new:
        return "None of them has been revised since."
    parts = []
    if revised:
        have = "has" if revised == 1 else "have"
        parts.append(f"{revised:,} of {of:,} figures {have} been revised")
    if new:
        many = "s" if len(new) > 1 else ""
        there = "are new periods" if many else "is a new period"
        parts.append(f"there {there}: {listed(list(new))}")
    return f"Since then {', and '.join(parts)}."


def newer_like_areas(then: str, now: str) -> str:
    """Say that like areas are chosen by another list today.

    Parameters
    ----------
    then, now : str
        What the groups are called: "like areas (2021)".
    """
    return f"An area is usually set beside {now} today; here it is beside {then}."


def other_members(names: Sequence[str]) -> str:
    """Say whom the group has gained or lost.

    Parameters
    ----------
    names : sequence of str
        At least one.
    """
    return f"The group is not quite the same today; what differs: {listed(list(names))}."


def area_ended(name: str, when: str) -> str:
    """Say that an area is no more.

    Parameters
    ----------
    when : str
        "31 March 2023".
    """
    return f"{name} ended on {when}."

"""What a table of one's own shows: ``show``, ``periods``, ``sort``, ``up`` and ``across``."""

from __future__ import annotations

import re

from answers.view import PERIODS, SHOWN


def read_show(text: str | None, remarks: list[str]) -> tuple[str, ...]:
    """Read the key ``show``.

    Parameters
    ----------
    text : str or None
        Words with hyphens between, from anybody.
    remarks : list of str
        Gets a sentence for what a table can't show.

    Returns
    -------
    tuple of str
        Those of `SHOWN` that it names, in their order.
    """
    wanted = set(re.split(r"[^a-z]+", (text or "").lower())) - {""}
    if wanted - set(SHOWN):
        remarks.append(f"A table can show {', '.join(SHOWN)} under each figure, not “{text}”.")
    return tuple(one for one in SHOWN if one in wanted)


def read_periods(text: str | None, remarks: list[str]) -> int:
    """Read the key ``periods``.

    Returns
    -------
    int
        One of `PERIODS`; the first where it names none.
    """
    if text is None or text in map(str, PERIODS):
        return int(text or PERIODS[0])
    offered = ", ".join(map(str, PERIODS))
    remarks.append(f"A table can show {offered} of the newest periods, not “{text[:40]}”.")
    return PERIODS[0]


def read_sort(text: str | None) -> str:
    """Read the key ``sort``; what is no column's number sorts by nothing."""
    return text if text and re.fullmatch(r"-?[1-9]\d?", text) else ""


def read_pair(text: str | None, indicators: tuple[str, ...]) -> str:
    """Read the key ``up`` or ``across``: one of the indicators that are chosen, or nothing."""
    return text.lower() if text and text.lower() in indicators else ""

"""What a list is narrowed to: the keys ``only``, ``edition`` and ``kind`` of an address."""

from __future__ import annotations

import re
from typing import Final

from answers.view import KINDS

ONLY: Final = ("area", "indicator")
"""Parts of the view that a list can be narrowed to."""


def read_only(text: str | None, remarks: list[str]) -> str:
    """Read the key ``only``.

    Parameters
    ----------
    text : str or None
        "area", "indicator", both with a hyphen between, or anything.
    remarks : list of str
        Gets a sentence for what is neither.

    Returns
    -------
    str
        Those of `ONLY` that it names, in their order, a hyphen between; nothing for none.
    """
    if text is None:
        return ""
    parts = set(re.split(r"[^a-z]+", text.lower())) - {""}
    if parts - set(ONLY):
        remarks.append(f"A list can be narrowed to the area and the indicator, not to “{text}”.")
    return "-".join(part for part in ONLY if part in parts)


def read_edition(text: str | None, remarks: list[str]) -> str:
    """Read the key ``edition``.

    Parameters
    ----------
    text : str or None
        A source's id and an edition's number: "dfe-cla-2025".
    remarks : list of str
        Gets a sentence for what can't be one.

    Returns
    -------
    str
        The same where it can be one, whether or not there is such an edition; else nothing.
    """
    if text is None:
        return ""
    if re.fullmatch(r"[a-z0-9-]{1,60}-\d{1,8}", text.lower()):
        return text.lower()
    remarks.append(f"“{text}” is no edition, so these are of all editions.")
    return ""


def read_kind(text: str | None, remarks: list[str]) -> str:
    """Read the key ``kind``.

    Parameters
    ----------
    text : str or None
        One of `KINDS`, or anything.
    remarks : list of str
        Gets a sentence for what is none.

    Returns
    -------
    str
        One of `KINDS`; nothing for all.
    """
    if not text or text.lower() in KINDS:
        return (text or "").lower()
    remarks.append(f"“{text[:40]}” is no type of authority, so these are of all types.")
    return ""

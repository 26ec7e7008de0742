"""Which indicators a briefing is of: the key ``indicators`` of an address."""

from __future__ import annotations

import re
from typing import Final

from answers.catalogue import Catalogue

MOST: Final = 40
"""A board reads ten; a briefing of more than so many is read by nobody."""


def read_indicators(text: str | None, catalogue: Catalogue, remarks: list[str]) -> tuple[str, ...]:
    """Read the key ``indicators``.

    Parameters
    ----------
    text : str or None
        Ids with hyphens between, from anybody.
    remarks : list of str
        Gets a sentence for what is no indicator's id.

    Returns
    -------
    tuple of str
        Ids in their order, each once, `MOST` at most.
    """
    ids = dict.fromkeys(part for part in re.split(r"[^a-z0-9_]+", (text or "").lower()) if part)
    known = [one for one in ids if one in catalogue.indicators]
    if wrong := [one for one in ids if one not in catalogue.indicators]:
        listed = ", ".join(f"“{one[:40]}”" for one in wrong[:3])
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        remarks.append(f"No indicator here has the id {listed}{more}: left out.")
    if len(known) > MOST:
        remarks.append(f"A briefing takes {MOST} indicators at most: the first {MOST} are kept.")
    return tuple(known[:MOST])

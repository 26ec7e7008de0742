"""Which authorities a chart of lines names: the key ``named`` of an address."""

from __future__ import annotations

import re
from typing import Final

from answers.catalogue import Catalogue

MOST: Final = 5
"""More lines than so many can't be told apart."""


def read_named(text: str | None, catalogue: Catalogue, remarks: list[str]) -> tuple[str, ...]:
    """Read the key ``named``.

    Parameters
    ----------
    text : str or None
        Codes with hyphens between, from anybody.
    remarks : list of str
        Gets a sentence for what is no area's code.

    Returns
    -------
    tuple of str
        Codes of authorities, each once, five at most.
    """
    if text is None:
        return ()
    codes = dict.fromkeys(part.upper() for part in re.split(r"[^A-Za-z0-9]+", text) if part)
    known = [code for code in codes if code in catalogue.areas]
    wrong = [code for code in codes if code not in catalogue.areas] or ([] if known else [text])
    if wrong:
        listed = ", ".join(f"“{code[:12]}”" for code in wrong[:3])
        remarks.append(f"No area has the code {listed}, so no line is named for it.")
    if len(known) > MOST:
        remarks.append(f"A chart names {MOST} authorities at most: the first {MOST} are shown.")
    return tuple(known[:MOST])

"""Which like areas a chart of lines names: the key ``named`` of an address."""

from __future__ import annotations

import re

from answers.catalogue import Catalogue


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
        Codes of areas, each once. Whether they are like the area is for the page to see.
    """
    if text is None:
        return ()
    codes = dict.fromkeys(part.upper() for part in re.split(r"[^A-Za-z0-9]+", text) if part)
    known = tuple(code for code in codes if code in catalogue.areas)
    wrong = [code for code in codes if code not in catalogue.areas] or ([] if known else [text])
    if wrong:
        listed = ", ".join(f"“{code[:12]}”" for code in wrong[:3])
        remarks.append(f"No area has the code {listed}, so no line is named for it.")
    return known

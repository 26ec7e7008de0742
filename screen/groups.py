"""Read from an address whom an area is compared with, and by which index of deprivation."""

from __future__ import annotations

import re
from typing import Final

from screen.catalogue import Catalogue
from screen.view import GROUPS, INDICES, OWN

LARGEST: Final = 40
"""So many authorities of a reader's own group are looked at."""
LONGEST: Final = 12 * LARGEST


def is_group(text: str) -> bool:
    """Say whether whoever wrote ``neighbours=`` in an address meant another group.

    Parameters
    ----------
    text : str
        What stands there: ``2014``, ``region``, ``own-E06000044``, ``2025``.

    Returns
    -------
    bool
        False for the statistical neighbours that `screen.view.MODELS` lists, and for nothing known.
    """
    asked = text.lower()
    return _model(asked) in GROUPS or re.split(r"[^a-z]+", asked)[0] == OWN


def _model(text: str) -> str:
    """Read a year alone as the statistical neighbours of that year."""
    return f"sn{text}" if text.isdigit() else text


def read_group(text: str | None, catalogue: Catalogue, said: list[str]) -> str:
    """Check a group.

    Parameters
    ----------
    text : str or None
        One of `GROUPS`, or ``own`` and the codes of authorities: ``own-E06000044-E06000015``.
    catalogue : Catalogue
        What there is.
    said : list of str
        Takes a sentence for what was wrong.

    Returns
    -------
    str
        As queries take it (``own:E06000044,E06000015``), or nothing: the statistical neighbours.
    """
    if text is None:
        return ""
    asked = _model(text.lower())
    if asked in GROUPS:
        return asked
    first, *rest = re.split(r"[^a-z0-9]+", asked)
    if first != OWN:
        said.append(
            f"“{text[:40]}” is no group to compare with, so these are the statistical neighbours."
        )
        return ""
    parts = [part.upper() for part in rest if part]
    found = [_authority(part, catalogue) for part in parts[:LARGEST]]
    wrong = [part for part, code in zip(parts, found, strict=False) if code is None]
    if wrong:
        named = ", ".join(f"“{part[:12]}”" for part in wrong[:3])
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        said.append(f"No authority has the code {named}{more}: left out of your group.")
    if len(parts) > LARGEST:
        said.append(f"A group of your own holds at most {LARGEST} authorities.")
    return f"{OWN}:{','.join(dict.fromkeys(code for code in found if code is not None))}"


def _authority(text: str, catalogue: Catalogue) -> str | None:
    area = catalogue.areas.get(text)
    if area is None:
        former = [match for match in catalogue.find(text) if match.kind == "former code"]
        area = catalogue.areas.get(former[0].code) if former else None
    return area.code if area is not None and area.level == "la" else None


def read_index(text: str | None, said: list[str]) -> str:
    """Check an index of deprivation.

    Parameters
    ----------
    text : str or None
        One of `INDICES`.
    said : list of str
        Takes a sentence for what was wrong.

    Returns
    -------
    str
        One of them; nothing where the address leaves the choice to the page.
    """
    if text is None or text.lower() in INDICES:
        return (text or "").lower()
    said.append(f"“{text[:40]}” is no index of deprivation here; this is the usual one.")
    return ""

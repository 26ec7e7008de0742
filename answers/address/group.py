"""Read from an address whom an area is compared with, and by which index of deprivation."""

from __future__ import annotations

import re
from typing import Final

from answers.catalogue import Catalogue
from words.groups import OWN, group_of

LARGEST: Final = 40
"""So many authorities of a reader's own group are looked at."""
LONGEST: Final = 12 * LARGEST


def read_group(
    text: str | None, catalogue: Catalogue, area: str, fallback: str, remarks: list[str]
) -> str:
    """Check whom to compare with.

    Parameters
    ----------
    text : str or None
        The id of a group that the store lists, the year of a model of neighbours, or ``own`` and
        the codes of authorities: ``own-E06000044-E06000015``.
    area : str
        Code of the area that is compared.
    fallback : str
        What stands for a text that is missing or means nothing: the group of before.
    remarks : list of str
        Takes a sentence for what was wrong.

    Returns
    -------
    str
        As queries take it: ``sn2025``, ``region``, ``own:E06000044,E06000015``. The usual group
        where the one of before isn't there any more; nothing where the store lists none.
    """
    if fallback not in catalogue.groups and not fallback.startswith(f"{OWN}:"):
        fallback = catalogue.usual_group
    if text is None:
        return fallback
    first, *rest = re.split(r"[^a-z0-9]+", text.lower())
    if first == OWN:
        return _own([part.upper() for part in rest if part], catalogue, remarks)
    for known in catalogue.groups.values():
        named_by_year = known.kind == "neighbours" and text == str(known.year)
        if text.lower() == known.id or named_by_year:
            return known.id
    # Of an edition that isn't held, the newest that is: idaci2019, sn1900.
    stem = re.match(r"[a-z]*", text.lower())
    akin = stem[0] if stem else ""
    newest = (key for key in catalogue.groups if akin and re.fullmatch(rf"{akin}[0-9]+", key))
    meant = next(newest, fallback)
    where = catalogue.areas[area]
    shown = group_of(catalogue.groups.get(meant), where.region_name, where.type)
    remarks.append(f"“{text[:40]}” is no group to compare with here, so these are {shown.label}.")
    return meant


def _own(codes: list[str], catalogue: Catalogue, remarks: list[str]) -> str:
    """Gather a reader's own group, each authority once, in their order."""
    found = [_authority(code, catalogue) for code in codes[:LARGEST]]
    wrong = [part for part, code in zip(codes, found, strict=False) if code is None]
    if wrong:
        named = ", ".join(f"“{part[:12]}”" for part in wrong[:3])
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        remarks.append(f"No authority has the code {named}{more}: left out of your group.")
    if len(codes) > LARGEST:
        remarks.append(f"A group of your own holds at most {LARGEST} authorities.")
    return f"{OWN}:{','.join(dict.fromkeys(code for code in found if code is not None))}"


def _authority(text: str, catalogue: Catalogue) -> str | None:
    area = catalogue.areas.get(text) or catalogue.areas.get(catalogue.former.get(text, ""))
    return area.code if area is not None and area.level == "la" else None


def read_index(text: str | None, catalogue: Catalogue, remarks: list[str]) -> str:
    """Check an index of deprivation.

    Parameters
    ----------
    text : str or None
        The key of an index that the store lists.
    remarks : list of str
        Takes a sentence for what was wrong.

    Returns
    -------
    str
        The key of one; nothing where the address leaves the choice to the page.
    """
    if text is None or text.lower() in catalogue.indices:
        return (text or "").lower()
    remarks.append(f"“{text[:40]}” is no index of deprivation here; this is the usual one.")
    return ""

"""What a map shows and how: the keys ``zoom``, ``place`` and ``classes`` of an address."""

from __future__ import annotations

import re

from answers.catalogue import Catalogue
from answers.view import CLASSES, INSIDE
from words.lists import listed


def read_zoom(
    text: str | None, catalogue: Catalogue, area: str, new_area: bool, remarks: list[str]
) -> str:
    """Read the key ``zoom``.

    Parameters
    ----------
    text : str or None
        A region's code, or anything.
    area : str
        The chosen area.
    new_area : bool
        Whether it has just been chosen.
    remarks : list of str
        Gets a sentence for what is none.

    Returns
    -------
    str
        The region's code, or nothing for England.
    """
    if text is None:
        return ""
    region = catalogue.areas.get(text.upper())
    if region is None or region.level != "region":
        remarks.append(f"“{text}” is no region, so the map shows England.")
        return ""
    # Whoever chooses an area wants to see it.
    home = catalogue.areas[area].region_code
    return "" if new_area and home is not None and home != region.code else region.code


def read_place(
    text: str | None, catalogue: Catalogue, area: str, new_area: bool, remarks: list[str]
) -> str:
    """Read the key ``place``.

    Parameters
    ----------
    text : str or None
        ``inside``, the code of a neighbourhood (LSOA), or anything.
    area : str
        The chosen area.
    new_area : bool
        Whether it has just been chosen: another one's neighbourhood is none of it.
    remarks : list of str
        Gets a sentence for what is neither, and where an area has no neighbourhoods.

    Returns
    -------
    str
        `INSIDE`, the code, or nothing for the map of authorities.
    """
    if text is None:
        return ""
    is_code = re.fullmatch(r"E01\d{6}", text.upper()) is not None
    if not is_code and text.lower() != INSIDE:
        remarks.append(f"“{text}” is no neighbourhood, so the map shows authorities.")
        return ""
    own = catalogue.areas[area]
    if own.level != "la" or own.ended:
        remarks.append(f"Neighbourhoods are shown for authorities of today, not for {own.name}.")
        return ""
    return text.upper() if is_code and not new_area else INSIDE


def read_classes(text: str | None, remarks: list[str]) -> str:
    """Read the key ``classes``.

    Parameters
    ----------
    text : str or None
        One of `CLASSES`, or anything.
    remarks : list of str
        Gets a sentence for what is none.

    Returns
    -------
    str
        One of `CLASSES`.
    """
    if text is None or text.lower() in CLASSES:
        return text.lower() if text else CLASSES[0]
    remarks.append(f"Maps can be classed by {listed(CLASSES)}, not by “{text}”.")
    return CLASSES[0]

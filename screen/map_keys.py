"""What a map shows and how: the keys ``zoom`` and ``classes`` of an address."""

from __future__ import annotations

from screen.catalogue import Catalogue
from screen.view import CLASSES


def read_zoom(
    text: str | None, catalogue: Catalogue, area: str, new_area: bool, said: list[str]
) -> str:
    """Read the key ``zoom``.

    Parameters
    ----------
    text : str or None
        A region's code, an authority's to look inside it, or anything.
    catalogue : Catalogue
        What there is.
    area : str
        The chosen area.
    new_area : bool
        Whether it has just been chosen.
    said : list of str
        Gets a sentence for what is neither.

    Returns
    -------
    str
        The region's code, the chosen area's own, or nothing for England.
    """
    if text is None:
        return ""
    found = catalogue.areas.get(text.upper())
    if found is None or found.level not in ("region", "la"):
        said.append(f"“{text}” is no region, so the map shows England.")
        return ""
    own = catalogue.areas[area]
    if found.level == "la":
        # Whoever looks inside an authority and chooses another wants to look inside that one.
        return area if own.level == "la" else ""
    # Whoever chooses an area wants to see it.
    home = own.region_code
    return "" if new_area and home is not None and home != found.code else found.code


def read_classes(text: str | None, said: list[str]) -> str:
    """Read the key ``classes``.

    Parameters
    ----------
    text : str or None
        One of `CLASSES`, or anything.
    said : list of str
        Gets a sentence for what is none.

    Returns
    -------
    str
        One of `CLASSES`.
    """
    if text is None or text.lower() in CLASSES:
        return text.lower() if text else CLASSES[0]
    *most, last = CLASSES
    said.append(f"Maps can be classed by {', '.join(most)} and {last}, not by “{text}”.")
    return CLASSES[0]

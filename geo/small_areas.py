"""One authority's neighbourhoods behind an address: its LSOAs of 2021 and its wards of 2024."""

from __future__ import annotations

from typing import Final

from geo.published import LSOA21
from geo.serving import geometry_files, geometry_url

CENSUS: Final = 2021
"""The census of the LSOAs; it stands where the addresses of authorities have their set."""

AREAS: Final = "areas"
"""The object of a file that holds the LSOAs; ids are their GSS codes."""

WARDS: Final = "wards"
"""The object that holds the wards, joined from the LSOAs that lie in them for the most part (best
fit); ids are their GSS codes."""


def small_area_url(la_code: str) -> str:
    """Give the address of an authority's neighbourhoods.

    Parameters
    ----------
    la_code : str
        GSS code of an English upper-tier authority of today.

    Returns
    -------
    str
        For example ``geometry/lsoa21-2021-E06000045.0123456789ab.topojson``. Its TopoJSON objects
        are `AREAS` and `WARDS`, coordinates British National Grid metres: draw with the projection
        ``{"type": "identity", "reflectY": true}``.

    Raises
    ------
    LookupError
        If there is no such authority.
    """
    return geometry_url(CENSUS, la_code, LSOA21)


def proportions(la_code: str) -> float:
    """Say how wide an authority is for its height, so that its map gets as much room as it fills.

    Parameters
    ----------
    la_code : str
        GSS code of an English upper-tier authority of today.

    Returns
    -------
    float
        Width over height.

    Raises
    ------
    LookupError
        If there is no such authority.
    """
    return geometry_files().find(CENSUS, la_code, LSOA21).proportions


def authorities() -> tuple[str, ...]:
    """List the authorities whose neighbourhoods can be drawn.

    Returns
    -------
    tuple of str
        GSS codes, sorted.
    """
    return geometry_files().within(CENSUS, LSOA21)

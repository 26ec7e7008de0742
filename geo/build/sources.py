"""Which of the publisher's boundary files we read, and how each of them names its areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FOLDER: Final = "ons/boundaries"
"""Where they lie in a copy of the publishers' files."""

OFFICE: Final = "Office for National Statistics"
PORTAL: Final = "https://geoportal.statistics.gov.uk"


@dataclass(frozen=True)
class BoundarySource:
    """One of the publisher's files.

    Attributes
    ----------
    id : str
        How the record of the shipped files calls it.
    product, edition, page : str
        What it is, as of when, and where it is published.
    file : str
        Its name.
    code, name : str
        Its columns (properties) with the GSS code and the name of an area.
    layer : str or None
        The object to read in a TopoJSON file; None for GeoJSON.
    """

    id: str
    product: str
    edition: str
    page: str
    file: str
    code: str
    name: str
    layer: str | None = None


COUNTIES: Final = BoundarySource(
    id="counties",
    product="Counties and Unitary Authorities boundaries, UK, super-generalised (BSC)",
    edition="December 2023",
    page=PORTAL,
    file="Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC.geojson",
    code="CTYUA23CD",
    name="CTYUA23NM",
)

REGIONS: Final = BoundarySource(
    id="regions",
    product="Regions boundaries, England, ultra-generalised (BUC)",
    edition="December 2023",
    page=PORTAL,
    file="Regions_December_2023_Boundaries_EN_BUC.geojson",
    code="RGN23CD",
    name="RGN23NM",
)

THROUGH_TIME: Final = BoundarySource(
    id="through-time",
    product="Upper-tier areas with first and last year, super-generalised (reshaped as TopoJSON)",
    edition="2014 to 2025",
    page=PORTAL,
    file="areas_2014_to_2025.topo.json",
    code="areacd",
    name="areanm",
    layer="utla",
)

REFERENCE_YEAR: Final = 2023
"""The year of `COUNTIES`, whose lines every set shares wherever nothing moved."""

UPPER_TIER_COUNTS: Final = {2013: 152, 2019: 151, 2020: 151, 2021: 152, 2023: 153, 2025: 153}
"""The years from which England's upper-tier areas changed, and how many there were."""

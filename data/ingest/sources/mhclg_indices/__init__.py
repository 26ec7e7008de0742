"""MHCLG, English Indices of Deprivation: authorities, districts and LSOAs, an edition each."""

from __future__ import annotations

from data.ingest.publication import Publication
from data.ingest.sources.mhclg_indices import districts, lsoas, upper_tier

SOURCE = Publication(
    id="mhclg-iod",
    publisher="Ministry of Housing, Communities and Local Government",
    publication="English Indices of Deprivation",
    page_url="https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025",
    files=(*upper_tier.FILES, *lsoas.FILES, *districts.FILES),
    left_out={
        "mhclg/iod2019/file10_district_summaries_long.csv": (
            "the ministry's own workbook of the same figures is read"
        )
    },
)

"""DfE, Children looked after: number and rate per 10,000, in three yearly editions."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data import periods
from data.area_register import AreaRegister
from data.ingest.completeness import WITH_WIDER, Promise
from data.ingest.explore_education_statistics import area_codes, read_tidy, refuse_duplicates
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import figures_in, refuse_rows

_FIGURES = ("count", "rate", "population")

# The editions word the same three measures differently; the first word tells them apart.
_MEASURES = {"starting": "start", "ceasing": "cease", "looked": "at31"}


def read_edition(
    path: Path,
    register: AreaRegister,
    *,
    measure_column: str,
    count_column: str,
    years: tuple[int, int],
) -> pd.DataFrame:
    """Read one edition.

    Parameters
    ----------
    measure_column, count_column : str
        How this edition calls the column of the measure and that of the count.
    years : tuple of int
        The five years that the edition covers.

    Returns
    -------
    pandas.DataFrame
        Figures: ``cla.<measure>.count``, ``.rate`` and ``.population``.
    """
    rest = [measure_column, "population_estimate", count_column, "rate_per_10000"]
    file = read_tidy(path, rest, years)
    words = file.table[measure_column].str.removeprefix("Children ").str.split().str[0]
    kind = words.map(_MEASURES)
    shown = file.table[measure_column]
    expected = "children starting, ceasing or being looked after"
    refuse_rows(file.name, kind.isna(), measure_column, shown, expected)
    areas = area_codes(file, register)
    year = file.table["time_period"].astype(int)
    refuse_duplicates(file, pd.DataFrame({"area": areas, "year": year, "measure": kind}))
    flow = kind != "at31"
    period = year.map(periods.stock).where(~flow, year.map(periods.flow))
    parts = []
    for heading, suffix in (
        (count_column, "count"),
        ("rate_per_10000", "rate"),
        ("population_estimate", "population"),
    ):
        figures = figures_in(file.name, file.table[heading])
        refuse_negative(file, heading, figures["value"])
        parts.append(
            figures.assign(
                measure="cla." + kind + "." + suffix,
                area_code=areas,
                period_id=period,
                breakdown="total",
                flags="",
            )
        )
    return pd.concat(parts, ignore_index=True)[list(FIGURE_COLUMNS)]


def _edition(
    year: int, measure_column: str, count_column: str, published: str | None
) -> TableFile:
    read = partial(
        read_edition,
        measure_column=measure_column,
        count_column=count_column,
        years=(year - 4, year),
    )
    return TableFile(
        edition_id=f"dfe-cla-{year}",
        label=str(year),
        sequence=year,
        path=f"dfe/children-looked-after/{year}/cla_number_and_rate_per_10k_children.csv",
        read=read,
        published=published,
        # Every authority of any of its five years has a row in each of them.
        promises=(
            Promise(
                WITH_WIDER,
                years=(year - 4, year),
                lives="any",
                measures=tuple(f"cla.{m}.{f}" for m in _MEASURES.values() for f in _FIGURES),
            ),
        ),
        notes="England and regions are rounded to 10 by the publisher; rates to whole numbers.",
        rounded_to=10,
    )


SOURCE = Publication(
    id="dfe-cla",
    publisher="Department for Education",
    publication="Children looked after in England including adoptions",
    page_url=(
        "https://explore-education-statistics.service.gov.uk/find-statistics/"
        "children-looked-after-in-england-including-adoptions"
    ),
    # Both dates are LAIT's for this publication: last and next update of its adoption measures.
    next_release="November 2026",
    files=(
        _edition(2023, "population_count", "number", None),
        _edition(2024, "population_count", "number", None),
        _edition(2025, "population_type", "children_count", "2025-11"),
    ),
)

"""ONS mid-year estimates of children aged 0 to 17, as DfE uses them for its rates."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data import periods
from data.area_register import AreaRegister
from data.ingest.completeness import WITH_WIDER, Promise
from data.ingest.explore_education_statistics import (
    area_codes,
    read_tidy,
    refuse_duplicates,
    years_in_title,
)
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import figures_in, refuse_rows

MEASURE = "population.0_17"
_PATH = Path("ons/population/ons_mid-year_population_estimates_2012_to_2024.csv")


def read_estimates(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read the estimates; ``time_period`` is the calendar year of the mid-year.

    Returns
    -------
    pandas.DataFrame
        Figures of the measure `MEASURE`.
    """
    file = read_tidy(path, ["age_group", "population_estimate"], years_in_title(path))
    ages = file.table["age_group"]
    refuse_rows(
        file.name,
        ages != "Children aged 0 to 17 years",
        "age_group",
        ages,
        "children aged 0 to 17",
    )
    areas = area_codes(file, register)
    years = file.table["time_period"].astype(int)
    refuse_duplicates(file, pd.DataFrame({"area": areas, "year": years}))
    figures = figures_in(file.name, file.table["population_estimate"])
    refuse_negative(file, "population_estimate", figures["value"])
    return figures.assign(
        measure=MEASURE,
        area_code=areas,
        period_id=years.map(periods.mid_year),
        breakdown="total",
        flags="",
    ).reset_index(drop=True)[list(FIGURE_COLUMNS)]


SOURCE = Publication(
    id="ons-population",
    publisher="Office for National Statistics",
    publication="Mid-year population estimates, children aged 0 to 17",
    page_url="https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
    files=(
        TableFile(
            edition_id="ons-population-2024",
            label="mid-2024",
            sequence=2024,
            path=_PATH.as_posix(),
            read=read_estimates,
            promises=(Promise(WITH_WIDER, years=years_in_title(_PATH), measures=(MEASURE,)),),
            notes="As DfE prints them beside its rates; a rate of 31 March uses the June before.",
        ),
    ),
)

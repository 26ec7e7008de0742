"""DfE, Children in need: the 2025 release, and the 2022 release for what 2025 doesn't hold."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.sources.explore_education_statistics import read_tidy, wide_figures, years_in_title
from data.sources.model import Source, SourceFile

_IDENTITY = {
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
    "category",
    "Category",
}

# Tables that count the children of one day; in the others only the columns named At31 do.
_STOCK_TABLES = {"b2", "b3", "b4", "d4", "d5", "d6"}

# The 2022 release under the names of that of 2025: a cell has one name in every edition.
_NAMES_OF_2022 = {
    "b1": {"Awaiting_assessment": "awaiting_assessment"},
    "c1": {
        "Referrals": "referral_count",
        "Re_referrals": "rereferral_count",
        "Re_referrals_percent": "rereferral_percent",
        "No_Further_Action": "no_further_action_count",
        "No_Further_Action_percent": "no_further_action_percent",
        "Not_in_Need": "not_in_need_count",
        "Not_in_Need_percent": "not_in_need_percent",
        "Referrals_child": "referral_child_count",
        "Re_referrals_child": "rereferral_child_count",
        "Re_referrals_child_percent": "rereferral_child_percent",
    },
}

_FILES_2025 = {
    "b1": ("b1_children_in_need_2013_to_2025.csv", ("Anypoint_episodes", "At31_episodes")),
    "c1": (
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
        ("referral_count", "rereferral_count", "rereferral_percent", "no_further_action_percent"),
    ),
    "c3": (
        "c3_factors_identified_at_end_of_assessment_2018_to_2025.csv",
        ("Episodes_with_assessment_factor", "Neglect"),
    ),
    "c4": (
        "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv",
        ("Section47", "ICPC", "Duration_0-10_days", "Duration_11-15_days"),
    ),
    "d3": (
        "d3_cpps_subsequent_plan_2013_to_2025.csv",
        ("CPP_start", "CPP_subsequent", "CPP_subsequent_percent"),
    ),
    "d5": (
        "d5_cpps_at31march_by_duration_2013_to_2025.csv",
        ("CPP_At31", "2_years_or_more", "2_years_or_more_percent"),
    ),
}


def measure_name(table: str, heading: str, edition: str) -> str:
    """Name a column in the snapshot.

    Parameters
    ----------
    table : str
        The release's table, such as ``b1``.
    heading : str
        The column as printed.
    edition : str
        The release.

    Returns
    -------
    str
        ``b1.At31_episodes``: the same in every edition.
    """
    if edition == "2022":
        heading = _NAMES_OF_2022.get(table, {}).get(heading, heading)
    return f"{table}.{heading}"


def read_table(
    path: Path,
    register: AreaRegister,
    *,
    table: str,
    edition: str,
    columns: tuple[str, ...],
) -> pd.DataFrame:
    """Read one table of one release.

    Parameters
    ----------
    path : Path
        The file.
    register : AreaRegister
        The areas we know.
    table : str
        Its letter and number.
    edition : str
        The release.
    columns : tuple of str
        Columns that must be there; every further one is read as well.

    Returns
    -------
    pandas.DataFrame
        Figures, a row a cell.

    Raises
    ------
    Problem
        If the file can't be used.
    """
    file = read_tidy(path, columns, years_in_title(path))
    headings = [h for h in file.table.columns if h not in _IDENTITY]
    names = {h: measure_name(table, h, edition) for h in headings}
    stocks = headings if table in _STOCK_TABLES else [h for h in headings if _on_31_march(h)]
    return wide_figures(file, register, names, stocks)


def _on_31_march(heading: str) -> bool:
    return "At31" in heading or heading.lower().startswith("awaiting_assessment")


def _file_of_2025(table: str) -> SourceFile:
    name, columns = _FILES_2025[table]
    return SourceFile(
        edition_id=f"dfe-cin-2025-{table}",
        label="2025",
        sequence=2025,
        path=f"dfe/children-in-need/2025/{name}",
        read=partial(read_table, table=table, edition="2025", columns=columns),
        published="2025-10",
        notes="England and regions are rounded to 10 by the publisher.",
    )


SOURCE = Source(
    id="dfe-cin",
    publisher="Department for Education",
    publication="Children in need",
    page_url="https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
    files=tuple(_file_of_2025(table) for table in _FILES_2025),
)

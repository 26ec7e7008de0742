"""DfE, Children in need: the 2025 release, and the 2022 release for what 2025 doesn't hold."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import WITH_WIDER, Promise
from data.ingest.explore_education_statistics import read_tidy, wide_figures, years_in_title
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import PublisherFile
from data.ingest.sources.dfe_children_in_need.groups import promise, read_groups

_IDENTITY = set(
    "time_period time_identifier geographic_level country_code country_name region_code "
    "region_name old_la_code new_la_code la_name category Category".split()
)

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


_FILES_2022 = {
    "b1": ("b1_children_in_need_2013_to_2022.csv", "At31_episodes_rate"),
    "b2": ("b2_children_in_need_recorded_disability_2013_to_2022.csv", "At31_episodes"),
    "b3": ("b3_cin_primary_need_2013_to_2022.csv", "N1_Abuse_or_neglect"),
    "b4": ("b4_children_in_need_duration_of_open_episode_2013_to_2022.csv", "At31_episodes"),
    "b5": ("b5_children_in_need_duration_of_ended_episode_2013_to_2022.csv", "Ended_episodes"),
    "b6": ("b6_children_in_need_reason_for_closure_2013_to_2022.csv", "Ended_episodes"),
    "b7": ("b7_child_in_need_plans_2022.csv", "CINPlan_At31_rate"),
    "c1": ("c1_children_in_need_referrals_and_rereferrals_2013_to_2022.csv", "Referrals_rate"),
    "c2": ("c2_children_in_need_assessments_duration_2014_to_2022.csv", "Assessments_completed"),
    "c3": (
        "c3_factors_identified_at_end_of_assessment_2018_to_2022.csv",
        "Episodes_with_assessment_factor",
    ),
    "c4": ("c4_children_in_need_section_47s_and_icpcs_2013_to_2022.csv", "Section47_rate"),
    "c5": ("c5_children_in_need_referrals_by_source_2014_to_2022.csv", "Referrals"),
    "c6": ("c6_children_in_need_referrals_by_month_2013_to_2022.csv", "Referrals"),
    "d1": ("d1_child_protection_plans_2013_to_2022.csv", "CPP_At31_rate"),
    "d2": ("d2_cpps_starting_by_category_of_abuse_2013_to_2022.csv", "Neglect_Initial"),
    "d3": ("d3_cpps_subsequent_plan_2013_to_2022.csv", "CPP_subsequent_percent"),
    "d4": ("d4_cpps_at31march_by_category_of_abuse_2013_to_2022.csv", "Neglect_Latest"),
    "d5": ("d5_cpps_at31march_by_duration_2013_to_2022.csv", "2_years_or_more_percent"),
    "d6": ("d6_cpps_reviewed_within_timescales_2013_to_2022.csv", "Reviewed_within_timescales"),
    "d7": ("d7_cpps_ending_by_duration_2013_to_2022.csv", "CPP_End"),
    "d8": (
        "d8_cpps_ending_in_first_6months_by_duration_2013_to_2022.csv",
        "CPP_End_first_6months",
    ),
}
_FOLDER = "dfe/children-in-need"

_YEAR_OF_MONTHS = (
    "April May June July August September October November December January February March"
).split()


def measure_name(table: str, heading: str, edition: str) -> str:
    """Name a column in the snapshot.

    Parameters
    ----------
    table : str
        The release's table, such as ``b1``.
    heading : str
        The column as printed.

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
    table : str
        Its letter and number.
    columns : tuple of str
        Columns that must be there; every further one is read as well.

    Returns
    -------
    pandas.DataFrame
        Figures, a row a cell.
    """
    months = _YEAR_OF_MONTHS if table == "c6" else ()
    file = read_tidy(path, (*columns, *months), years_in_title(path))
    headings = [h for h in file.table.columns if h not in _IDENTITY]
    if table == "c6":
        return _by_month(file, register, headings)
    names = {h: measure_name(table, h, edition) for h in headings}
    stocks = headings if table in _STOCK_TABLES else [h for h in headings if _on_31_march(h)]
    return wide_figures(file, register, names, stocks)


def _by_month(file: PublisherFile, register: AreaRegister, headings: list[str]) -> pd.DataFrame:
    """Read table c6: its columns are months, so they are periods of one measure."""
    wide = wide_figures(file, register, {h: h for h in headings}, stocks=())
    month = wide["measure"].map({name: n for n, name in enumerate(_YEAR_OF_MONTHS)})
    # fy2021-22 begins in April 2021; its January is the first month of 2022.
    year = wide["period_id"].str[2:6].astype(int) + (month >= 9)
    number = ((month + 3) % 12 + 1).astype("Int64").astype(str).str.zfill(2)
    monthly = month.notna()
    wide["period_id"] = wide["period_id"].mask(monthly, year.astype(str) + "-" + number)
    wide["measure"] = ("c6." + wide["measure"]).mask(monthly, "c6.Referrals_in_month")
    return wide


def _on_31_march(heading: str) -> bool:
    return "At31" in heading or heading.lower().startswith("awaiting_assessment")


def _file_of_2025(table: str) -> TableFile:
    name, columns = _FILES_2025[table]
    return TableFile(
        edition_id=f"dfe-cin-2025-{table}",
        label="2025",
        sequence=2025,
        path=f"{_FOLDER}/2025/{name}",
        read=partial(read_table, table=table, edition="2025", columns=columns),
        published="2025-10",
        promises=(Promise(WITH_WIDER, years=years_in_title(Path(name))),),
        notes="England and regions are rounded to 10 by the publisher.",
        rounded_to=10,
    )


def _file_of_2022(table: str) -> TableFile:
    name, column = _FILES_2022[table]
    return TableFile(
        edition_id=f"dfe-cin-2022-{table}",
        label="2022",
        sequence=2022,
        path=f"{_FOLDER}/2022/{name}",
        read=partial(read_table, table=table, edition="2022", columns=(column,)),
        promises=(Promise(WITH_WIDER, years=years_in_title(Path(name))),),
        notes=(
            "England and regions are rounded to 10 by the publisher. Rates are as printed, on the "
            "population estimates of that time."
        ),
        rounded_to=10,
    )


def _groups_of_2022(table: str, name: str) -> TableFile:
    return TableFile(
        edition_id=f"dfe-cin-2022-{table}",
        label="2022",
        sequence=2022,
        path=f"{_FOLDER}/2022/{name}",
        read=partial(read_groups, table=table),
        promises=(promise(table, years_in_title(Path(name))),),
        notes="England only, rounded to 10 by the publisher.",
        rounded_to=10,
    )


SOURCE = Publication(
    id="dfe-cin",
    publisher="Department for Education",
    publication="Children in need",
    page_url="https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
    files=(
        *(_file_of_2025(table) for table in _FILES_2025),
        *(_file_of_2022(table) for table in _FILES_2022),
        _groups_of_2022(
            "a5", "a5_cpp_initial_category_of_abuse_by_gender_age_ethnicity_2018_to_2022.csv"
        ),
        _groups_of_2022("a7", "a7_cin_by_age_gender_ethnicity_2015_to_2022.csv"),
    ),
    left_out={f"{_FOLDER}/2022/a*.csv": "it is of England alone, and no indicator is made of it"},
)

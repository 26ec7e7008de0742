"""Files of two small formats: child poverty by area, and England's children by group."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.data.publishers import CIN, Rows, alive, write_rows
from tests.data.tiny_country import LAST, REGIONS

POVERTY = "dwp/child-poverty/children-in-relative-poverty.csv"
ON_PLAN = f"{CIN}/2022/a5_cpp_initial_category_of_abuse_by_gender_age_ethnicity_2018_to_2022.csv"
IN_NEED = f"{CIN}/2022/a7_cin_by_age_gender_ethnicity_2015_to_2022.csv"
PATHS = {POVERTY, ON_PLAN, IN_NEED}

BEFORE = "Children in relative poverty before housing costs"
AFTER = "Children in relative poverty after housing costs"
_HEAD = ["areacd", "areanm", "geography", "indicator", "period", "observation", "measure", "unit",
         "lci_95", "uci_95", "status", "notes"]  # fmt: skip
_DISTRICT, _UPPER = "Local Authority District", "County or Unitary Authority"
ADDED_UP = "This data has been aggregated and may show differences to other published figures"
AREAS = (
    ("K02000001", "United Kingdom", "Country", ""),
    ("W06000015", "Cardiff", _UPPER, ""),
    ("E47000006", "Tees Valley", "Combined Authority or City Region", ""),
    ("E12000008", "South East", "Region", ""),
    ("E06000045", "Southampton", _UPPER, ""),
    ("E10000027", "Somerset", _UPPER, ADDED_UP),
    ("E08000038", "Barnsley", _DISTRICT, ADDED_UP),
    ("E08000016", "Barnsley", _DISTRICT, "Obsolete code since 2025 (replaced by E08000038)"),
    *((code, name, "Region", "") for code, name in REGIONS.items()
      if code.startswith("E12") and name != "South East"),
    *((str(a.code_in(LAST)), a.name, _UPPER, "") for a in alive(LAST)
      if a.name not in ("Southampton", "Somerset", "Barnsley")),
)  # fmt: skip
YEARS = {BEFORE: (2021, 2022, 2023, 2024), AFTER: (2023, 2024)}


def poverty_rows(areas: Iterable[tuple[str, str, str, str]] = AREAS) -> Rows:
    """Write child poverty as the ONS serves it: a row an area, measure and year."""
    rows: Rows = [_HEAD]
    for code, name, kind, notes in areas:
        for indicator, years in YEARS.items():
            for year in years:
                # The same for both codes of an area: a name has one figure.
                value = f"{sum(map(ord, name)) % 40 + (year - 2000) / 7:.8f}"
                start = [code, name, kind, indicator, f"{year}-04-01/P1Y", value]
                rows.append([*start, "Percentage", "%", "", "", "", notes])
    return rows


_SEX = ("Female", "Male", "Unknown or Indeterminate gender")
_GROUPS = {
    ON_PLAN: (
        *(("Gender", words) for words in ("Total", *_SEX)),
        *(("Age", words) for words in (
            "Unborn", "Under 1", "1-4 years", "5-9 years", "10-15 years", "16 & over")),
        *(("Ethnicity", words) for words in (
            "Known ethnicity", "White", "Mixed", "Asian or Asian British",
            "Black or Black British", "Other ethnic group")),
    ),
    IN_NEED: (
        ("Total", "Total"),
        *(("Gender", words) for words in _SEX),
        ("Unborn", "Unborn"),
        *(("Age", words) for words in (
            "Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years",
            "16 years and over")),
        *(("Ethnicity", words) for words in (
            "Known ethnicity", "Total White", "White British", "White Irish",
            "Gypsy or Irish Traveller", "Any other White background", "Total mixed",
            "White and Black Caribbean", "White and Black African", "White and Asian",
            "Any other mixed background", "Total Asian or Asian British", "Indian", "Pakistani",
            "Bangladeshi", "Chinese", "Any other Asian background",
            "Total Black or Black British", "Black African", "Black Caribbean",
            "Any other Black background", "Any other ethnic group")),
    ),
}  # fmt: skip
_FIRST = {ON_PLAN: 2018, IN_NEED: 2015}
_FIGURES = {
    ON_PLAN: ["CPP_At31", "Neglect_Initial", "Physical_Abuse_Initial", "Sexual_Abuse_Initial",
              "Emotional_Abuse_Initial", "Multiple_Initial"],
    IN_NEED: ["number", "percent"],
}  # fmt: skip


def group_rows(path: str) -> Rows:
    """Write England's children by group, newest year first."""
    start = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"]
    rows: Rows = [[*start, "characteristic", "characteristic_type", *_FIGURES[path]]]
    for year in range(2022, _FIRST[path] - 1, -1):
        england = [str(year), "Reporting year", "National", "E92000001", "England"]
        for n, group in enumerate(_GROUPS[path]):
            figures = [
                f"{90 - n}.5" if name == "percent" else str(10 * (year - n * 7 - at))
                for at, name in enumerate(_FIGURES[path])
            ]
            rows.append([*england, *group, *figures])
    return rows


def write_poverty_and_groups(root: Path) -> None:
    """Write all three files."""
    write_rows(root / POVERTY, poverty_rows(), mark=True)
    for path in (ON_PLAN, IN_NEED):
        write_rows(root / path, group_rows(path), mark=True)

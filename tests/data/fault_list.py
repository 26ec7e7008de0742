"""Every fault that the tests try, for every kind of publisher's file."""

from __future__ import annotations

from pathlib import Path

from tests.data import poverty_and_groups as more
from tests.data import publishers as files
from tests.data.faults import (
    Fault,
    Figures,
    Spoil,
    cell,
    copied,
    of_any_table,
    of_figures,
    repeated,
    without_rows,
)

_FIGURES = (
    Figures("wide", files.B1, "dfe-cin", 12, "At31_episodes", "new_la_code", "time_period"),
    Figures("long", files.CLA.format(2025), "dfe-cla", 30, "children_count", "new_la_code",
            "time_period"),
    Figures("population", files.POPULATION, "ons-population", 12, "population_estimate",
            "new_la_code", "time_period"),
    Figures("file-11", files.FILE_11, "mhclg-iod", 6, "published_avg_score", "area_code"),
)  # fmt: skip


def _fault(
    name: str, path: str, source: str, row: int, column: str, words: str, spoil: Spoil
) -> Fault:
    where = f"{Path(path).name}, row {row}, column {column}"
    return Fault(name, path, source, where, words, spoil)


def _cell(path: str, source: str, name: str, row: int, column: str, text: str, words: str) -> Fault:
    return _fault(name, path, source, row, column, words, cell(row, column, text))


_NEXT = files.NEIGHBOURS.format(2025)
_NEIGHBOURS = (
    _cell(_NEXT, "dfe-neighbours", "neighbours-unknown", 5, "SN_3", "999", "DfE's number"),
    _cell(_NEXT, "dfe-neighbours", "neighbours-name", 5, "SN_3", "Leeds", "DfE's number"),
    _cell(_NEXT, "dfe-neighbours", "neighbours-closeness", 5, "SN_2P", "Near", "Very close"),
    _fault("neighbours-twice", _NEXT, "dfe-neighbours", 5, "SN_4", "ten different neighbours",
           copied(5, "SN_3", "SN_4")),
    _fault("neighbours-itself", _NEXT, "dfe-neighbours", 5, "SN_1", "ten different neighbours",
           copied(5, "old_la_code", "SN_1")),
    _fault("neighbours-duplicate", _NEXT, "dfe-neighbours", 6, "old_la_code", "once", repeated(5)),
    *of_any_table(_NEXT, "dfe-neighbours", "neighbours", 5, "SN_7"),
)  # fmt: skip

_PERCENT = (
    _cell(files.C1, "dfe-cin", "percent-over-100", 12, "rereferral_percent", "100.1", "up to 100"),
    _cell(files.FILE_11, "mhclg-iod", "proportion-over-1", 6, "published_avg_score", "1.01",
          "a proportion from 0 to 1"),
)  # fmt: skip

# Southampton stands in rows 26 to 31 (before housing costs first), Barnsley's codes from row 38 on.
_POVERTY = (
    *(
        _cell(more.POVERTY, "dwp-child-poverty", f"poverty-{name}", 26, column, text, words)
        for name, column, text, words in (
            ("unknown-area", "areacd", "E06999999", "authority or district that we know"),
            ("name-for-code", "areacd", "Southampton", "authority or district that we know"),
            ("code-of-nowhere", "areacd", "S0600004", "authority or district that we know"),
            ("unknown-measure", "indicator", "Children in poverty", "before housing costs or"),
            ("number-for-percent", "unit", "Number", "'%'"),
            ("over-100", "observation", "100.1", "a percentage up to 100"),
            ("negative", "observation", "-3", "nothing below zero"),
            ("empty-cell", "observation", "", "a number or one of the symbols"),
            ("words", "observation", "about 20", "a number or one of the symbols"),
            ("thousands-comma", "observation", "1,240", "a number or one of the symbols"),
            ("unknown-symbol", "observation", "k", "a number or one of the symbols"),
            ("period-in-words", "period", "2021/22", "a year from 1 April"),
            ("calendar-year", "period", "2021-01-01/P1Y", "a year from 1 April"),
            ("year-to-come", "period", "2025-04-01/P1Y", "2024 at the latest"),
        )
    ),
    _fault("poverty-duplicate", more.POVERTY, "dwp-child-poverty", 27, "areacd", "once",
           repeated(26)),
    _cell(more.POVERTY, "dwp-child-poverty", "poverty-two-codes-two-values", 44, "observation",
          "1.5", "also under an old and a new code"),
    Fault("poverty-rows-missing", more.POVERTY, "dwp-child-poverty", Path(more.POVERTY).name,
          "Somerset (E06000066) is missing", without_rows(36, 37)),
    *of_any_table(more.POVERTY, "dwp-child-poverty", "poverty", 26, "observation"),
)  # fmt: skip


# Row 4 is of boys, 2022. Both tables are read in one way.
_BOYS = (
    *(
        _cell(more.ON_PLAN, "dfe-cin", f"groups-{name}", 4, column, text, words)
        for name, column, text, words in (
            ("region", "geographic_level", "Regional", "National"),
            ("unknown-kind", "characteristic", "Religion", "Age, Ethnicity or Unborn"),
            ("unknown-group", "characteristic_type", "Boys and men", "a group that we know"),
            ("year-after-title", "time_period", "2023", "as the title says"),
            ("year-in-words", "time_period", "2021/22", "as the title says"),
            ("text-for-number", "Neglect_Initial", "about 40", "one of the symbols"),
            ("empty-cell", "Neglect_Initial", "", "one of the symbols"),
            ("unknown-symbol", "Neglect_Initial", "k", "one of the symbols"),
            ("negative", "Neglect_Initial", "-3", "nothing below zero"),
        )
    ),
    _fault("groups-duplicate", more.ON_PLAN, "dfe-cin", 5, "time_period", "once", repeated(4)),
    *of_any_table(more.ON_PLAN, "dfe-cin", "groups", 4, "Neglect_Initial"),
    _cell(more.IN_NEED, "dfe-cin", "groups-percent", 4, "percent", "100.1", "up to 100"),
)


def _area(path: str, name: str, row: int, column: str, text: str, words: str) -> Fault:
    return _cell(path, "ons-areas", name, row, column, text, words)


def _again(path: str, name: str, row: int, column: str) -> Fault:
    return _fault(name, path, "ons-areas", row + 1, column, "once", repeated(row))


_LOOKUPS = (
    # Southampton, Portsmouth and so on stand from row 9 of a year's areas on.
    _area(files.C4, "reports-number-in-words", 9, "old_la_code", "Soton", "three digits"),
    _area(files.C4, "reports-unknown-code", 9, "new_la_code", "E06000145", "know"),
    _area(files.C4, "reports-others-code", 9, "new_la_code", "E06000044", "beside 851"),
    _area(files.C4, "reports-not-an-area", 9, "new_la_code", "Southampton", "English authority"),
    _area(files.C4, "reports-year", 9, "time_period", "2026", "as the title says"),
    _again(files.C4, "reports-duplicate", 9, "old_la_code"),
    _area(files.CHAIN, "districts-unknown-code", 4, "ltla24_code", "E06999999", "authority"),
    _again(files.CHAIN, "districts-duplicate", 4, "ltla16_code"),
    _area(files.UPPER_TIER, "upper-tier-unknown-code", 4, "UTLA23CD", "E06999999", "authority"),
    _again(files.UPPER_TIER, "upper-tier-duplicate", 4, "LTLA23CD"),
    _area(files.WARDS, "wards-unknown-code", 4, "ltla24_code", "E06999999", "authority"),
    _again(files.WARDS, "wards-duplicate", 4, "lsoa21_code"),
    _area(files.GSS_CHANGES, "changes-year-in-words", 5, "start", "soon", "a year"),
    _area(files.GSS_CHANGES, "changes-unknown-old-code", 5, "oldcd", "E07999999", "know"),
    _area(files.GSS_CHANGES, "changes-unknown-new-code", 5, "newcd", "E06999999", "know"),
    _again(files.GSS_CHANGES, "changes-duplicate", 5, "oldcd"),
    _again(files.LSOAS, "lsoas-duplicate", 4, "lsoa11_code"),
    *of_any_table(files.CHAIN, "ons-areas", "districts", 4, "ltla22_code"),
    *of_any_table(files.WARDS, "ons-areas", "wards", 4, "ward24_code"),
    *of_any_table(files.GSS_CHANGES, "ons-areas", "changes", 4, "newcd"),
)

FAULTS: tuple[Fault, ...] = (
    *(fault for table in _FIGURES for fault in of_figures(table)),
    *_PERCENT,
    *_NEIGHBOURS,
    *_POVERTY,
    *_BOYS,
    *_LOOKUPS,
)

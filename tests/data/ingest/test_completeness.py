"""A release is whole or refused: cut short, halved or older, no file takes a good one's place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from data.ingest.reading import LISTED
from data.snapshot import read_register
from tests.data import poverty_and_groups as more
from tests.data import publishers as files
from tests.data.conftest import Tiny, digest
from tests.data.publishers import Rows, read_rows, write_rows

_2025 = files.NEIGHBOURS.format(2025)
_CLA = files.CLA.format(2025)


def head(n: int) -> Callable[[Rows], Rows]:
    return lambda rows: rows[:n]


def without(column: str, *cells: str) -> Callable[[Rows], Rows]:
    """Leave out the rows that have one of some cells."""
    return lambda rows: [r for r in rows if r[rows[0].index(column)] not in cells]


CASES: dict[str, tuple[str, str, Callable[[Rows], Rows], str]] = {
    # Name: file, source, what is left of it, what is said.
    "the release before": (
        files.B1, "dfe-cin", without("time_period", "2025"), "the year 2025 is missing"
    ),
    "two years": (
        files.B1,
        "dfe-cin",
        without("time_period", "2013", "2019"),
        "the years 2013 and 2019 are missing",
    ),
    "the first rows": (files.D5, "dfe-cin", head(20), "the years 2013 to 2024 are missing"),
    "half": (_CLA, "dfe-cla", lambda rows: rows[: len(rows) // 2], "are missing"),
    "without England": (
        _CLA, "dfe-cla", without("geographic_level", "National"), "England (E92000001) is missing"
    ),
    "without the regions": (
        files.C1,
        "dfe-cin",
        without("geographic_level", "Regional"),
        "South East (E12000008) is missing in 2013 to 2025",
    ),
    "without an authority": (
        files.D3, "dfe-cin", without("old_la_code", "852"), "Southampton (E06000045) is missing in"
    ),
    "without one that ended": (
        files.D3,
        "dfe-cin",
        without("old_la_code", "835"),
        "Dorset (E10000009) is missing in 2013 to 2019",
    ),
    "without a measure": (
        _CLA,
        "dfe-cla",
        without("population_type", "Children starting to be looked after each year"),
        "there is no figure of cla.start.count",
    ),
    "a few neighbours": (
        _2025, "dfe-neighbours", head(3), "Bristol, City of (E06000023) is missing"
    ),
    "part of the population": (
        files.POPULATION, "ons-population", head(100), "the years 2012 to 2019 are missing"
    ),
    "a group of children": (
        more.IN_NEED,
        "dfe-cin",
        without("characteristic_type", "White Irish"),
        "a7.number, ethnicity:white-irish lacks 2015 to 2022",
    ),
    "an index": (
        files.FILE_11,
        "mhclg-iod",
        without("index", "idaci"),
        "there is no figure of iod.idaci.average_score",
    ),
    "a year of one measure": (
        more.POVERTY,
        "dwp-child-poverty",
        lambda rows: [r for r in rows if r[3:5] != [more.AFTER, "2023-04-01/P1Y"]],
        "the year 2024 is missing",
    ),
    "reports of who there is": (
        files.C4, "ons-areas", head(60), "the years 2013 to 2022 are missing"
    ),
    "one authority's report": (
        files.C4,
        "ons-areas",
        lambda rows: [r for r in rows if r[0] + r[7] != "2019852"],
        "Southampton in the year to March 2019 is missing",
    ),
    "districts": (files.CHAIN, "ons-areas", head(9), "column ltla23_code: E"),
    "districts' authorities": (files.UPPER_TIER, "ons-areas", head(9), "column LTLA23CD: E"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_whole_is_refused(case: str, tiny: Tiny, tmp_path: Path) -> None:
    path, source, change, words = CASES[case]
    spoilt = tiny.copy(tmp_path)
    before = digest(spoilt.published)
    place = spoilt.mirror / path
    write_rows(place, change(read_rows(place)))
    done = spoilt.refresh([source])
    assert done.written == ()
    assert any(f": {place.name}" in said and words in said for said in done.refused), done.refused
    # Even a snapshot that holds nothing of it yet doesn't take it in.
    assert all("--accept-losses" not in said for said in done.refused)
    assert len(done.refused) <= LISTED + 1
    assert digest(spoilt.published) == before


def test_an_older_model_of_neighbours_is_refused_under_a_newer_ones_name(
    tiny: Tiny, tmp_path: Path
) -> None:
    spoilt = tiny.copy(tmp_path)
    older = [r for r in read_rows(spoilt.mirror / files.NEIGHBOURS.format(2021)) if r[0] != "839"]
    write_rows(spoilt.mirror / _2025, older)
    said = spoilt.refresh(["dfe-neighbours"]).refused
    assert any("Poole (E06000058) is missing" in sentence for sentence in said)


def test_an_area_is_looked_for_when_it_existed(tiny: Tiny) -> None:
    register = read_register(tiny.published)
    before, after = (register.alive("la", day, day) for day in ("2019-03-31", "2019-04-01"))
    assert before - after == {"E06000028", "E06000029", "E10000009"}
    assert after - before == {"E06000058", "E06000059"}
    # A county under the code of its day is no district then, though its line is single-tier now.
    assert "E06000066" not in register.alive("lower_tier", "2019-04-01", "2019-04-01")
    assert "E06000066" in register.alive("lower_tier", "2024-04-01", "2024-04-01")


def test_all_that_is_wrong_with_a_file_is_told_at_once(tiny: Tiny, tmp_path: Path) -> None:
    spoilt = tiny.copy(tmp_path)
    place = spoilt.mirror / files.B1
    rows = read_rows(place)
    started, at31 = (rows[0].index(c) for c in ("Started_child", "At31_episodes"))
    rows[10][at31], rows[11][started], rows[12][8] = "about 9", "k", "E06999999"
    rows[13] = rows[13][:-1]
    other = read_rows(spoilt.mirror / files.D5)
    other[10][-1] = "101"
    write_rows(place, [r for r in rows if r[0] != "2016"])
    write_rows(spoilt.mirror / files.D5, other)
    said = "\n".join(spoilt.refresh(["dfe-cin"]).refused)
    name = place.name
    for words in (
        f"{name}, row 11, column At31_episodes: 'about 9' is there",
        f"{name}, row 12, column Started_child: 'k' is there",
        f"{name}, row 13, column new_la_code: 'E06999999' is there",
        f"{name}, row 14: the row stops early",
        f"{name}: the year 2016 is missing",
        "row 11, column 2_years_or_more_percent: '101' is there",
    ):
        assert words in said


def test_the_first_twenty_faults_are_told_and_how_many_more(tiny: Tiny, tmp_path: Path) -> None:
    spoilt = tiny.copy(tmp_path)
    place = spoilt.mirror / files.B1
    rows = read_rows(place)
    for row in rows[1:31]:
        row[-1] = "?"
    write_rows(place, rows)
    said = spoilt.refresh(["dfe-cin"]).refused
    assert len(said) == LISTED + 1
    assert said[-1].endswith(f"{place.name}: 10 more faults like these.")

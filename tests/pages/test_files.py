"""Every file that a screen gives says what it is, and holds what the screen shows."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from answers.files.columns import FIRST, LAST
from queries import ask
from tests.pages.taking import Taken, take

pytestmark = pytest.mark.usefixtures("real_store")

SCREENS: tuple[tuple[str, dict[str, str]], ...] = (
    ("trend", {"indicator": "cla_rate"}),
    ("trend", {"indicator": "cin_group_pct"}),
    ("compare", {"period": "2019-03-31"}),
    ("compare", {"area": "E12000008"}),
    # Everybody has a figure, so no reason stands in the whole file.
    ("compare", {"indicator": "cin_rate", "period": "2025-03-31"}),
    ("compare", {"area": "E92000001", "indicator": "lait_lac_finance"}),
    ("map", {"indicator": "cla_rate", "period": "2019-03-31", "zoom": "E12000008"}),
    ("deprivation", {"period": "2025-03-31"}),
    ("deprivation", {"period": "2025-03-31", "zoom": "E12000007", "kind": "london"}),
    ("neighbourhoods", {"indicator": "idaci_decile"}),
    ("neighbourhoods", {"indicator": "imd_crime_decile"}),
    ("revisions", {}),
    ("revisions", {"only": "area-indicator", "indicator": "cla_rate"}),
)


def taken(path: str, **params: str) -> list[Taken]:
    return take(path, **({"area": "E06000045"} | params))[1]


@pytest.mark.parametrize(("path", "params"), SCREENS)
def test_every_row_of_every_file_says_what_it_is_and_whose(
    path: str, params: dict[str, str]
) -> None:
    files = taken(path, **params)
    assert len(files) == (2 if path == "deprivation" else 1)
    for file in files:
        assert file.content.startswith("\ufeff".encode()), "Excel takes it for another encoding"
        rows = file.rows
        assert len(rows)
        for name in ("indicator_id", "indicator", "unit", "period_id", "period", "series",
                     "area_name", "shown", "edition", "publisher", "publication", "source_page",
                     "licence"):  # fmt: skip
            assert (rows[name] != "").all(), name
        assert ((rows["value"] != "") != (rows["symbol"] != "")).all()
        assert set(rows["licence"]) == {"Open Government Licence v3.0"}
        # One form: what every file says stands in one order, what only this one says between.
        columns = list(rows.columns)
        head = [name for name in FIRST if name in columns]
        assert columns[: len(head)] == head
        assert columns[-len(LAST) :] == list(LAST)
        assert not [name for name in columns if name.endswith("edition_id")]
        _name_says_what_is_in_it(file)


def _name_says_what_is_in_it(file: Taken) -> None:
    rows, name = file.rows, file.name
    assert re.fullmatch(r"likewise-[A-Za-z0-9_.-]+\.csv", name)
    if "-revisions" in name:
        return
    periods = [period for period in rows["period_id"].unique() if f"-{period}-" in name]
    if "-heat-map" not in name:
        assert set(rows["indicator_id"]) == {i for i in rows["indicator_id"] if f"-{i}-" in name}
        assert len(periods) == min(2, rows["period_id"].nunique())


def test_each_period_has_the_edition_that_printed_it() -> None:
    """The figures of 2019 were said to be of the edition of 2025."""
    held = ask("observations_of", indicators=["cla_rate"])
    editions = ask("sources").set_index("edition_id")
    for period in ("2019-03-31", "2025-03-31"):
        then = held[(held["period_id"] == period) & (held["level"] == "la")]
        for path in ("map", "compare", "deprivation"):
            rows = taken(path, indicator="cla_rate", period=period)[0].rows
            own = rows[rows["series"] == "authority"].set_index("area_code")
            for row in then[then["area_code"].isin(own.index)].itertuples():
                edition = editions.loc[str(row.edition_id)]
                found = own.loc[str(row.area_code)]
                assert found["period_id"] == period
                assert found["edition"] == edition["edition"]
                assert found["edition_published"] == (edition["published_label"] or "")


def test_a_mean_is_of_the_editions_of_its_members() -> None:
    rows = taken("trend", indicator="cla_rate")[0].rows
    members = rows[rows["role"] == "member"].groupby("period_id")["edition"].agg(set)
    means = rows[rows["series"] == "group_mean"].set_index("period_id")["edition"]
    assert len(means) > 5
    for period, edition in means.items():
        assert set(edition.split("; ")) == members[period]


@pytest.mark.parametrize(("measure", "years"), [("imd", 3), ("idaci", 2), ("imd_crime", 1)])
def test_neighbourhoods_name_every_edition_that_they_hold(measure: str, years: int) -> None:
    rows = taken("neighbourhoods", indicator=f"{measure}_decile")[0].rows
    (edition,) = set(rows["edition"])
    assert edition.split("; ") == ["2025", "2019", "2015"][:years]
    assert set(rows["period"]) == {"Indices of Deprivation 2025"}
    told = [name for name in rows if name.startswith("decile_")]
    assert told == ["decile_2019", "decile_2015"][: years - 1]
    assert all({f"moved{name[6:]}", f"reason{name[6:]}"} <= set(rows) for name in told)
    # A difference of ranks says nothing: editions count other neighbourhoods.
    assert not [name for name in rows if "rank" in name and "20" in name]


def test_money_and_dashes_survive_excel() -> None:
    rows = taken("compare", indicator="lait_lac_finance")[0].rows
    shown = rows.loc[rows["value"] != "", "shown"]
    assert len(shown) > 100
    assert shown.str.startswith("£").all()
    change = taken("deprivation", period="2025-03-31")[1].rows
    falls = change[change["value"].str.startswith("-")]
    assert set(falls["indicator_id"]) == {"population_change"}
    assert falls["shown"].str.match(r"^−\d+\.\d%$").all()


def test_the_changes_can_be_taken_away_whole() -> None:
    every = ask("revisions", since=None, area=None, indicator=None)
    rows = taken("revisions")[0].rows
    assert len(rows) == len(every)
    assert (pd.to_numeric(rows["value"]).sum()) == pytest.approx(every["now"].sum())
    assert (pd.to_numeric(rows["was"]).sum()) == pytest.approx(every["was"].sum())
    assert rows["was_source"].str.contains(r", 20\d\d").all()

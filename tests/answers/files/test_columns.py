"""No figure leaves without its source, and no reason for a missing one is lost."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from answers.catalogue import catalogue
from answers.files.columns import FIRST, LAST, NEEDED, complete, editions
from answers.files.figure_file import FigureFile
from queries import ask


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))


def figures(**changed: object) -> pd.DataFrame:
    """Two figures of Southampton, the second withheld; some columns changed or added."""
    edition = ask("observations_of", indicators=["cp_rate"])["edition_id"].iloc[-1]
    rows = {
        "indicator_id": ["cp_rate", "cp_rate"],
        "period_id": ["2024-03-31", "2025-03-31"],
        "period": ["31 March 2024", "31 March 2025"],
        "series": "authority",
        "area_code": "E06000045",
        "area_name": "Southampton",
        "value": [67.94, None],
        "symbol": [None, "c"],
        "edition_id": edition,
    }
    return pd.DataFrame(rows | changed)


def completed(**changed: object) -> pd.DataFrame:
    table = pa.Table.from_pandas(figures(**changed), preserve_index=False)
    made: pd.DataFrame = complete(table).to_pandas()
    return made


def test_every_row_carries_what_it_is_and_whose() -> None:
    made = completed()
    assert list(made["indicator"]) == [catalogue().indicators["cp_rate"].measure.name] * 2
    assert list(made["unit"]) == ["per 10,000 children"] * 2
    assert list(made["shown"]) == [
        "67.9 per 10,000 children", "withheld because the number is small",
    ]  # fmt: skip
    held = ask("sources").set_index("edition_id").loc[figures()["edition_id"].iloc[0]]
    assert set(made["publisher"]) == {held["publisher"]} == {"Department for Education"}
    assert set(made["edition"]) == {held["edition"]}
    assert set(made["source_page"]) == {held["page_url"]}
    assert set(made["licence"]) == {"Open Government Licence v3.0"}
    assert "edition_id" not in made
    assert list(made.columns) == [*(n for n in FIRST if n in made), *LAST]


def test_what_only_one_screen_knows_stands_between() -> None:
    made = completed(rank=[12, None], day=[dt.datetime(2025, 3, 31)] * 2)
    first, rest = [n for n in FIRST if n in made], ["rank", "day"]
    assert list(made.columns) == [*first, *rest, *LAST]
    assert set(made["day"]) == {dt.date(2025, 3, 31)}


def test_a_screen_may_have_its_own_words() -> None:
    made = completed(shown=[None, "too few for one"], note=[None, "of nine"])
    assert list(made["shown"]) == ["67.9 per 10,000 children", "too few for one"]
    assert list(made["note"]) == [None, "of nine"]


def test_a_rate_without_a_population_says_so() -> None:
    made = completed(
        symbol=[None, "x"], numerator=[10.0, 136.0], denominator=[100.0, None], basis="derived"
    )
    assert list(made["note"]) == [None, "the publisher gives no population on today's basis"]


def test_a_figure_of_two_authorities_says_whose_it_is_in_every_file() -> None:
    """One row of the publisher's under two names: neither has it alone."""
    held = ask("observations_of", indicators=["lait_social_work_leavers"])
    joint = held[held["joint_with"].notna()]
    assert len(joint) > 4
    made = complete(pa.Table.from_pandas(held, preserve_index=False)).to_pandas()
    areas = catalogue().areas
    said = {f"of both together with {areas[code].name}" for code in joint["joint_with"]}
    assert "of both together with West Northamptonshire" in said
    assert set(made.loc[held["joint_with"].notna(), "note"]) == said
    assert made.loc[held["joint_with"].isna(), "note"].isna().all()


def test_a_figure_that_cannot_be_says_that_it_is_doubtful() -> None:
    held = ask("observations_of", indicators=["lait_first_yjs"])
    doubtful = held["doubt"].notna()
    assert doubtful.any()
    made = complete(pa.Table.from_pandas(held, preserve_index=False)).to_pandas()
    told = "doubtful: it is the sum of the figures of its parts"
    assert made.loc[doubtful, "note"].str.startswith(told).all()
    assert made.loc[~doubtful, "note"].isna().all()
    # As its publisher prints it all the same.
    assert (made["value"].dropna() == held["value"].dropna()).all()


def test_what_stands_beside_says_where_it_is_from() -> None:
    index = ask("observations_of", indicators=["idaci_score"])["edition_id"].iloc[-1]
    made = completed(deprivation_edition_id=[index, None])
    source, none = made["deprivation_source"]
    assert source.startswith("Ministry of Housing, Communities and Local Government, English Ind")
    assert pd.isna(none)
    assert "deprivation_edition_id" not in made


def test_a_figure_of_several_editions_names_each_once_the_newest_first() -> None:
    of = list(ask("sources").query("source_id == 'dfe-cla'")["edition_id"])
    made = completed(edition_id=editions([*reversed(of), of[0], None]))
    years = made["edition"].iloc[0].split("; ")
    assert years == sorted(years, reverse=True)
    assert len(years) == len(set(of)) > 1
    assert set(made["publisher"]) == {"Department for Education"}


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_lacks_something_is_not_made(name: str) -> None:
    table = pa.Table.from_pandas(figures().drop(columns=name), preserve_index=False)
    with pytest.raises(ValueError, match=f"lacks {name}"):
        complete(table)


@pytest.mark.parametrize("symbol", [["c", "c"], [None, None]])
def test_a_row_with_both_or_neither_is_not_written(symbol: list[str | None]) -> None:
    with pytest.raises(ValueError, match="both a value and a symbol, or neither"):
        completed(symbol=symbol)


def test_excel_and_every_other_program_read_the_same() -> None:
    spending = catalogue().indicators["lait_lac_finance"]
    rows = figures(indicator_id=spending.id, value=[-1650.4, None], area_name='A "b", – c')
    file = FigureFile("trend", None, spending.id, "2025-03-31", lambda: rows)
    content = file.csv()
    assert content.startswith(b"\xef\xbb\xbf")
    # Excel, by its mark; pandas, which needs no word of it; the standard library.
    for read in (
        list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))),
        pd.read_csv(io.BytesIO(content), keep_default_na=False).to_dict("records"),
    ):
        assert len(read) == 2
        assert {row["area_name"] for row in read} == {'A "b", – c'}
        assert read[0]["shown"].startswith("−£1,650")
        assert float(read[0]["value"]) == -1650.4
        assert read[0]["indicator_id"] == spending.id


def test_the_table_that_is_shown_is_left_as_it_is() -> None:
    shown = figures()
    FigureFile("trend", None, "cp_rate", "2025-03-31", lambda: shown).csv()
    pd.testing.assert_frame_equal(shown, figures())

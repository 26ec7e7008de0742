"""Files to take away, as an analyst reads them again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette

from answers.files.columns import LAST, NEEDED
from answers.indicator_list import listed
from queries import ask
from queries.store import cursor
from screen.bulk_downloads import download_routes
from screen.indicator_list import list_route
from tests.screen.asgi import Answer, get


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))


Server = Callable[[str], Answer]


@pytest.fixture
def server() -> Server:
    """Ask what serves the files for a path."""
    app = Starlette(routes=[*download_routes(), list_route()])
    return lambda path: get(app, path)


NAMED = "likewise-all-areas-{}-all-periods-indicators"


def read_csv(content: bytes) -> pd.DataFrame:
    """Read a file as whoever gives pandas nothing but its name."""
    return pd.read_csv(io.BytesIO(content))


def test_a_csv_says_in_each_row_what_it_is_and_whose_and_reads_back_whole(server: Server) -> None:
    answer = server("/download/cla_rate.csv")
    named = f'attachment; filename="{NAMED.format("cla_rate")}.csv"'
    assert answer.headers["content-disposition"] == named
    assert answer.content.startswith(b"\xef\xbb\xbf")
    read = read_csv(answer.content)
    for name in NEEDED:
        if name not in ("value", "symbol", "edition_id"):
            assert read[name].notna().all(), name
    assert read[["indicator", "unit", "shown", "edition", "licence"]].notna().all(axis=None)
    assert set(read["publisher"]) == {"Department for Education"}
    held = ask("observations_of", indicators=["cla_rate"])
    editions = ask("sources").set_index("edition_id")["edition"]
    assert list(read["edition"].astype(str)) == list(held["edition_id"].map(editions))
    assert len(read) == len(held)
    assert read["value"].sum() == pytest.approx(held["value"].sum())
    assert read["symbol"].value_counts().to_dict() == held["symbol"].value_counts().to_dict()
    assert (read["value"].isna() == read["symbol"].notna()).all()


def test_parquet_carries_the_same_notes_within(server: Server) -> None:
    content = server("/download/cla_rate.parquet").content
    table = pq.read_table(io.BytesIO(content))
    notes = table.schema.metadata[b"likewise.notes"].decode()
    assert "Licence: Open Government" in notes
    assert table.num_rows == len(ask("observations_of", indicators=["cla_rate"]))
    assert "Publisher's page: https://" in server("/download/cla_rate.txt").text


def test_a_rate_that_is_worked_out_says_from_what(server: Server) -> None:
    notes = server("/download/cp_rate.txt").text
    assert notes.startswith("Children on a child protection plan at 31 March (cp_rate)")
    for said in ("Source: Department for Education", "Licence: Open Government", "Symbols: c "):
        assert said in notes, said
    assert "children on a plan at 31 March, over children aged 0 to 17" in notes
    assert "Population: Office for National Statistics" in notes
    assert "one of 31 March 2025 that of mid-2024" in notes
    assert "England and regions: from rounded counts" in notes
    assert "Worked out here" not in server("/download/cla_rate.txt").text
    neighbourhoods = server("/download/imd_most_deprived_tenth_pct.txt").text
    assert "Worked out here" in neighbourhoods
    assert "rounded" not in neighbourhoods


def test_a_file_dates_its_figures_once(server: Server) -> None:
    """LAIT dates each measure; its edition is of another month."""
    assert "Figures last published: January 2026" in server("/download/lait_lac_finance.txt").text
    read = read_csv(server("/download/lait_lac_finance.csv").content)
    assert set(read["edition"]) == set(read["edition_published"]) == {"March 2026"}
    assert not [name for name in read.columns if name.startswith("published")]


def test_the_store_is_sent_as_it_is_and_can_be_asked(server: Server, tmp_path: Path) -> None:
    answer = server("/download/likewise.duckdb")
    place = tmp_path / "taken.duckdb"
    place.write_bytes(answer.content)
    with duckdb.connect(place, read_only=True) as taken:
        counted = taken.execute("SELECT count(*) FROM indicator").fetchone()
    assert counted == (len(listed().rows),)


@pytest.mark.slow
def test_everything_is_everything(server: Server) -> None:
    table = pq.read_table(io.BytesIO(server("/download/all.parquet").content))
    counted = cursor().execute("SELECT count(*) FROM latest").fetchone()
    assert counted == (table.num_rows,)
    for name in (*NEEDED, "indicator", "unit", "shown", *LAST):
        assert (name in table.column_names) == (name != "edition_id")
    whole = zipfile.ZipFile(io.BytesIO(server("/download/all.zip").content))
    names = whole.namelist()
    assert len(names) == len(set(names))
    assert {"READ ME.txt", "indicators.csv", "sources.csv"} <= set(names)
    for form in ("csv", "txt"):
        files = {name.rpartition("/")[2] for name in names if "/" in name and form in name}
        assert files == {f"{NAMED.format(key)}.{form}" for key in listed().rows}
        for key in ("cla_rate", "idaci_rank"):
            one = next(name for name in names if name.endswith(f"{NAMED.format(key)}.{form}"))
            assert whole.read(one) == server(f"/download/{key}.{form}").content
    for name in ("indicators.csv", "sources.csv"):
        assert whole.read(name).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", ["no_such.csv", "cp_rate.xlsx", "all.csv", "..%2Fsecret.csv"])
def test_what_there_is_not_is_said_in_a_sentence(server: Server, name: str) -> None:
    answer = server(f"/download/{name}")
    assert answer.status_code == 404
    assert "\n" not in answer.text.strip()


def test_without_a_store_the_reason_is_said(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "none.duckdb"))
    for path in ("/download/cp_rate.csv", "/download/likewise.duckdb", "/catalogue/x.json"):
        answer = server(path)
        assert answer.status_code == 503
        assert "There is no store" in answer.text


def test_the_list_is_kept_for_a_year_under_its_own_name_only(server: Server) -> None:
    answer = server("/catalogue/elsewhere.json")
    assert answer.headers["cache-control"] == "no-store"
    assert len(answer.json()["rows"]) == len(listed().rows)

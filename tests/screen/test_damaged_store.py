"""A store that can't be read is one sentence, whoever asks: health, files, lists and pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette

import queries.store
from queries import ask
from queries.store import StoreProblem
from queries.stream import stream
from screen.bulk_downloads import download_routes
from screen.indicator_list import list_route
from serve.routes import health_routes
from tests.damaged_stores import WAYS, Spoil, damaged_inside, forget_answers, take_away
from tests.screen.asgi import get

SERVED = (
    "/healthz",
    "/download/cp_rate.csv",
    "/download/cp_rate.parquet",
    "/download/cp_rate.txt",
    "/download/all.txt",
    "/download/likewise.duckdb",
    "/catalogue/x.json",
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store is looked for, and nothing remembered of another with the same figures."""
    forget_answers()
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.setenv("LIKEWISE_STORE", str(folder / "store.duckdb"))
    return folder / "store.duckdb"


@pytest.mark.parametrize("spoil", WAYS)
def test_it_is_a_sentence_wherever_it_is_asked(spoil: Spoil, store: Path, place: Path) -> None:
    spoil(store, place)
    app = Starlette(routes=[*download_routes(), list_route(), health_routes(lambda: True)[0]])
    for path in SERVED:
        answer = get(app, path)
        assert answer.status_code == 503, path
        assert str(place) in answer.text
        assert answer.text.endswith("python -m data build.")
        assert "\n" not in answer.text


@pytest.mark.parametrize("spoil", WAYS)
def test_a_question_says_the_same(spoil: Spoil, store: Path, place: Path) -> None:
    spoil(store, place)
    with pytest.raises(StoreProblem) as said:
        ask("profile", area="E06000045", model="sn2025")
    assert str(said.value).endswith("python -m data build.")


def test_an_answer_in_parts_says_the_same(store: Path, place: Path) -> None:
    damaged_inside(store, place)
    with pytest.raises(StoreProblem, match="python -m data build"):
        list(stream("observations_of", indicators=["cp_rate"]))


def test_a_store_that_is_closed_to_us_is_said(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path) -> tuple[int, int, int]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(queries.store, "_mark", closed)
    answer = get(Starlette(routes=[health_routes(lambda: True)[0]]), "/healthz")
    assert answer.status_code == 503
    assert f"The store at {place} can't be opened (Permission denied); " in answer.text


@pytest.mark.parametrize("table", ["standing", "line", "small_area_observation"])
def test_health_misses_a_table_that_only_some_screens_need(
    table: str, store: Path, place: Path
) -> None:
    shutil.copy(store, place)
    take_away(place, table)
    app = Starlette(routes=[*download_routes(), health_routes(lambda: True)[0]])
    for path in ("/healthz", "/download/likewise.duckdb"):
        assert get(app, path).status_code == 503
        assert table in get(app, path).text


def test_health_reads_a_row_of_each_table_there_is(store: Path, place: Path) -> None:
    """A table that the store gets needs a line in ``queries/health.sql``."""
    place.symlink_to(store)
    read = ask("health")
    there = queries.store.cursor().execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'store'"
    )
    assert sorted(read["name"]) == sorted(name for (name,) in there.fetchall())
    assert read.set_index("name")["first_row"].drop("statement").notna().all()

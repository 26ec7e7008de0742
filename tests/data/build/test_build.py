"""The store is whole or it is the one of before; whatever else is there is recognised."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

import data.__main__
import data.build.store
from data.build.current import is_current
from data.build.store import build
from data.problem import Problem
from data.schema import SCHEMA_VERSION
from tests.data.conftest import Tiny, digest


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def another_format(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 a spreadsheet, say")


def no_fields(path: Path) -> None:
    path.write_text("{}", encoding="utf-8")


def copied(store: Path, folder: Path) -> Path:
    folder.mkdir()
    return Path(shutil.copy(store, folder / "store.duckdb"))


Spoil = Callable[[Path], None]
BROKEN: dict[str, tuple[str, Spoil]] = {
    "figures cut off": ("dfe-cin/dfe-cin-2025-b1.parquet", cut),
    "figures of another format": ("dfe-cla/dfe-cla-2025.parquet", another_format),
    "figures missing": ("ons-population/ons-population-2024.parquet", Path.unlink),
    "neighbours cut off": ("dfe-neighbours/dfe-neighbours-2025.parquet", cut),
    "areas cut off": ("ons-areas/areas.parquet", cut),
    "areas missing": ("ons-areas/areas.parquet", Path.unlink),
    "a record that isn't JSON": ("dfe-cin/source.json", cut),
    "an empty record": ("dfe-cin/source.json", no_fields),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_failing_build_leaves_the_old_store_as_it_was(
    broken: tuple[str, Spoil], tiny: Tiny, tiny_store: Path, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    place = copied(tiny_store, tmp_path / "store")
    before = digest(place.parent)
    name, spoil = broken
    spoil(made.published / name)
    with pytest.raises(Problem) as refused:
        build(made.published, place)
    assert "\n" not in str(refused.value)
    # The same bytes, and no other file beside them.
    assert digest(place.parent) == before
    assert not is_current(place, made.published)


def test_a_build_that_stops_half_way_leaves_the_old_store(
    tiny: Tiny, tiny_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = copied(tiny_store, tmp_path / "store")
    before = digest(place.parent)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(data.build.store, "_load_meta", stop)
    with pytest.raises(KeyboardInterrupt):
        build(tiny.published, place)
    assert digest(place.parent) == before


def test_the_command_says_one_sentence(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tiny.copy(tmp_path)
    cut(made.published / "dfe-cin" / "dfe-cin-2025-b1.parquet")
    monkeypatch.setattr(data.__main__, "PUBLISHED", made.published)
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "store.duckdb"))
    assert data.__main__.main(["build"]) == 1
    said = capsys.readouterr()
    assert len(said.err.strip().splitlines()) == 1
    assert said.err.startswith("dfe-cin/dfe-cin-2025-b1.parquet: ")
    assert not (tmp_path / "store.duckdb").exists()


def test_a_path_with_an_apostrophe_is_a_path(tiny: Tiny, tmp_path: Path) -> None:
    place = tmp_path / "O'Neill's" / "store.duckdb"
    build(tiny.published, place)
    assert is_current(place, tiny.published)


def test_what_was_built_is_current_until_a_figure_changes(
    tiny: Tiny, tiny_store: Path, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    assert is_current(tiny_store, made.published)
    record = made.published / "dfe-cin" / "source.json"
    record.write_text(record.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert not is_current(tiny_store, made.published)


def text_file(path: Path) -> None:
    path.write_text("area,value\nE06000045,1\n", encoding="utf-8")


def sqlite_file(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()


def foreign_database(path: Path) -> None:
    path.unlink()
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE somebody (name VARCHAR)")


def older_schema(path: Path) -> None:
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema_version'")
        connection.execute("UPDATE meta SET value = 'other' WHERE key = 'snapshot_sha256'")


def half_written(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    "spoil",
    [text_file, sqlite_file, foreign_database, older_schema, half_written, empty, Path.unlink],
)
def test_whatever_is_not_our_store_is_not_current(
    spoil: Spoil, tiny: Tiny, tiny_store: Path, tmp_path: Path
) -> None:
    place = copied(tiny_store, tmp_path / "store")
    assert is_current(place, tiny.published)
    spoil(place)
    assert not is_current(place, tiny.published)


def test_make_run_builds_anew_only_if_needed(
    tiny: Tiny,
    tiny_store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = copied(tiny_store, tmp_path / "store")
    monkeypatch.setattr(data.__main__, "PUBLISHED", tiny.published)
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    # The tiny snapshot has few of the files that the catalogue names.
    monkeypatch.setattr(data.build.store, "refuse_unknown_measures", lambda *_: None)
    before = place.stat().st_mtime_ns
    assert data.__main__.main(["build", "--if-needed"]) == 0
    assert "is current" in capsys.readouterr().out
    assert place.stat().st_mtime_ns == before
    half_written(place)
    assert data.__main__.main(["build", "--if-needed"]) == 0
    assert "Built" in capsys.readouterr().out
    assert is_current(place, tiny.published)


def test_the_version_of_the_schema_is_in_the_store(tiny_store: Path) -> None:
    with duckdb.connect(tiny_store, read_only=True) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    assert meta["schema_version"] == SCHEMA_VERSION
    assert set(meta) >= {"schema_version", "built_at", "snapshot_sha256"}

"""The publishers' files, where somebody has them, make the snapshot that is shipped."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.ingest.refresh import refresh
from data.problem import Problem
from data.schema import PUBLISHED

# What the tests share is made once, on one worker.
pytestmark = pytest.mark.xdist_group("mirror")

# A second or two each; the larger ones have tests of their own.
SOURCES = ("dfe-cla", "ons-population", "dfe-neighbours", "dwp-child-poverty")


def same_tables(made: Path, shipped: Path) -> None:
    """Assert that two folders hold the same tables, whatever the compression."""
    names = {path.name for path in made.glob("*.parquet")}
    assert names == {path.name for path in shipped.glob("*.parquet")}
    assert names
    for name in sorted(names):
        pd.testing.assert_frame_equal(
            pd.read_parquet(made / name), pd.read_parquet(shipped / name), obj=name
        )


def records(folder: Path) -> dict[str, tuple[str, str, str]]:
    raw = json.loads((folder / "source.json").read_text(encoding="utf-8"))
    return {e["id"]: (e["file_name"], e["sha256"], e["notes"]) for e in raw["editions"]}


@pytest.fixture(scope="module")
def refreshed(mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot made anew of the areas and the sources that are quickly read."""
    published = tmp_path_factory.mktemp("published")
    done = refresh(mirror, published, date(2026, 11, 21), ["ons-areas", *SOURCES])
    assert done.refused == ()
    return published


@pytest.mark.parametrize("source", ["ons-areas", *SOURCES])
def test_a_source_is_as_shipped(source: str, refreshed: Path) -> None:
    same_tables(refreshed / source, PUBLISHED / source)
    assert records(refreshed / source) == records(PUBLISHED / source)


@pytest.mark.slow
def test_children_in_need_is_as_shipped(mirror: Path, refreshed: Path) -> None:
    assert refresh(mirror, refreshed, date(2026, 11, 21), ["dfe-cin"]).refused == ()
    same_tables(refreshed / "dfe-cin", PUBLISHED / "dfe-cin")
    assert records(refreshed / "dfe-cin") == records(PUBLISHED / "dfe-cin")


def test_a_mirror_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    published = tmp_path / "published"
    published.mkdir()
    with pytest.raises(Problem, match="the snapshot has no areas"):
        refresh(tmp_path / "nowhere", published, date(2026, 11, 21))
    assert list(published.iterdir()) == []


def test_a_source_that_there_is_not_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="there is no source 'dfe-cinema'"):
        refresh(tmp_path, tmp_path, date(2026, 11, 21), ["dfe-cinema"])

"""Whom an authority can be compared with: rows of the store, and a new model is an entry."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data.build.store import build
from data.ingest.sources.dfe_statistical_neighbours import read_model
from tests.data.conftest import Tiny
from tests.data.publishers import NEIGHBOURS
from tests.pages.visiting import Visit


def rows(store: Path) -> list[tuple[Any, ...]]:
    with duckdb.connect(store, read_only=True) as client:
        return client.execute(
            "SELECT id, kind, name, year FROM comparison_group ORDER BY position"
        ).fetchall()


def test_every_group_is_a_row_with_its_name(store: Path) -> None:
    found = rows(store)
    models = [row for row in found if row[1] == "neighbours"]
    # The newest model first: it is the usual one.
    assert found[: len(models)] == models
    assert [row[3] for row in models] == sorted((row[3] for row in models), reverse=True)
    assert ("sn2021", "neighbours", "like areas (2021)", 2021) in models
    assert ("region", "region", "other {region} authorities", None) in found
    assert ("type", "type", "other {type}", None) in found
    # As deprived as this one, by the newest index.
    with duckdb.connect(store, read_only=True) as client:
        newest = client.execute(
            "SELECT max(period_id) FROM latest WHERE indicator_id = 'idaci_score'"
        ).fetchone()
        unnamed = client.execute(
            "SELECT DISTINCT model FROM neighbour WHERE model NOT IN"
            " (SELECT id FROM comparison_group)"
        ).fetchall()
    assert newest is not None
    year = int(str(newest[0])[-4:])
    (deprived,) = (row for row in found if row[1] == "deprivation")
    assert deprived == (
        f"idaci{year}", "deprivation", f"areas as deprived as this (IDACI {year})", year,
    )  # fmt: skip
    assert unnamed == []


@pytest.fixture(scope="module")
def later(tiny: Tiny, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose snapshot has taken in a model of 2030: one entry among its source's files."""
    country = tiny.copy(tmp_path_factory.mktemp("later"))
    sources = []
    for source in country.sources:
        if source.id == "dfe-neighbours":
            (newest,) = (f for f in source.files if f.edition_id == "dfe-neighbours-2025")
            entry = replace(
                newest,
                edition_id="dfe-neighbours-2030",
                label="May 2030",
                sequence=2030,
                published="2030-05",
                path=NEIGHBOURS.format(2030),
                read=partial(read_model, model="sn2030"),
            )
            file = (country.mirror / newest.path).read_bytes()
            (country.mirror / entry.path).write_bytes(file)
            source = replace(source, files=(*source.files, entry))
        sources.append(source)
    done = replace(country, sources=tuple(sources)).refresh(["dfe-neighbours"])
    assert done.refused == ()
    store = country.published.parent / "store.duckdb"
    build(country.published, store)
    return store


def test_a_new_model_is_an_entry_and_no_code(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rows(later)[0] == ("sn2030", "neighbours", "like areas (2030)", 2030)
    monkeypatch.setenv("LIKEWISE_STORE", str(later))
    page = Visit("", area="E06000045")
    assert page.groups[:2] == ["Like areas (2030)", "Like areas (2025)"]
    # Whoever says nothing else has the newest.
    assert page.test.radio(key="bar-group").value == "sn2030"
    assert page.compared_with == "Compared with England, South East, like areas (2030)"
    for path in ("trend", "map", "compare"):
        assert "(2030)" in Visit(path, area="E06000045", neighbours="2030").compared_with

"""A figure worked out from parts takes the first symbol among them, and is never completed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.build.store import build
from data.catalogue import Entry, Recipe, read_catalogue
from data.schema import SYMBOLS
from data.snapshot import read_sources, record_file, write_source
from tests.data.conftest import Tiny

# What the tests share is made once, on one worker.
pytestmark = pytest.mark.xdist_group("derived")

NUMBER = "40"
PART_1, PART_2, WHOLE = "c4.Duration_0-10_days", "c4.Duration_11-15_days", "c4.ICPC"
TRIPLES = [
    *product([NUMBER, *SYMBOLS], [NUMBER, *SYMBOLS], [NUMBER]),
    *product([NUMBER, *SYMBOLS], [NUMBER], ["0", NUMBER, *SYMBOLS]),
    *product(["c", "x"], ["u", "z"], ["c", "z", "low"]),
]


@dataclass(frozen=True)
class Observed:
    """A figure of the store, as far as these tests look."""

    value: float | None
    symbol: str | None
    numerator: float | None
    numerator_symbol: str | None
    basis: str


@pytest.fixture(scope="module")
def observed(tiny: Tiny, tmp_path_factory: pytest.TempPathFactory) -> list[Observed]:
    """The indicator counted from two parts, for every mix of numbers and symbols among them."""
    folder = tmp_path_factory.mktemp("derived")
    made = tiny.copy(folder)
    (record,) = [r for r in read_sources(made.published) if r.id == "dfe-cin"]
    source = made.published / "dfe-cin"
    tables = {e.id: pd.read_parquet(source / f"{e.id}.parquet") for e in record.editions}
    c4 = tables["dfe-cin-2025-c4"]
    places = c4.loc[c4["measure"] == WHOLE, ["area_code", "period_id"]].head(len(TRIPLES))
    assert len(places) == len(TRIPLES)
    for (area, period), parts in zip(places.itertuples(index=False), TRIPLES, strict=True):
        for measure, text in zip((PART_1, PART_2, WHOLE), parts, strict=True):
            cell = (c4["measure"] == measure) & (c4["area_code"] == area)
            cell &= c4["period_id"] == period
            c4.loc[cell, "value"] = float(text) if text.isdigit() else None
            c4.loc[cell, "symbol"] = None if text.isdigit() else text
    write_source(source, tables, record_file(record))
    build(made.published, folder / "store.duckdb")
    with duckdb.connect(folder / "store.duckdb", read_only=True) as connection:
        rows = connection.execute(
            "SELECT area_code, period_id, value, symbol, numerator, numerator_symbol, basis"
            " FROM observation WHERE indicator_id = 'icpc_15_days_pct'"
            " AND edition_id = 'dfe-cin-2025-c4'"
        ).fetchall()
    found = {(area, period): Observed(*rest) for area, period, *rest in rows}
    return [found[place] for place in places.itertuples(index=False, name=None)]


def first_symbol(*texts: str) -> str | None:
    """The rule itself: the first symbol in the official order; none if all are numbers."""
    marked = [text for text in texts if text in SYMBOLS]
    return min(marked, key=SYMBOLS.index) if marked else None


def test_the_first_symbol_in_the_official_order_is_taken(observed: list[Observed]) -> None:
    for row, (one, two, whole) in zip(observed, TRIPLES, strict=True):
        expected = first_symbol(one, two, whole) or ("z" if whole == "0" else None)
        assert row.symbol == expected, (one, two, whole)
        if expected is None:
            assert row.value == pytest.approx(100 * (float(one) + float(two)) / float(whole))


def test_a_missing_part_is_never_filled_in(observed: list[Observed]) -> None:
    for row, (one, two, _) in zip(observed, TRIPLES, strict=True):
        symbol = first_symbol(one, two)
        assert row.numerator_symbol == symbol
        assert (row.numerator is None) == (symbol is not None)
        assert row.value is None or row.numerator is not None


def test_a_figure_that_we_count_says_so(observed: list[Observed]) -> None:
    assert {row.basis for row in observed} == {"derived"}


def test_a_part_that_the_edition_lacks_is_not_counted_as_nought(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_a_third_part(published: Path) -> list[Entry]:
        entries = read_catalogue(published=published)
        return [replace(e, recipes=tuple(map(add, e.recipes))) for e in entries]

    def add(recipe: Recipe) -> Recipe:
        if PART_1 not in recipe.numerator:
            return recipe
        return replace(recipe, numerator=(*recipe.numerator, "c4.not_in_any_file"))

    monkeypatch.setattr("data.build.store.read_catalogue", with_a_third_part)
    build(tiny.published, tmp_path / "store.duckdb")
    with duckdb.connect(tmp_path / "store.duckdb", read_only=True) as connection:
        found = connection.execute(
            "SELECT count(*), count(value), count(*) FILTER (numerator_symbol IS NULL)"
            " FROM latest WHERE indicator_id = 'icpc_15_days_pct'"
        ).fetchone()
    assert found is not None
    assert found[0] > 0
    assert found[1:] == (0, 0)

"""Which editions were out on a day, and what can be made of them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from data.build.as_at import MONTHS, as_they_were, days_out, keep_newest, newest_edition_by
from data.catalogue import Entry, Recipe, read_catalogue
from data.catalogue.entry_file import read_entries
from data.problem import Problem
from data.schema import PUBLISHED, as_at_path
from data.snapshot import EditionRecord, SourceRecord, read_sources

RETRIEVED = "2026-11-02"


def edition(
    source: str, label: str, published: str | None, table: str = "figures"
) -> EditionRecord:
    return EditionRecord(
        id=f"{source}-{label}", source_id=source, label=label, sequence=1, published=published,
        retrieved=RETRIEVED, file_name="file.csv", sha256="", notes="", table=table,
        rounded_to=None,
    )  # fmt: skip


def source(name: str, *editions: EditionRecord) -> SourceRecord:
    return SourceRecord(
        id=name, publisher="", publication="", page_url=None, licence="", attribution="",
        next_release=None, editions=editions,
    )  # fmt: skip


def entry(name: str, source: str, *recipes: tuple[str, str | None], rank_of: str = "") -> Entry:
    made = tuple(Recipe(label, None, ("m",), below, 1.0, "") for label, below in recipes)
    return Entry(name, {"source_id": source}, made, rank_of or None, "file.toml")


@pytest.mark.parametrize(
    ("label", "published", "day"),
    [
        ("2019", "2019-09-26", "2019-09-26"),
        ("2025", "2025-10", "2025-10-31"),
        ("2024", "2024-02", "2024-02-29"),
        # We had it before the month was over.
        ("2026", "2026-11", RETRIEVED),
        # Reckoned in publication_months.toml for this source; of the next nothing is known.
        ("2022", None, "2022-10-31"),
        ("2021", None, RETRIEVED),
    ],
)
def test_the_day_by_which_an_edition_was_out(label: str, published: str | None, day: str) -> None:
    found = days_out([source("dfe-cin", edition("dfe-cin", label, published))])
    assert found == {f"dfe-cin-{label}": date.fromisoformat(day)}


def test_registers_of_areas_serve_every_day() -> None:
    register = source("ons-areas", edition("ons-areas", "as retrieved", None, "areas"))
    assert days_out([register]) == {}
    kept, _ = as_they_were([register], [], date(2000, 1, 1))
    assert kept == [register]


def test_between_two_editions_nothing_changes() -> None:
    records = [
        source("one", edition("one", "a", "2020-06-10"), edition("one", "b", "2023-01-05")),
        source("models", edition("models", "m", "2019-05-01", "neighbours"),
               edition("models", "n", "2021-05-01", "neighbours")),
    ]  # fmt: skip
    days = {"2020-06-10": "2020-06-10", "2021-04-30": "2020-06-10", "2022-12-31": "2021-05-01",
            "2030-01-01": "2023-01-05"}  # fmt: skip
    for day, newest in days.items():
        assert newest_edition_by(records, date.fromisoformat(day)).isoformat() == newest
    # A model of neighbours alone is no figure.
    with pytest.raises(Problem, match=r"no figure was out by 2020-06-09.*from 2020-06-10 on"):
        newest_edition_by(records, date(2020, 6, 9))


def test_an_indicator_is_there_once_it_can_be_made() -> None:
    records = [
        source("one", edition("one", "a", "2020-06-10"), edition("one", "b", "2023-01-05")),
        source("ons-population", edition("ons-population", "mid", "2022-02-01")),
    ]
    entries = [
        entry("both", "one", ("b", None), ("a", None)),
        entry("new", "one", ("b", None)),
        entry("worked_out", "one", ("a", "population")),
        entry("rank_of_both", "one", rank_of="both"),
        entry("rank_of_new", "one", rank_of="new"),
    ]

    def made(day: date) -> dict[str, list[str]]:
        _, found = as_they_were(records, entries, day)
        return {one.id: [recipe.label for recipe in one.recipes] for one in found}

    assert made(date(2021, 1, 1)) == {"both": ["a"], "rank_of_both": []}
    assert made(date(2022, 3, 1)) == {"both": ["a"], "worked_out": ["a"], "rank_of_both": []}
    assert list(made(date(2023, 3, 1))) == [one.id for one in entries]


def test_the_stores_of_a_day_are_bounded(tmp_path: Path) -> None:
    store = tmp_path / "store.duckdb"
    store.touch()
    for n in range(5):
        as_at_path(store, date(2020 + n, 1, 1)).touch()
        os.utime(as_at_path(store, date(2020 + n, 1, 1)), (n, n))
    keep_newest(store, 8)
    assert len(list(tmp_path.iterdir())) == 6
    keep_newest(store, 2)
    assert {path.name for path in tmp_path.iterdir()} == {
        "store.duckdb", "store.duckdb.as-at-2023-01-01", "store.duckdb.as-at-2024-01-01"
    }  # fmt: skip
    keep_newest(store, 0)
    assert list(tmp_path.iterdir()) == [store]


def test_what_is_reckoned_is_an_edition_whose_file_states_no_date() -> None:
    stated = {(r.id, e.label): e.published for r in read_sources(PUBLISHED) for e in r.editions}
    for name, months in read_entries(MONTHS).items():
        for label in months:
            assert stated[name, label] is None


def test_as_at_the_newest_edition_all_is_there() -> None:
    records, entries = read_sources(PUBLISHED), read_catalogue()
    last = newest_edition_by(records, date(2100, 1, 1))
    assert as_they_were(records, entries, last) == (records, entries)

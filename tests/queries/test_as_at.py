"""Figures as they were on a day: those of the editions out by then, statistics too.

The snapshot holds three editions of children looked after: of 2023, 2024 and 2025. What the store
of a day answers is worked out here again, from the editions as they lie in the snapshot.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import threading
import types
import typing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from statistics import mean
from typing import Any, TypeVar

import pyarrow.parquet as pq
import pytest

from data.schema import PUBLISHED, as_at_path
from queries import query, questions, rows
from queries.as_at import NothingOut, begin_run_as_at, first_out
from queries.store import Store, StoreProblem, begin_run, current
from tests.queries.conftest import Said, rows_of
from tests.queries.test_rows import draws, of_question, places_of_the_store

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("real_store")]

SOUTHAMPTON, CITY_OF_LONDON = "E06000045", "E09000001"
T = TypeVar("T")


def as_at(day: str, ask: Callable[[], T]) -> T:
    """Ask in a run that reads the figures of a day."""

    def run() -> T:
        begin_run_as_at(dt.date.fromisoformat(day))
        return ask()

    return copy_context().run(run)


def printed(edition: str, period: str) -> dict[str, float]:
    """Give each authority's rate in an edition as the snapshot has it."""
    table = pq.read_table(PUBLISHED / "dfe-cla" / f"{edition}.parquet").to_pylist()
    return {
        row["area_code"]: row["value"]
        for row in table
        if (row["measure"], row["period_id"]) == ("cla.at31.rate", period)
        and row["area_code"][:3] in ("E06", "E08", "E09", "E10")
        and row["value"] is not None
    }


@pytest.mark.parametrize(
    ("day", "edition", "period"),
    [
        ("2023-12-31", "dfe-cla-2023", "2023-03-31"),
        ("2024-12-31", "dfe-cla-2024", "2024-03-31"),
        ("2024-12-31", "dfe-cla-2024", "2023-03-31"),
        # Of a year that the edition prints no more the one before is still the newest.
        ("2024-12-31", "dfe-cla-2023", "2019-03-31"),
    ],
)
def test_figures_and_statistics_are_those_of_the_edition(
    day: str, edition: str, period: str
) -> None:
    rates = printed(edition, period)
    asked = {"area": SOUTHAMPTON, "indicator": "cla_rate", "period": period, "model": "sn2021"}
    every = as_at(day, lambda: query(rows.Compare, **asked))
    assert {row.edition_id for row in every} == {edition}
    there = {row.area_code: row.value for row in every if row.value is not None}
    assert there == {code: rates[code] for code in there}
    assert len(there) >= 147
    for row in every:
        if row.rank is not None:
            assert row.rank == 1 + sum(other > there[row.area_code] for other in there.values())
            assert row.rank_n == len(there)
    (beside,) = as_at(day, lambda: query(rows.Comparison, **asked))
    members = [row.area_code for row in every if row.member]
    assert len(members) == 10
    assert beside.group_mean == pytest.approx(mean(rates[code] for code in members))
    assert (beside.value, beside.n) == (rates[SOUTHAMPTON], 10)


def test_editions_differ_and_today_shows_the_newest() -> None:
    def value() -> tuple[int | None, str | None]:
        (found,) = query(rows.Comparison, area=SOUTHAMPTON, indicator="cla_rate",
                         period="2023-03-31", model="sn2021")  # fmt: skip
        return found.rank, found.edition_id

    shown = [as_at("2023-12-31", value), as_at("2024-12-31", value), copy_context().run(value)]
    assert [edition for _, edition in shown] == ["dfe-cla-2023", "dfe-cla-2024", "dfe-cla-2025"]
    assert len({rank for rank, _ in shown}) > 1


def test_a_year_or_a_model_that_was_not_out_is_not_there() -> None:
    periods = as_at("2023-12-31", lambda: query(rows.Periods, indicator="cla_rate"))
    assert periods[0].period_id == "2023-03-31"
    groups = as_at("2023-12-31", lambda: query(rows.Groups, area=None))
    assert [group.id for group in groups] == ["sn2021", "sn2014", "region", "idaci2019", "type"]
    indicators = {row.id for row in as_at("2023-12-31", lambda: query(rows.Indicators))}
    assert {"cp_rate", "cla_rate"} <= indicators
    # Worked out from a population that came out in 2025.
    assert "cp_end_rate" not in indicators


def test_what_a_later_edition_withholds_stays_withheld_and_says_that_it_was_printed() -> None:
    def figure() -> rows.Trend:
        found = query(rows.Trend, area=CITY_OF_LONDON, indicator="rereferral_pct", model="region")
        (own,) = [r for r in found if (r.series, r.period_id) == ("area", "fy2021-22")]
        return own

    then = as_at("2023-12-31", figure)
    assert (then.value, then.symbol, then.flags) == (None, "c", "w")
    assert (then.edition_id, then.numerator_symbol) == ("dfe-cin-2022-c1", "c")
    now = copy_context().run(figure)
    assert (now.symbol, now.edition_id) == ("c", "dfe-cin-2025-c1")
    assert "w" not in now.flags


@pytest.mark.parametrize("question", questions())
def test_rows_are_what_their_types_say_on_a_day_too(question: str) -> None:
    def test() -> None:
        kind = of_question(question)
        for drawn in draws(question, places_of_the_store()):
            found = query(kind, **drawn)
            for hint, column in zip(
                typing.get_type_hints(kind).values(), zip(*found, strict=True), strict=bool(found)
            ):
                allowed = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
                plain = {typing.get_origin(each) or each for each in allowed}
                assert set(map(type, column)) <= plain

    as_at("2023-12-31", test)


def test_a_day_before_the_first_edition_is_said() -> None:
    def too_early() -> Store:
        with pytest.raises(NothingOut) as said:
            begin_run_as_at(dt.date(2010, 1, 1))
        assert str(said.value) == (
            "No figure kept here was published by 1 January 2010: the first were out on "
            "30 September 2015."
        )
        return current()

    assert copy_context().run(too_early).as_at is None


def test_from_the_newest_edition_on_it_is_the_store_of_today() -> None:
    def run() -> bool:
        return begin_run_as_at(dt.date(2100, 1, 1)) is begin_run()

    assert copy_context().run(run)


def test_an_indicator_says_when_its_first_figures_were_out() -> None:
    assert first_out("cla_rate") == dt.date(2023, 11, 30)
    assert first_out("cp_end_rate") == dt.date(2025, 10, 31)
    assert first_out("imd_rank") == dt.date(2015, 9, 30)
    assert first_out("none") is None


def test_it_is_asked_from_a_terminal(said: Said, refused: Said) -> None:
    asked = ("neighbours", "--area", "852", "--indicator", "cla_rate", "--format", "csv")
    then = rows_of(said(*asked, "--as-at", "2023-12-31"))
    assert {(row["as_at"], row["period_id"]) for row in then} == {("2023-12-31", "2023-03-31")}
    assert {row["period_id"] for row in rows_of(said(*asked))} == {"2025-03-31"}
    assert refused(*asked, "--as-at", "2021-01-01") == (
        "cla_rate has no figures as at 1 January 2021: the first were out on 30 November 2023."
    )
    assert refused(*asked, "--as-at", "2023") == "'2023' is no day: write it like 2023-12-31."
    assert "No figure kept here" in refused(*asked, "--as-at", "2001-01-01")


# ------------------------------------------------------------------------- building it on demand


@pytest.fixture
def place(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the store that nothing lies beside."""
    shutil.copy(store, tmp_path / "store.duckdb")
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "store.duckdb"))
    return tmp_path / "store.duckdb"


def pretend(
    monkeypatch: pytest.MonkeyPatch, build: Callable[[], object] = lambda: None, code: int = 0
) -> list[Any]:
    """Let a build be something quick, and count how often it is called."""
    calls: list[Any] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        build()
        return subprocess.CompletedProcess(command, code, "", "a warning\nThe disk is full.\n")

    monkeypatch.setattr("queries.as_at.subprocess.run", run)
    return calls


def test_several_who_ask_at_once_build_it_once(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    built = as_at("2023-12-31", current)
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    there = as_at_path(place, "2023-11-30")
    begin = threading.Barrier(4)

    def ask(_: int) -> Store:
        begin.wait()
        return as_at("2023-12-31", current)

    calls = pretend(monkeypatch, lambda: shutil.copy(built.path, there))
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(ask, range(4)))
    assert calls == [[sys.executable, "-m", "data", "build", "--as-at", "2023-11-30"]]
    assert {one.path for one in stores} == {there}


def test_a_build_that_fails_is_said(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, code=1)
    with pytest.raises(StoreProblem, match="as at 30 November 2023 can't be built: The disk is"):
        as_at("2023-12-31", current)


def test_a_store_of_another_snapshot_is_said(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What is built is the store of today under the name of the day, which is another one.
    pretend(monkeypatch, lambda: shutil.copy(place, as_at_path(place, "2023-11-30")))
    with pytest.raises(StoreProblem, match=r"wasn't made from the snapshot.*30 November"):
        as_at("2023-12-31", current)

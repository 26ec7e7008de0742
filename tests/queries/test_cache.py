"""One memory: it keeps what it may, within its bound, once, and lets go with the store."""

from __future__ import annotations

import dataclasses
import datetime as dt
import threading
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import cache, cached, cached_query, rows, store
from queries.cache import Cache
from queries.size import size_of
from queries.store import begin_run
from tests.queries.test_store import small_store


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a store is."""
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "store.duckdb"))
    small_store(tmp_path / "store.duckdb", f"first of {tmp_path}")
    return tmp_path / "store.duckdb"


@dataclasses.dataclass(frozen=True)
class View:
    area: str
    day: dt.date


class Counted:
    """A function that counts how often it was called."""

    def __init__(self) -> None:
        self.calls = 0

        @cached
        def function(*args: Hashable, **kwargs: Hashable) -> list[Any]:
            self.calls += 1
            return [args, kwargs]

        self.ask = function


@pytest.mark.usefixtures("place")
def test_an_answer_is_made_once_for_equal_values() -> None:
    counted = Counted()
    for _ in range(3):
        view = View("E06000045", dt.date(2025, 3, 31))
        answer = counted.ask(view, ("a", 1.5, None), rows.Trend, group="sn2025", n=1)
        assert counted.ask(view, ("a", 1.5, None), rows.Trend, n=1, group="sn2025") is answer
    assert counted.calls == 1
    assert cache.facts()[:1] + cache.facts()[2:] == (1, 5, 1)


@pytest.mark.usefixtures("place")
def test_values_that_are_equal_but_shown_otherwise_are_kept_apart() -> None:
    counted = Counted()
    for value in (1, 1.0, True):
        assert type(counted.ask(value)[0][0]) is type(value)
    assert counted.calls == 3


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("argument", [object(), (1, object()), lambda: 1])
def test_what_is_equal_to_itself_alone_is_refused(argument: Hashable) -> None:
    with pytest.raises(TypeError, match="by the values of its arguments"):
        Counted().ask(argument)


@pytest.mark.usefixtures("place")
def test_an_error_is_not_kept() -> None:
    fails = iter([True, False])

    @cached
    def sometimes() -> str:
        if next(fails):
            raise ValueError
        return "made"

    with pytest.raises(ValueError):  # noqa: PT011
        sometimes()
    assert sometimes() == "made"


def test_what_was_made_of_a_store_goes_with_it(place: Path, tmp_path: Path) -> None:
    counted = Counted()
    for n in range(5):
        counted.ask(n)
    small_store(tmp_path / "new.duckdb", "second")
    (tmp_path / "new.duckdb").replace(place)
    counted.ask(0)
    assert counted.calls == 6
    assert cache.facts().entries == 1


def test_a_run_that_reads_the_store_before_leaves_nothing_behind(
    place: Path, tmp_path: Path
) -> None:
    counted = Counted()
    run = copy_context()
    run.run(begin_run)
    small_store(tmp_path / "new.duckdb", "second")
    (tmp_path / "new.duckdb").replace(place)
    counted.ask(0)
    run.run(counted.ask, 0)
    assert counted.calls == 2
    assert cache.facts().entries == 1


@pytest.mark.usefixtures("place")
def test_figures_of_one_organisation_are_not_given_to_another() -> None:
    def answer_for(organisation: str) -> Any:
        store._of_this_run.set(dataclasses.replace(begin_run(), organisation=organisation))
        return counted.ask("same")

    counted = Counted()
    for _ in range(2):
        for organisation in ("", "one", "other"):
            copy_context().run(answer_for, organisation)
    assert counted.calls == 3


@pytest.mark.usefixtures("real_store")
def test_a_question_is_run_once() -> None:
    periods = cached_query(rows.Periods, indicator="cp_rate")
    assert periods[0].period_id == "2025-03-31"
    assert cached_query(rows.Periods, indicator="cp_rate") is periods
    some = cached_query(rows.ObservationsOf, indicators=("cp_repeat_pct",))
    assert {row.indicator_id for row in some} == {"cp_repeat_pct"}


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=60),
    st.integers(200, 1500),
)
def test_it_never_holds_more_than_its_bound_and_forgets_the_least_wanted(
    asked: list[tuple[int, int]], limit: int
) -> None:
    memory = Cache(limit)
    wanted: list[tuple[int, int]] = []
    for key in asked:
        assert memory.get(key, partial(bytes, key[1])) == bytes(key[1])
        wanted = [key, *(each for each in wanted if each != key)]
        assert memory.facts().bytes <= limit
    fits, total = [], 0
    for key in wanted:
        size = size_of((key, bytes(key[1])))
        if size > limit:
            continue
        total += size
        if total > limit:
            break
        fits.append(key)
    before = memory.facts()
    # The newest of those that fit beside each other are there, each of them.
    for key in reversed(fits):
        memory.get(key, lambda: pytest.fail("it was let go"))
    assert memory.facts().hits == before.hits + len(fits)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_threads_that_ask_at_once_make_each_answer_once(keys: list[int]) -> None:
    memory = Cache(10**6)
    made: list[int] = []
    begin = threading.Barrier(4)

    def make(key: int) -> int:
        made.append(key)
        return key * 2

    def ask(part: list[int]) -> list[int]:
        begin.wait()
        return [memory.get(key, partial(make, key)) for key in part]

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, [keys] * 4))
    assert answers == [[key * 2 for key in keys]] * 4
    assert sorted(made) == sorted(set(keys))
    facts = memory.facts()
    assert (facts.misses, facts.hits) == (len(set(keys)), 4 * len(keys) - len(set(keys)))


def waiting_for(memory: Cache, key: str, make: Callable[[], str]) -> list[str | BaseException]:
    """Ask in a second thread while a first one makes the answer."""
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        go_on.wait()
        return make()

    def ask(maker: Callable[[], str]) -> str | BaseException:
        try:
            return memory.get(key, maker)
        except KeyboardInterrupt as stopped:
            return stopped

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(ask, slow)
        begun.wait()
        second = pool.submit(ask, lambda: "the second's")
        go_on.set()
        return [first.result(), second.result()]


def test_who_waits_gets_what_the_other_made() -> None:
    assert waiting_for(Cache(10**6), "key", lambda: "the first's")[0] == "the first's"
    # Larger than the bound: handed on all the same, though not kept.
    memory = Cache(1)
    assert waiting_for(memory, "key", lambda: "large")[0] == "large"
    assert memory.facts().entries == 0


def test_who_waits_is_not_stopped_with_the_one_that_makes_it() -> None:
    def stopped() -> str:
        raise KeyboardInterrupt

    first, second = waiting_for(Cache(10**6), "key", stopped)
    assert isinstance(first, KeyboardInterrupt)
    assert second == "the second's"


def test_what_was_begun_before_it_was_emptied_is_not_kept() -> None:
    memory = Cache(10**6)

    def make() -> str:
        memory.clear()
        return "old"

    assert memory.get("key", make) == "old"
    assert memory.facts() == (0, 0, 0, 0)
    assert memory.get("key", lambda: "new") == "new"

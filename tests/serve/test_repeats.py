"""A fault that somebody provokes again and again leaves one trace a minute in the log."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serve.repeats import Repeats, limit_repeats


class Clock:
    """Seconds that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def _log(clock: Clock) -> tuple[logging.Logger, list[str]]:
    log, written = logging.Logger("pages"), list[str]()
    log.addFilter(Repeats(clock))
    handler = logging.Handler()
    handler.emit = lambda record: written.append(record.getMessage())  # type: ignore[method-assign]
    log.addHandler(handler)
    return log, written


def _fail(log: logging.Logger, words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        log.error("Uncaught app execution", exc_info=error)


def test_a_trace_is_written_once_a_minute_and_the_others_are_counted() -> None:
    clock = Clock()
    log, written = _log(clock)
    for second in range(61):
        clock.now = second
        _fail(log, f"crafted {second}")
    assert written == [
        "Uncaught app execution",
        "Uncaught app execution (and 59 times more since the last line)",
    ]


def test_another_fault_is_written_at_once() -> None:
    log, written = _log(Clock())
    _fail(log, "one")
    log.error("The store at %s can't be opened.", "here")
    log.error("The store at %s can't be opened.", "there")
    try:
        _ = dict[str, int]()["a"]
    except KeyError as error:
        log.error("Uncaught app execution", exc_info=error)
    assert len(written) == 4


@given(st.lists(st.tuples(st.floats(0, 100), st.sampled_from("abc")), max_size=50))
def test_none_is_lost_without_being_counted(faults: list[tuple[float, str]]) -> None:
    clock = Clock()
    log, written = _log(clock)
    for seconds, words in faults:
        clock.now += seconds
        log.error(words)
    clock.now += 61
    for words in "abc":
        log.error(words)
    more = [int(line.split("(and ")[1].split()[0]) for line in written if "(and" in line]
    assert len(written) + sum(more) == len(faults) + 3


def test_a_process_has_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    log = logging.getLogger("streamlit.error_util")
    monkeypatch.setattr(log, "filters", [])
    monkeypatch.setattr(logging.getLogger("likewise"), "filters", [])
    limit_repeats()
    limit_repeats()
    assert len(log.filters) == 1

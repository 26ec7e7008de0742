"""The store of the figures as they were on a day, built when somebody first asks for it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import threading
from contextvars import copy_context

from data.schema import ROOT, as_at_path
from queries import rows
from queries.cache import cached_query
from queries.store import Store, StoreProblem, begin_run, open_store

_building = threading.Lock()


class NothingOut(Exception):
    """No figure that is held was out on a day; the message is one sentence for the reader."""


def begin_run_as_at(day: dt.date) -> Store:
    """Let this run read the figures as they were on a day: those of the editions out by then.

    Statistics are worked out of these alone, and neighbours are those of the models that were out.
    A figure that a later edition withholds stays withheld, with the flag ``w`` where it was printed
    then. An edition whose day isn't known counts from the day that `data.build.as_at` reckons.

    The store of a day lies in a file beside the store of today. It is built when it is first asked
    for, in seconds, by a process of its own that lets readers go first.

    Parameters
    ----------
    day : date
        Any day. From the newest edition on the store is that of today.

    Returns
    -------
    Store
        The one that the run reads now.

    Raises
    ------
    NothingOut
        If the day is before the first edition; the run then reads the store of today.
    queries.store.StoreProblem
        If the store of today can't be read or that of the day can't be built.
    """
    today = begin_run()
    (known,) = cached_query(rows.EditionDays, day=day)
    if known.day is None:
        raise NothingOut(
            f"No figure kept here was published by {in_words(day)}: the first were out on "
            f"{in_words(known.first)}."
        )
    if known.day == known.newest:
        return today
    return begin_run(_there(today, known.day) or _built(today, known.day))


def first_out(indicator: str) -> dt.date | None:
    """Say when the first figures of an indicator were out, whatever store this run reads.

    Parameters
    ----------
    indicator : str
        An indicator's id.

    Returns
    -------
    date or None
        The day; none where there is no such indicator.
    """

    def today() -> dt.date | None:
        begin_run()
        (found,) = cached_query(rows.FirstOut, indicator=indicator)
        return found.day

    return copy_context().run(today)


def in_words(day: dt.date) -> str:
    """Write a day as sentences have it: 31 December 2023."""
    return f"{day.day} {day:%B %Y}"


def _there(today: Store, day: dt.date) -> Store | None:
    """Give the store of a day if it is there and was made from what today's was made from."""
    try:
        store = open_store(as_at_path(today.path, day))
    except StoreProblem:
        return None
    return store if (store.made_from, store.as_at) == (today.made_from, day) else None


def _built(today: Store, day: dt.date) -> Store:
    with _building:  # one at a time: a build takes a processor
        if store := _there(today, day):
            return store
        ran = subprocess.run(
            [sys.executable, "-m", "data", "build", "--as-at", day.isoformat()],
            cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if ran.returncode:
        last_words = (ran.stderr.strip().splitlines() or ["the build ended without a word"])[-1]
        raise StoreProblem(f"The figures as at {in_words(day)} can't be built: {last_words}")
    if store := _there(today, day):
        return store
    raise StoreProblem(
        f"The store at {today.path} wasn't made from the snapshot that is here, so there are no "
        f"figures as at {in_words(day)}; make it again with: python -m data build."
    )

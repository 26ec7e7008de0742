"""The one memory of what serves: answers, and what is made of them, known by values."""

from __future__ import annotations

import datetime as dt
import enum
import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, ParamSpec, TypeVar, cast

from queries import store
from queries.run import Parameter, R, query
from queries.size import size_of

P = ParamSpec("P")
T = TypeVar("T")

LIMIT = 48 * 2**20
"""Bytes: some three hundred views of one indicator, with their drawings."""


class Facts(NamedTuple):
    """What a memory holds and how it served.

    Attributes
    ----------
    bytes
        Of the entries, as estimated when they came.
    hits
        Times that an answer was there, or was just being made by somebody else.
    """

    entries: int
    bytes: int
    hits: int
    misses: int


@dataclass
class _Making:
    """An answer that somebody is making; others who want it wait for it."""

    done: threading.Event = field(default_factory=threading.Event)
    value: Any = None
    made: bool = False


class Cache:
    """Answers under keys, bounded in bytes; those that nobody wanted for longest go first.

    Parameters
    ----------
    limit : int
        Bytes. An answer that is larger than all of it isn't kept.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._making: dict[Hashable, _Making] = {}
        self._bytes = self._hits = self._misses = 0

    def get(
        self, key: Hashable, make: Callable[[], T], keep: Callable[[], bool] = lambda: True
    ) -> T:
        """Give the answer of a key, made once however many ask for it at the same time.

        Parameters
        ----------
        key : hashable
            All that the answer depends on.
        make : callable
            Makes it. An error of it goes to whoever called; nothing is kept then, and those who
            waited try themselves.
        keep : callable
            Asked once it is made: whether it is of use to anybody still.

        Returns
        -------
        object
            Shared by all who ask, so never to be changed.
        """
        while True:
            with self._lock:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    self._hits += 1
                    return cast("T", self._kept[key][0])
                making = self._making.get(key)
                if making is None:
                    self._making[key] = mine = _Making()
                    self._misses += 1
                    break
            making.done.wait()
            if making.made:
                with self._lock:
                    self._hits += 1
                return cast("T", making.value)
        try:
            mine.value = value = make()
            mine.made = True
            size = size_of((key, value)) if keep() else self.limit + 1
            with self._lock:
                # Not what was begun before `clear`.
                if size <= self.limit and self._making.get(key) is mine:
                    self._keep(key, value, size)
            return value
        finally:
            with self._lock:
                if self._making.get(key) is mine:
                    del self._making[key]
            mine.done.set()

    def _keep(self, key: Hashable, value: Any, size: int) -> None:
        self._kept[key] = (value, size)
        self._bytes += size
        while self._bytes > self.limit:
            _, (_, freed) = self._kept.popitem(last=False)
            self._bytes -= freed

    def keep_only(self, wanted: Callable[[Any], bool]) -> None:
        """Let go of all answers but those whose key is wanted."""
        with self._lock:
            for key in [key for key in self._kept if not wanted(key)]:
                self._bytes -= self._kept.pop(key)[1]

    def clear(self) -> None:
        """Let go of everything, and count anew; what is being made now isn't kept either."""
        with self._lock:
            self._kept.clear()
            self._making.clear()
            self._bytes = self._hits = self._misses = 0

    def facts(self) -> Facts:
        """Say what is held and how it served."""
        with self._lock:
            return Facts(len(self._kept), self._bytes, self._hits, self._misses)


class Key(NamedTuple):
    """All that an answer depends on.

    Attributes
    ----------
    organisation
        Whose figures it is made of: nobody's own ('') where they are the published ones. Answers
        made of one organisation's figures are never given to another.
    arguments
        Their types as well: 1, 1.0 and True are equal, but an answer may show them otherwise.
    """

    organisation: str
    version: str
    function: str
    arguments: tuple[Any, ...]


_cache = Cache(LIMIT)
clear = _cache.clear
facts = _cache.facts


def cached(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function gives for as long as its store is read, within the memory's bound.

    The function depends on the store of this run and on its arguments, and on nothing else. These
    are values: text, numbers, dates, members of an enumeration, types, functions of a module, and
    tuples, frozen sets and frozen dataclasses of them. What it gives is shared by all who call it,
    so never to be changed.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        read = store.current()
        named = dict(sorted(kwargs.items()))
        arguments = (*args, *named.values())
        types = tuple(map(type, arguments))
        key = Key(read.organisation, read.version, name, (arguments, tuple(named), types))

        def make() -> T:
            for argument in arguments:
                _refuse_identity(name, argument)
            return function(*args, **kwargs)

        return _cache.get(key, make, keep=lambda: _is_read(read.version))

    return call


@cached
def cached_query(question: type[R], **parameters: Parameter) -> list[R]:
    """Give the rows of a question, from memory where they are there.

    Parameters
    ----------
    question : type
        The type of its rows, one of `queries.rows`.
    **parameters
        The values of its ``$names``; a list of them as a tuple.

    Returns
    -------
    list
        As `queries.query`; shared by all who ask, so never to be changed.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    return query(question, **parameters)


_read: set[str] = set()


def _is_read(version: str) -> bool:
    """Say whether a store's file is in its place; what was made of those that went goes too."""
    global _read
    versions = store.open_versions()
    if versions != _read:
        _cache.keep_only(lambda key: key.version in versions)
        _read = versions
    return version in versions


def _refuse_identity(name: str, argument: Any) -> None:
    """Refuse what is equal to itself alone: its answer would be made each time and kept in vain."""
    match argument:
        case None | str() | bytes() | int() | float() | dt.date() | dt.timedelta() | enum.Enum():
            return
        case tuple() | frozenset():
            for part in argument:
                _refuse_identity(name, part)
        case _:
            kind: Any = type(argument)
            of_a_module = "<" not in getattr(argument, "__qualname__", "<")
            if not of_a_module and kind.__eq__ is object.__eq__:
                raise TypeError(
                    f"{name} keeps its answers by the values of its arguments, and a "
                    f"{kind.__qualname__} has none."
                )

"""Remember what is made of shared answers, drawings above all, as the answers are remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
Made = TypeVar("Made")


class _Same:
    """A thing that is equal to itself alone: a shared answer is known by which it is.

    Held here it can't go away, so nothing else can come to have its identity.
    """

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def remembered(make: Callable[P, Made], *given: P.args, **named: P.kwargs) -> Made:
    """Give what a function makes of a shared answer, from memory where it was made before.

    A change of one part of a page leaves the others as they were, and many readers open the same
    page: of a meeting, or the first one.

    Parameters
    ----------
    make : callable
        Depends on what it is given and nothing else: `charts.scatter.scatter`.
    *given, **named
        What it takes. A table is known by its identity, so it has to be the one that
        `answers.asking.asked` shares; whatever else is known by its value.

    Returns
    -------
    object
        Shared by every session, so never to be changed.
    """
    made: Made = _made(
        make,
        tuple(_known(one) for one in given),
        tuple((name, _known(one)) for name, one in named.items()),
    )
    return made


def _known(one: Any) -> Any:
    try:
        hash(one)
    except TypeError:
        return _Same(one)
    return one


# Some 60 kB each, tables and words included.
@lru_cache(maxsize=128)
def _made(
    make: Callable[..., Any], given: tuple[Any, ...], named: tuple[tuple[str, Any], ...]
) -> Any:
    return make(*(_itself(one) for one in given), **{name: _itself(one) for name, one in named})


def forget() -> None:
    """Let go of all that was made, as a test does that wants to see it made."""
    _made.cache_clear()


def _itself(one: Any) -> Any:
    return one.it if isinstance(one, _Same) else one

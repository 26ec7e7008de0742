"""About how many bytes of memory a value takes."""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

_WHOLE = 32
"""So many parts are all measured; of more, some."""
_SAMPLE = 4


def size_of(value: Any) -> int:
    """Estimate what a value takes in memory, its parts included.

    Parameters
    ----------
    value : object
        Anything. Of a long list some of its items are measured and speak for the others.

    Returns
    -------
    int
        Bytes. What several parts share is counted once.
    """
    return _size(value, set())


def _size(value: Any, seen: set[int]) -> int:
    if value is None or isinstance(value, bool | type | enum.Enum) or id(value) in seen:
        return 0
    seen.add(id(value))
    match value:
        case str() | bytes() | int() | float():
            return sys.getsizeof(value)
        case tuple() | list() | set() | frozenset():
            return sys.getsizeof(value) + _parts(len(value), value, seen)
        case Mapping():
            keys = _parts(len(value), value.keys(), seen)
            return sys.getsizeof(value) + keys + _parts(len(value), value.values(), seen)
    if (memory_usage := getattr(value, "memory_usage", None)) is not None:
        return int(memory_usage(deep=True).sum())
    if (nbytes := getattr(value, "nbytes", None)) is not None:
        return int(nbytes)
    own = sys.getsizeof(value)
    if attributes := getattr(value, "__dict__", None):
        return own + _size(attributes, seen)
    slots = getattr(type(value), "__slots__", ())
    return own + sum(_size(getattr(value, name, None), seen) for name in slots)


def _parts(n: int, parts: Iterable[Any], seen: set[int]) -> int:
    step = 1 if n <= _WHOLE else n // _SAMPLE
    measured = [_size(part, seen) for part in islice(parts, 0, None, step)]
    return sum(measured) * n // len(measured) if measured else 0

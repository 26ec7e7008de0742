"""What a value takes in memory is estimated well enough to bound what is kept."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pyarrow as pa
import pytest

from queries.size import size_of


@dataclasses.dataclass(frozen=True)
class View:
    area: str
    day: dt.date



@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        (None, 0, 0),
        ("a" * 1000, 1000, 1100),
        ([float(n) for n in range(10_000)], 300_000, 360_000),
        ([(f"E{n:08}", float(n), n) for n in range(2_000)], 300_000, 420_000),
        ({f"key {n}": [1.5] * 3 for n in range(1_000)}, 100_000, 250_000),
        (View("E06000045", dt.date(2025, 3, 31)), 100, 600),
        (pa.table({"a": list(range(1000))}), 8000, 8200),
    ],
)
def test_a_size_is_about_what_it_takes(value: object, least: int, most: int) -> None:
    assert least <= size_of(value) <= most


def test_what_is_shared_is_counted_once() -> None:
    text = "a" * 10_000
    assert size_of([text] * 30) < 11_000

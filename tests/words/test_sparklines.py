"""A line without axes in words."""

from __future__ import annotations

from words.figure import Figure
from words.measure import Measure
from words.points import Point
from words.sparklines import spark_alt

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)


def line(*values: float | str | None, flags: str = "") -> list[Point]:
    return [
        Point(
            f"31 March {2021 + i}",
            Figure(
                value if isinstance(value, float) else None,
                value if isinstance(value, str) else None,
                flags if i == len(values) - 1 else "",
            ),
        )
        for i, value in enumerate(values)
    ]


def test_a_sparkline_in_words() -> None:
    assert spark_alt(RATE, line(50.0, None, 57.3)) == (
        "2021 to 2023: from 50.0 to 57.3, between 50.0 and 57.3; 1 without a figure"
    )
    assert spark_alt(RATE, line(None, 57.3)) == "2022: 57.3"
    assert spark_alt(RATE, line(None, "c")) == "No figures over time"
    assert spark_alt(RATE, line(20.5, 43.5, flags="b")) == (
        "2022: 43.5; not comparable with figures before 2022"
    )

"""What the spread of all authorities finds, in its title and its text alternative."""

from __future__ import annotations

from charts.strip.words import strip_alt, strip_title
from tests.charts.comparison_samples import authority
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)


def test_the_spread_says_quarter_and_place() -> None:
    rows = [
        authority("Testford", 57.3, rank=2, of=3, quartile=4, role="area"),
        authority("A", 60.0, rank=1, of=3),
        authority("B", 10.0, rank=3, of=3),
        authority("C", None, symbol="c"),
    ]
    assert strip_title(RATE, rows) == "Testford is in the highest quarter, 2nd highest of 3"
    alt = strip_alt(RATE, "31 March 2025", rows, [20.0, 40.0, 50.0])
    assert "3 authorities from 10.0 in B to 60.0 in A." in alt
    assert "1 without a figure: withheld because the number is small (c)." in alt
    assert strip_title(RATE, rows[1:]) == "From 10.0 in B to 60.0 in A"

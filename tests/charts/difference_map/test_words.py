"""What a map of differences finds, in its title and its text alternative."""

from __future__ import annotations

from charts.difference_map.words import difference_map_alt, difference_map_title
from tests.charts.samples import RATE


def test_a_map_of_differences_says_how_far_and_how_many() -> None:
    assert difference_map_title(RATE, "Testford", 1.23) == (
        "Testford: 23% above the rate expected of it"
    )
    as_expected = difference_map_title(RATE, "Testford", 1.0)
    assert as_expected == "Testford: just at the rate expected of it"
    assert "Testford" not in difference_map_title(RATE, "Testford", None)
    alt = difference_map_alt(
        "31 March 2025",
        "IMD 2025",
        "Finding",
        [("within 10%", 43), ("over 40% above", 19)],
        [("withheld because the number is small (c)", 2)],
    )
    assert alt == (
        "Map of 64 authorities by the difference from the rate expected for their deprivation (by "
        "IMD 2025), at 31 March 2025. Finding. 43 within 10%, 19 over 40% above. 2 without a "
        "difference: withheld because the number is small (c)."
    )

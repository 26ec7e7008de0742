"""What a spine finds, in its title and its text alternative."""

from __future__ import annotations

from charts.spine.words import Spot, quarter_by_value, spine_alt, spine_title


def test_a_spine_counts_the_quarters_by_value() -> None:
    spots = [
        Spot("Visits on time", "70%", "80%", "9th highest of 10", quarter_by_value(4, "higher")),
        Spot("Sample plans", "60.0", "40.0", "1st", quarter_by_value(4, "none")),
        Spot("Late", "3%", "2%", "", quarter_by_value(2, "lower")),
        Spot("Hidden", "withheld", "", "", None),
    ]
    assert [spot.quarter for spot in spots] == [1, 4, 2, None]
    assert spine_title("Testford", spots) == (
        "Testford is in the highest quarter on 1 of 3 measures and in the lowest on 1"
    )
    assert "Sample plans: 60.0; 1st; England 40.0." in spine_alt("Testford", spots)
    assert "middle half" in spine_title("Testford", spots[2:3])

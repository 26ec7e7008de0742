"""What a chart says of its scale: where it begins, and what lies beyond it."""

from __future__ import annotations

from words.measure import Measure
from words.scales import Cut, axis_title, beginning, beyond_the_scale, beyond_the_steps, end_text

SHARE = Measure("Sample plans", "Sample plans", "percent", None, 1)
SCORE = Measure("Sample score", "Sample score", "score", None, 0, "higher")


def test_an_end_is_printed_as_it_is() -> None:
    assert end_text(97.5, "score") == "97.5"
    assert end_text(-2, "score") == "−2"
    assert end_text(250_000_000, "currency") == "£250,000,000"
    assert end_text(0, "percent") == "0"


def test_only_a_scale_without_zero_says_where_it_begins() -> None:
    assert axis_title(SCORE, 95) == "score (the scale begins at 95)"
    assert beginning(95, "score") == ["The scale begins at 95."]
    assert axis_title(SCORE, -5) == "score"
    assert beginning(0, "score") == []


def test_what_is_cut_is_named_with_its_figures_and_years() -> None:
    cuts = [
        Cut("Testford", 1094.07, "fy2013-14"),
        Cut("England", 3071, "cy2016", doubt=True),
        Cut("England", 1258, "cy2024", doubt=True),
    ]
    assert beyond_the_scale(cuts, SHARE) == [
        "Beyond the scale: Testford, 1,094.1% in 2013-14; England, 1,258.0% to 3,071.0% between "
        "2016 and 2024 (doubtful)."
    ]
    assert beyond_the_scale([Cut("Testford", 1094.07)], SHARE) == [
        "Beyond the scale: Testford, 1,094.1%."
    ]
    assert beyond_the_scale([], SHARE) == []


def test_steps_say_what_they_were_counted_without() -> None:
    said = "Steps are counted without 1,094.1%, far beyond the others."
    assert beyond_the_steps([1094.07], SHARE) == said
    assert beyond_the_steps([], SHARE) == ""

"""What a funnel finds, in its title, its notes and its text alternative."""

from __future__ import annotations

import pytest

from charts.funnel.words import UNUSUAL, Reference, funnel_alt, funnel_notes, funnel_title, position
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)
LIMITS = (30.0, 50.0, 20.0, 60.0)
REFERENCE = Reference(england=40.0, highest=90.0)


@pytest.mark.parametrize(
    ("value", "extreme", "words"),
    [
        (40.0, False, "within the 95% limits"),
        (55.0, False, "above the 95% limits, within the 99.8% limits"),
        (60.1, True, f"{UNUSUAL}, high"),
        (19.9, True, f"{UNUSUAL}, low"),
    ],
)
def test_unusual_is_said_only_beyond_the_widest_limits(
    value: float, extreme: bool, words: str
) -> None:
    place = position(RATE, value, LIMITS, REFERENCE)
    assert (place.extreme, place.words) == (extreme, words)
    assert (UNUSUAL in funnel_title(("Testford", place), [], 150)) == extreme


@pytest.mark.parametrize(
    ("value", "limits", "wide"),
    [
        (80.0, (0.0, 233.9, 0.0, 340.0), True),  # nobody's figure could be outside
        (45.0, (0.0, 80.0, 0.0, 120.0), False),  # another's figure would be
        (30.0, (0.0, 80.0, 0.0, 120.0), True),  # no figure is below 0
        (30.0, (5.0, 75.0, 0.0, 95.0), False),
    ],
)
def test_limits_that_leave_no_figure_outside_say_nothing(
    value: float, limits: tuple[float, float, float, float], wide: bool
) -> None:
    title = funnel_title(("City of London", position(RATE, value, limits, REFERENCE)), [], 150)
    assert ("too wide to tell at its size" in title) == wide
    assert ("not unusual" in title) != wide


def test_a_share_can_be_no_more_than_all() -> None:
    share = Measure("Sample visits", "Visits", "percent", None, 1)
    place = position(share, 99.0, (88.0, 100.0, 80.0, 100.0), Reference(94.0, 100.0, share=True))
    assert place.words == "within the 95% limits, too wide to tell at its size (88.0% to 100.0%)"


def test_no_limits_is_a_finding_of_its_own() -> None:
    nothing = (None, None, None, None)
    why = "its count (294) is larger than what it is out of"
    place = position(RATE, 134.9, nothing, REFERENCE, why)
    assert funnel_title(("Testford", place), [], 150) == f"There are no limits for Testford: {why}"


def test_the_factor_is_printed_with_why() -> None:
    (note,) = funnel_notes(25.59, 97, 151)
    assert "25.6 times that of chance" in note
    assert "64% of authorities outside 99.8%" in note
    assert "not widened" in funnel_notes(1.0, 0, 151)[0]


def test_a_funnel_of_everybody_counts_and_names_who_is_outside() -> None:
    assert funnel_title(None, ["A", "B"], 151) == f"2 of 151 authorities are {UNUSUAL}"
    assert funnel_title(None, [], 151).startswith("None of 151")
    alt = funnel_alt(RATE, "31 March 2025", None, 151, ["A", "B"], 40.6)
    assert "Outside the 99.8% limits: A, B." in alt

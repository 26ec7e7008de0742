"""What a group in order finds, in its title and its text alternative."""

from __future__ import annotations

from charts.ranked.words import meeting, ranked_alt, ranked_title
from charts.standing import Benchmark
from tests.charts.comparison_samples import authority, but
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)
AREA = authority("Testford", 57.3, lower=50.9, upper=64.3, role="area")
FAR = authority("Farham", 31.6, lower=27.8, upper=35.9)
NEAR = authority("Nearby", 56.9, lower=51.2, upper=63.1)
HIDDEN = authority("Tinyton", None, symbol="c")


def test_a_place_in_the_group_comes_with_how_many_intervals_meet() -> None:
    assert ranked_title(RATE, [AREA, NEAR, FAR], "like areas") == (
        "Testford is highest of 3; 1 of the others can't be told apart from it"
    )
    assert ranked_title(RATE, [AREA, FAR], "like areas").endswith(
        "clearly apart from the other"
    )
    alone = ranked_title(RATE, [AREA, NEAR], "like areas")
    assert alone.endswith("but the other cannot be told apart from it")


def test_a_place_is_counted_from_the_nearer_end() -> None:
    rows = [AREA, *(but(NEAR, value=60.0 + i, lower=None) for i in range(8))]
    assert ranked_title(RATE, rows, "like areas") == "Testford is lowest of 9"
    rows.append(but(FAR, lower=None))
    assert ranked_title(RATE, rows, "like areas") == "Testford is 2nd lowest of 10"


def test_what_only_prints_alike_is_no_tie() -> None:
    near = but(NEAR, value=57.34)
    assert ranked_title(RATE, [AREA, near, FAR], "like areas").startswith(
        "Testford is 2nd highest of 3"
    )


def test_ties_are_joint_and_missing_ones_hold_no_place() -> None:
    twin = but(NEAR, value=57.3)
    assert ranked_title(RATE, [AREA, twin, HIDDEN], "like areas").startswith(
        "Testford is joint highest of 2"
    )


def test_without_an_interval_nothing_is_said_of_meeting() -> None:
    bare = but(NEAR, lower=None, upper=None)
    assert meeting(AREA, [bare]) is None
    assert ranked_title(RATE, [AREA, bare], "like areas") == "Testford is highest of 2"


def test_an_area_alone_or_missing_or_absent_still_has_a_title() -> None:
    assert "no other area to compare it with" in ranked_title(RATE, [AREA], "like areas")
    hidden = ranked_title(RATE, [but(AREA, value=None, symbol="c"), NEAR], "like areas")
    assert hidden == "Testford: withheld because the number is small"
    gone = ranked_title(RATE, [but(AREA, value=None, why="ended in March 2019")], "like areas")
    assert gone == "Testford: ended in March 2019"
    assert ranked_title(RATE, [NEAR, FAR], "like areas") == (
        "2 like areas, from 31.6 in Farham to 56.9 in Nearby"
    )
    assert ranked_title(RATE, [FAR], "like areas").startswith("1 like areas, from 31.6 in Farham")


def test_the_alternative_of_a_group_lists_every_figure_and_every_reason() -> None:
    alt = ranked_alt(RATE, "31 March 2025", [AREA, NEAR, HIDDEN],
                     [Benchmark("England", 40.6, "england")], "like areas")  # fmt: skip
    assert "Testford 57.3, Nearby 56.9" in alt
    assert "Compared with England 40.6." in alt
    assert "Tinyton: withheld because the number is small (c)." in alt

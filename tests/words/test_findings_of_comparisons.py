"""Titles and text alternatives of the charts of a comparison say what they find."""

from __future__ import annotations

import pytest

from words.funnels import UNUSUAL, Round, found, funnel_alt, funnel_notes, funnel_title
from words.many_lines import many_alt, many_title
from words.maps import Place
from words.measure import Measure
from words.points import Point
from words.rankings import (
    Benchmark,
    Ranked,
    meeting,
    ranked_alt,
    ranked_title,
    spread_alt,
    spread_title,
)
from words.spines import Spot, quarter_by_value, spine_alt, spine_title

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)
AREA = Ranked("Testford", 57.3, None, 50.9, 64.3, True)
FAR = Ranked("Farham", 31.6, None, 27.8, 35.9)
NEAR = Ranked("Nearby", 56.9, None, 51.2, 63.1)
HIDDEN = Ranked("Tinyton", None, "c")


def test_a_place_in_the_group_comes_with_how_many_intervals_meet() -> None:
    assert ranked_title(RATE, [AREA, NEAR, FAR], "like areas") == (
        "Testford is highest of 3; the interval of 1 of the others meets its own"
    )
    assert ranked_title(RATE, [AREA, FAR], "like areas").endswith(
        "no interval of the others meets its own"
    )
    alone = ranked_title(RATE, [AREA, NEAR], "like areas")
    assert alone.endswith("but Nearby's interval meets its own")


def test_a_place_is_counted_from_the_nearer_end() -> None:
    rows = [AREA, *(NEAR._replace(value=60.0 + i, lower=None) for i in range(8))]
    assert ranked_title(RATE, rows, "like areas") == "Testford is lowest of 9"
    rows.append(FAR._replace(lower=None))
    assert ranked_title(RATE, rows, "like areas") == "Testford is 2nd lowest of 10"


def test_what_only_prints_alike_is_no_tie() -> None:
    near = NEAR._replace(value=57.34)
    assert ranked_title(RATE, [AREA, near, FAR], "like areas").startswith(
        "Testford is 2nd highest of 3"
    )


def test_ties_are_joint_and_missing_ones_hold_no_place() -> None:
    twin = NEAR._replace(value=57.3)
    assert ranked_title(RATE, [AREA, twin, HIDDEN], "like areas").startswith(
        "Testford is joint highest of 2"
    )


def test_without_an_interval_nothing_is_said_of_meeting() -> None:
    bare = NEAR._replace(lower=None, upper=None)
    assert meeting(AREA, [bare]) is None
    assert ranked_title(RATE, [AREA, bare], "like areas") == "Testford is highest of 2"


def test_an_area_alone_or_missing_or_absent_still_has_a_title() -> None:
    assert "nobody to compare it with" in ranked_title(RATE, [AREA], "like areas")
    hidden = ranked_title(RATE, [AREA._replace(value=None, symbol="c"), NEAR], "like areas")
    assert hidden == "Testford: withheld because the number is small"
    gone = ranked_title(RATE, [AREA._replace(value=None, why="ended in March 2019")], "like areas")
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


def test_the_spread_says_quarter_and_place() -> None:
    places = [Place("Testford", 57.3, None, 2, 3, True), Place("A", 60.0, None, 1, 3),
              Place("B", 10.0, None, 3, 3), Place("C", None, "c")]  # fmt: skip
    assert spread_title(RATE, places, 4) == "Testford is in the highest quarter, 2nd highest of 3"
    alt = spread_alt(RATE, "31 March 2025", places, 4, [20.0, 40.0, 50.0])
    assert "3 authorities from 10.0 in B to 60.0 in A." in alt
    assert "1 without a figure: withheld because the number is small (c)." in alt
    assert spread_title(RATE, places[1:], None) == "From 10.0 in B to 60.0 in A"


LIMITS = (30.0, 50.0, 20.0, 60.0)
ROUND = Round(england=40.0, highest=90.0)


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
    place = found(RATE, value, LIMITS, ROUND)
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
    title = funnel_title(("City of London", found(RATE, value, limits, ROUND)), [], 150)
    assert ("too wide to tell at its size" in title) == wide
    assert ("not unusual" in title) != wide


def test_a_share_can_be_no_more_than_all() -> None:
    share = Measure("Sample visits", "Visits", "percent", None, 1)
    place = found(share, 99.0, (88.0, 100.0, 80.0, 100.0), Round(94.0, 100.0, share=True))
    assert place.words == "within the 95% limits, too wide to tell at its size (88.0% to 100.0%)"


def test_no_limits_is_a_finding_of_its_own() -> None:
    nothing = (None, None, None, None)
    place = found(RATE, 134.9, nothing, ROUND, "its count (294) is larger than what it is out of")
    assert funnel_title(("Testford", place), [], 150) == (
        "There are no limits for Testford: its count (294) is larger than what it is out of"
    )


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


def line(*values: float | None) -> list[Point]:
    return [Point(f"31 March {2013 + i}", value) for i, value in enumerate(values)]


OTHERS = [("A", line(1, 2)), ("B", line(3, 2)), ("C", line(None, None)), ("D", line(2, 5))]


def titled(own: str, *ways: str) -> str:
    area = ("Testford", line(2, 1))
    return many_title(RATE, "31 March 2025", area, OTHERS, "like areas", (own, ways))


def test_small_lines_count_directions_and_not_first_and_last_figures() -> None:
    none = "no clear direction"
    assert titled(none, "rising", "falling", none, "falling") == (
        "No clear direction in Testford over the five years to 2025; of 4 like areas, rising in 1 "
        "and falling in 2"
    )
    assert titled("falling", none, none, "", none) == (
        "Falling in Testford over the five years to 2025; none of 3 like areas whose direction can "
        "be told is clearly rising or falling"
    )
    assert titled("", none, none, "", "") == (
        "None of 2 like areas whose direction can be told is clearly rising or falling over the "
        "five years to 2025"
    )
    assert titled("", "rising", "", "", "") == (
        "Of 1 like areas whose direction can be told, rising in 1, over the five years to 2025"
    )


def test_without_any_direction_small_lines_give_the_figure() -> None:
    assert titled("", "", "", "", "") == "Testford: 1.0 per 10,000 children at 31 March 2014"
    gone = [("C", line(None))]
    nobody = many_title(RATE, "2025", None, gone, "like areas", ("", [""]))
    assert nobody == "No like areas with figures over time"


def test_small_lines_are_read_out_one_by_one() -> None:
    alt = many_alt(RATE, "2013 to 2014", "A title", OTHERS, "all on one scale from 0 to 4")
    assert "A title." in alt
    assert "A: 1.0 in 2013, 2.0 in 2014." in alt
    assert "C: no figure published." in alt


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

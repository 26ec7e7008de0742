"""What small lines find, in their title and their text alternative."""

from __future__ import annotations

from charts.small_multiples.words import small_multiples_alt, small_multiples_title
from words.figure import Figure
from words.measure import Measure
from words.points import Point

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)


def line(*values: float | None) -> list[Point]:
    return [Point(f"31 March {2013 + i}", Figure(value)) for i, value in enumerate(values)]


OTHERS = [("A", line(1, 2)), ("B", line(3, 2)), ("C", line(None, None)), ("D", line(2, 5))]


def titled(own: str, *ways: str) -> str:
    area = ("Testford", line(2, 1))
    return small_multiples_title(RATE, "31 March 2025", area, OTHERS, "like areas", (own, ways))


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
    nobody = small_multiples_title(RATE, "2025", None, gone, "like areas", ("", [""]))
    assert nobody == "No like areas with figures over time"


def test_small_lines_are_read_out_one_by_one() -> None:
    scale = "all on one scale from 0 to 4"
    alt = small_multiples_alt(RATE, "2013 to 2014", "A title", OTHERS, scale)
    assert "A title." in alt
    assert "A: 1.0 in 2013, 2.0 in 2014." in alt
    assert "C: no figure published." in alt

"""What a line finds in a period, its text alternative, its gaps: no more than the figures bear."""

from __future__ import annotations

from dataclasses import replace

from charts.trend.words import gap_sentences, trend_alt, trend_title
from words.figure import Figure
from words.measure import Measure
from words.points import Point

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)
PERCENT = Measure("Sample plans of two years", "Plans of two years", "percent", None, 1, "lower")
COUNTED = Measure(
    "Children on a sample plan at 31 March", "Children on a sample plan", "rate", 10000, 1,
    numerator_name="children on a sample plan at 31 March",
)  # fmt: skip


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


def test_the_text_alternative_says_the_finding_the_comparison_and_the_gaps() -> None:
    said = trend_alt(
        RATE,
        "Testford",
        line(50.0, "c", "c", 96.2, 57.3),
        [("England", line(40.0, 40.1, 40.2, 40.3, 40.6)), ("Sampleshire", line(None, 1.0))],
        title="Testford: the finding",
        at="31 March 2025",
    )
    assert said == (
        "Line chart of children on a sample plan, per 10,000 children, 2021 to 2025. Testford: "
        "the finding. Its highest was 96.2 in 2024, its lowest 50.0 in 2021. At 31 March 2025: "
        "England 40.6. No figure for 2022 and 2023: withheld because the number is small (c)."
    )


def test_the_text_alternative_compares_in_the_period_of_the_finding() -> None:
    others = [("England", line(40.0, 41.0, 42.0))]
    said = trend_alt(
        RATE, "Testford", line(50.0, 51.0, 52.0), others, title="x", at="31 March 2022"
    )
    assert "At 31 March 2022: England 41.0." in said


def test_nothing_is_the_highest_of_a_broken_series() -> None:
    said = trend_alt(
        RATE, "Testford", line(20.5, 21.0, 43.5, flags="b"), [], title="x", at="31 March 2023"
    )
    assert "highest" not in said


def test_the_text_alternative_of_nothing() -> None:
    assert trend_alt(RATE, "Testford", [], [], title="x", at="") == (
        "Line chart of children on a sample plan. There are no figures for Testford."
    )


def test_gaps_are_told_apart_by_reason() -> None:
    assert gap_sentences(line("c", 1.0, "x", None), RATE) == [
        "No figure for 2021: withheld because the number is small (c).",
        "No figure for 2023: not available (x).",
        "No figure for 2024: no figure published.",
    ]


def test_years_in_a_row_without_a_figure_are_said_as_one_span() -> None:
    assert gap_sentences(line("c", 1.0, "c", "c", "c", 1.0, "c", "c"), RATE) == [
        "No figure for 2021, 2023 to 2025, 2027 and 2028: withheld because the number is small (c)."
    ]


def test_a_missing_population_is_the_reason_for_a_missing_rate() -> None:
    bare = Point("31 March 2019", Figure(None, "x", numerator=136.0, basis="derived"))
    assert gap_sentences([bare], RATE) == [
        "No figure for 2019: the publisher gives no population on today's basis (x)."
    ]


def test_the_title_gives_the_newest_figure_and_what_it_did_on_the_year() -> None:
    four = line(50.0, 96.2, 54.5, 57.3)
    assert trend_title(RATE, "Testford", four, since="31 March 2023") == (
        "Testford: 57.3 per 10,000 children at 31 March 2024, up 2.8 on the year before"
    )
    told = {"since": "31 March 2021"}
    assert trend_title(RATE, "Testford", line(60.0, 57.3), **told).endswith(
        "down 2.7 on the year before"
    )
    assert trend_title(RATE, "Testford", line(57.26, 57.3), **told).endswith(
        "the same as the year before"
    )
    # Where the store has no change on the year, as two years after a gap, none is made up.
    assert trend_title(RATE, "Testford", line(50.0, 57.3)).endswith("at 31 March 2022")


def test_a_direction_is_said_where_the_store_has_one() -> None:
    said = trend_title(
        RATE, "Testford", line(50.0, 57.3), since="31 March 2021",
        direction="no clear direction",
    )  # fmt: skip
    assert said.endswith("up 7.3 on the year before; over five years chance can't be ruled out")


def test_a_percentage_moves_by_points_and_a_small_count_stands_beside_it() -> None:
    last = Point("31 March 2022", Figure(3.08, numerator=9.0, denominator=292.0))
    said = trend_title(PERCENT, "Testford", [*line(4.0), last], since="31 March 2021")
    assert said == (
        "Testford: 3.1% (9 of 292) at 31 March 2022, down 0.9 percentage points on the year before"
    )
    for other in ({"numerator": 90.0}, {"denominator": None}):
        many = Point(last.label, replace(last.figure, **other))
        said = trend_title(PERCENT, "Testford", [*line(4.0), many])
        assert said.startswith("Testford: 3.1% at 31 March 2022")


def test_a_chosen_period_without_a_figure_comes_first_and_then_the_last_one_shown() -> None:
    assert trend_title(RATE, "Testford", line(1.0, 0.0, "c", "c")) == (
        "Testford: withheld at 31 March 2024; last shown 0.0 per 10,000 children at 31 March 2022"
    )
    said = trend_title(RATE, "Testford", line(1.0), at="31 March 2030")
    assert said == (
        "Testford: no figure published at 31 March 2030; last shown 1.0 per 10,000 children at "
        "31 March 2021"
    )


def test_across_a_break_nothing_is_compared() -> None:
    assert trend_title(RATE, "Testford", line(50.0, 57.3, flags="b")) == (
        "Testford: 57.3 per 10,000 children at 31 March 2022, not comparable with 2021"
    )


def test_nothing_is_compared_with_a_figure_that_is_not_there() -> None:
    assert trend_title(RATE, "Testford", line(50.0, "c", 57.3)).endswith("at 31 March 2023")


def test_a_line_without_figures_says_why_and_when() -> None:
    assert trend_title(RATE, "Testford", line("c", "x")) == (
        "Testford: not available at 31 March 2022"
    )
    assert trend_title(RATE, "Testford", []) == "Testford: no figure published"


def test_a_rate_without_a_population_gives_its_count() -> None:
    last = Point("31 March 2019", Figure(None, "x", numerator=136.0, basis="derived"))
    assert trend_title(COUNTED, "Testford", [last]) == (
        "Testford: 136 children on a sample plan at 31 March 2019, but no rate: the publisher "
        "gives no population on today's basis"
    )
    assert "a count of 136 at 31 March 2019" in trend_title(RATE, "Testford", [last])

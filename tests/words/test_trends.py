"""What a line finds, in its title and its text alternative."""

from __future__ import annotations

from words.measure import Measure
from words.trends import Point, gap_sentences, span, spark_alt, trend_alt, trend_title

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)


def line(*values: float | str | None, flags: str | None = None) -> list[Point]:
    return [
        Point(
            f"31 March {2021 + i}",
            value if isinstance(value, float) else None,
            value if isinstance(value, str) else None,
            flags if i == len(values) - 1 else None,
        )
        for i, value in enumerate(values)
    ]


def test_the_title_gives_the_newest_figure_and_where_it_came_from() -> None:
    assert trend_title(RATE, "Testford", line(50.0, 70.0, 57.3)) == (
        "Testford: 57.3 per 10,000 children at 31 March 2023, up from 50.0 in 2021"
    )
    assert trend_title(RATE, "Testford", line(60.0, 57.3)).endswith("down from 60.0 in 2021")
    assert trend_title(RATE, "Testford", line(57.26, 57.3)).endswith("the same as in 2021")


def test_across_a_break_nothing_is_compared() -> None:
    assert trend_title(RATE, "Testford", line(50.0, 57.3, flags="b")) == (
        "Testford: 57.3 per 10,000 children at 31 March 2022"
    )


def test_a_line_without_figures_says_why() -> None:
    assert trend_title(RATE, "Testford", line("c", "x")) == "Testford: not available"
    assert trend_title(RATE, "Testford", []) == "Testford: no figure published"


def test_an_area_that_ended_has_its_last_figures_date() -> None:
    said = trend_title(RATE, "Testford", line(50.0, 57.3, None))
    assert "57.3 per 10,000 children at 31 March 2022" in said


def test_the_text_alternative_says_the_finding_the_comparison_and_the_gaps() -> None:
    said = trend_alt(
        RATE,
        "Testford",
        line(50.0, "c", "c", 96.2, 57.3),
        [("England", line(40.0, 40.1, 40.2, 40.3, 40.6)), ("Sampleshire", line(None, 1.0))],
    )
    assert said == (
        "Line chart of children on a sample plan, per 10,000 children, 2021 to 2025. Testford: "
        "57.3 per 10,000 children at 31 March 2025, up from 50.0 in 2021. Its highest was 96.2 in "
        "2024, its lowest 50.0 in 2021. At 31 March 2025: England 40.6. No figure for 2022, 2023: "
        "withheld because the number is small (c)."
    )


def test_the_text_alternative_of_nothing() -> None:
    assert trend_alt(RATE, "Testford", [], []) == (
        "Line chart of children on a sample plan. There are no figures for Testford."
    )


def test_gaps_are_told_apart_by_reason() -> None:
    assert gap_sentences(line("c", 1.0, "x", None)) == [
        "No figure for 2021: withheld because the number is small (c).",
        "No figure for 2023: not available (x).",
        "No figure for 2024: no figure published.",
    ]


def test_a_sparkline_in_words() -> None:
    assert spark_alt(RATE, line(50.0, None, 57.3)) == (
        "2021 to 2023: from 50.0 to 57.3, between 50.0 and 57.3; 1 without a figure"
    )
    assert spark_alt(RATE, line(None, 57.3)) == "2022: 57.3"
    assert spark_alt(RATE, line(None, "c")) == "No figures over time"


def test_spans() -> None:
    assert [span(line(1.0, 2.0)), span(line(1.0)), span([])] == ["2021 to 2022", "2021", ""]

"""What a line finds, in its text alternative, and its gaps."""

from __future__ import annotations

from charts.trend.words import gap_sentences, trend_alt
from words.measure import Measure
from words.points import Point

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
    bare = Point("31 March 2019", None, "x", numerator=136.0, basis="derived")
    assert gap_sentences([bare], RATE) == [
        "No figure for 2019: the publisher gives no population on today's basis (x)."
    ]

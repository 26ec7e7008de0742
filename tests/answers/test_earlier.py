"""What earlier editions said: only where they said something else, and why it is no part of now."""

from __future__ import annotations

from answers.earlier import earlier_editions, earlier_sentence
from answers.render.rows import text_rows
from queries.rows import EarlierEditions
from tests.answers.trend_rows import INDICATOR
from words.measure import Measure

MEASURE = Measure.of(INDICATOR)
SAME = EarlierEditions(
    "2024-03-31", "31 March 2024", 50.04, None, "a", "2024", None, shown=49.98, shown_symbol=None
)
WITHHELD = EarlierEditions(
    "2023-03-31", "31 March 2023", None, "c", "b", "2023", "May 2023", shown=47.2, shown_symbol=None
)
GONE = EarlierEditions(
    "2019-03-31", "31 March 2019", 37.4, None, "c", "2022", None, shown=None, shown_symbol="x"
)


def test_only_figures_that_differ_as_printed_are_told_of_earlier_editions() -> None:
    table = earlier_editions([SAME, WITHHELD], MEASURE, derived=False)
    assert table is not None
    assert text_rows(table) == [
        ["Period", "Shown now", "Then", "Edition"],
        ["31 March 2023", "47.2", "withheld because the number is small", "2023 (May 2023)"],
    ]
    assert earlier_editions([SAME], MEASURE, derived=True) is None


def test_rates_of_an_older_population_say_so() -> None:
    derived = earlier_editions([GONE], MEASURE, derived=True)
    as_printed = earlier_editions([GONE], MEASURE, derived=False)
    assert derived is not None
    assert as_printed is not None
    assert "population estimates of its time" in derived.notes[0]
    assert as_printed.notes == ()


def test_a_sentence_says_what_was_printed_where_there_is_no_figure_now() -> None:
    assert earlier_sentence([GONE], MEASURE, "2019-03-31") == (
        "The edition of 2022 printed 37.4 per 10,000 children, on the population estimates of its "
        "time."
    )
    assert earlier_sentence([GONE], MEASURE, "2020-03-31") == ""
    assert earlier_sentence([GONE._replace(shown=1.0)], MEASURE, "2019-03-31") == ""

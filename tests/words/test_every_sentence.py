"""The sentence of every indicator that there is: its unit and of whom it is, and no bare title."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sentences import Sentence, every_sentence
from words.finding import statement
from words.measure import Measure

TITLE = re.compile(
    r"(?:^|[,;(] ?)%|\(%\)|\(num\)|\bKS\d|\b(?:LAC|CIN|CPP|FSM|EHCPs?|EYFS|RWM|FTE|LA)\b"
    r"| - |(?<!\d)/|/(?!\d)|&|Pre LG|\(finance\)|S251"
)
"""What stands in publishers' titles and in no sentence of ours."""

IN_BRACKETS = {"cin_rate": "(CIN)"}
"""The one abbreviation that a board asks for by name."""


@pytest.fixture(scope="module")
def said(store: Path) -> list[Sentence]:
    with pytest.MonkeyPatch.context() as here:
        here.setenv("LIKEWISE_STORE", str(store))
        found = every_sentence()
    assert len(found) > 490
    return found


def test_every_indicator_has_a_clause_with_its_figure_and_its_area(said: list[Sentence]) -> None:
    for one in said:
        phrase = one.measure.phrase or ""
        assert (phrase.count("{value}"), phrase.count("{area}")) == (1, 1), one.id


def test_no_sentence_holds_a_publishers_title(said: list[Sentence]) -> None:
    assert TITLE.search("% KS4 going to or remaining in education/employment - FE college")
    for one in said:
        sentence = one.sentence.replace(IN_BRACKETS.get(one.id, "no"), "")
        assert not TITLE.search(sentence), one.sentence


def test_the_unit_stands_beside_every_figure_that_is_compared(said: list[Sentence]) -> None:
    compared = 0
    for one in said:
        against = re.search(r", against (.*?)(?:;|\.$)", one.sentence)
        if against is None:
            continue
        compared += 1
        # With a figure that can't be, nothing is compared.
        england = None if one.row["england_doubt"] else one.row["england"]
        others = [(england, "England"), (one.row["region"], one.row["region_name"])]
        known = [value for value, _ in others if value is not None]
        printed = [f"{one.measure.in_words(value)} in " for value in known]
        assert all(figure in against[1] for figure in printed), one.sentence
    assert compared > 400
    days = next(one for one in said if one.id == "icpc_median_days")
    assert re.search(r"within \d+ working days, against \d+ working days in England", days.sentence)
    weekly = next(one for one in said if one.id == "lait_lac_finance")
    assert re.search(r"spent £[\d,]+ a week .*, against £[\d,]+ a week in England", weekly.sentence)


def test_every_rate_says_for_how_many_of_whom(said: list[Sentence]) -> None:
    rates = [one for one in said if one.measure.unit == "rate"]
    assert rates
    for one in rates:
        whom = one.measure.base.removeprefix("per ")
        assert re.search(r"\d [a-z]", whom), one.id
        assert whom in one.sentence, one.sentence


def test_a_phrase_reads_well_for_one_and_for_none(said: list[Sentence]) -> None:
    # "1 children" is no English: a whole number stands last, or before what it counts.
    for one in said:
        measure, phrase = one.measure, one.measure.phrase or ""
        if measure.unit == "number" and not measure.decimals and not measure.unit_name:
            assert phrase.endswith("{value}"), one.id
        for value in (0.0, 1.0, -2.5, 1234567.9):
            clause = statement(measure, "the South East", measure.in_words(value), "2024-25")
            assert "{" not in clause, one.id
            assert "  " not in clause, one.id
            assert not re.search(r"\b1 \w+ days\b", clause), clause


def test_a_unit_is_said_in_the_singular_of_one_alone() -> None:
    days = Measure("Days", "Days", "number", unit_name="working days")
    assert [days.in_words(x) for x in (0, 1, 14)] == [
        "0 working days",
        "1 working day",
        "14 working days",
    ]
    cases = Measure("Cases", "Cases", "ratio", decimals=1, unit_name="cases")
    assert cases.in_words(1) == "1.0 cases"
    weekly = Measure("Cost", "Cost", "currency", unit_name="a week")
    assert (weekly.in_words(650), weekly.scale) == ("£650 a week", "£ a week")
    assert weekly.unit_text == " a week"
    gap = Measure("Gap", "Gap", "percent", decimals=1, unit_name="percentage points")
    assert gap.in_words(13.9) == "13.9 percentage points"
    births = Measure("Deaths", "Deaths", "rate", 1000, 1, unit_name="live births")
    assert (births.in_words(3.9), births.shown_in_full(3.9)) == ("3.9", "3.9 per 1,000 live births")

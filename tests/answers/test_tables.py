"""Tables in HTML: what stands in each cell, and nothing that a publisher's text could break."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from answers.about import about_html, definition_html, questions_html, source_html
from answers.catalogue import Indicator
from answers.earlier import earlier_html
from answers.view import View
from answers.years_table import reasons_html, years_table
from tests.answers.trend_rows import INDICATOR, row, rows
from words.measure import Measure

MEASURE = Measure.of(INDICATOR)
PLANS = Indicator("cp_rate", MEASURE, INDICATOR)


def _lines(html: str) -> dict[str, list[str]]:
    """Read a table: a row's name to its cells."""
    body = ElementTree.fromstring(html.replace("&nbsp;", " ")).findall(".//tbody/tr")
    return {
        "".join(line[0].itertext()): ["".join(cell.itertext()) for cell in line[1:]]
        for line in body
    }


def test_years_run_across_oldest_first_with_counts_and_reasons() -> None:
    lines = _lines(years_table(rows(), MEASURE, "Southampton"))
    assert lines["Southampton"] == ["50.0", "55.5 r"]
    assert lines["Count"] == ["250", "278"]
    assert lines["Out of"] == ["50,000", "50,100"]
    assert lines["England"] == ["40.0", "41.0"]
    assert lines["Like areas, mean"] == ["", "50.6"]
    assert lines["with data, of 3"] == ["", "2"]
    assert lines["Rutland"] == ["", "c"]


def test_a_table_says_how_many_years_it_has_and_how_wide_the_widest_is() -> None:
    """The style sheet makes whole years of that, so that none is cut by the names."""

    def room(numerator: float) -> tuple[float, int]:
        html = years_table([row("area", 2024, 1.0), row("area", 2025, 2.0, numerator=numerator)],
                           MEASURE, "x")  # fmt: skip
        found = re.search(r'style="--least:([\d.]+)rem;--years:(\d+)"', html)
        assert found
        return float(found[1]), int(found[2])

    assert room(1.0)[1] == 2
    assert room(12_345_678.0)[0] > room(1.0)[0] > 1


def test_what_earlier_editions_said_can_stand_open() -> None:
    told: list[dict[str, Any]] = [
        {"label": "31 March 2019", "value": 37.4, "symbol": None, "shown": None,
         "shown_symbol": "x", "edition": "2022", "published_label": None},
    ]  # fmt: skip
    assert '<details class="lw-earlier" open>' in earlier_html(
        told, MEASURE, derived=True, unfolded=True
    )
    assert '<details class="lw-earlier">' in earlier_html(told, MEASURE, derived=True)


def test_symbols_and_flags_of_the_table_are_explained_and_no_others() -> None:
    said = reasons_html(rows())
    assert "c: withheld because the number is small" in said
    assert "r: revised" in said
    assert "z:" not in said


def test_a_name_with_markup_in_it_stays_text() -> None:
    figures = [{**figure, "area_name": "<b>&\"'"} for figure in rows()]
    html = years_table(figures, MEASURE, "<i>")
    assert "<b>" not in html
    assert "<i>" not in html
    assert "<b>&\"'" in _lines(html)


def test_only_figures_that_differ_as_printed_are_told_of_earlier_editions() -> None:
    told: list[dict[str, Any]] = [
        {"label": "31 March 2024", "value": 50.04, "symbol": None, "shown": 49.98,
         "shown_symbol": None, "edition": "2024", "published_label": None},
        {"label": "31 March 2023", "value": None, "symbol": "c", "shown": 47.2,
         "shown_symbol": None, "edition": "2023", "published_label": "May 2023"},
    ]  # fmt: skip
    html = earlier_html(told, MEASURE, derived=False)
    assert "31 March 2024" not in html
    assert "withheld because the number is small" in html
    assert "2023 (May 2023)" in html
    assert earlier_html(told[:1], MEASURE, derived=True) == ""


def test_three_questions_and_no_blank_one() -> None:
    html = questions_html(PLANS)
    assert html.count("<li>") == 3
    assert "Three?" in html
    assert "Four?" not in html


def test_an_indicator_without_questions_has_no_heading_for_them() -> None:
    assert questions_html(Indicator("x", MEASURE, {**INDICATOR, "questions": None})) == ""


def test_nothing_is_called_better_where_no_guidance_says_so() -> None:
    assert "better, so nothing here does" in about_html(PLANS)
    lower = Measure.of({**INDICATOR, "polarity": "lower"})
    why = Indicator("x", lower, {**INDICATOR, "polarity_reason": "Working Together sets it."})
    assert "A lower figure is better. Working Together sets it." in about_html(why)


def test_the_words_that_name_the_publisher_s_page_lead_there() -> None:
    told = {**INDICATOR, "definition": "Measured as: %. The publisher's page defines it."}
    there = {**told, "page_url": "https://publisher.example/measure?a=1&b=2"}
    link = '<a href="https://publisher.example/measure?a=1&amp;b=2" target="_blank">'
    assert f"{link}The publisher&#x27;s page</a> defines it." in definition_html(there)
    own = {**told, "source_url": "https://publisher.example/all"}
    assert 'href="https://publisher.example/all"' in definition_html(own)
    assert "<a" not in definition_html({**told, "page_url": None, "source_url": float("nan")})


def test_a_source_without_an_address_is_named_without_a_link() -> None:
    nowhere = Indicator("x", MEASURE, {**INDICATOR, "source_url": None})
    html = source_html(nowhere, View("E06000045"))
    assert html.count("<a ") == 1  # to all sources
    assert "None" not in html
    assert str(INDICATOR["publication"]) in html


def test_a_derived_rate_says_that_it_is() -> None:
    view = View("E06000045")
    assert "worked out here" in source_html(PLANS, view, "derived")
    assert "worked out here" not in source_html(PLANS, view)
    assert "Open Government Licence v3.0" in source_html(PLANS, view)


def test_a_row_of_one_period_is_enough_for_a_table() -> None:
    assert _lines(years_table([row("area", 2025, None)], MEASURE, "x"))["Southampton"] == ["c"]

"""What stands beside every figure: what it means, what to ask of it, where it comes from."""

from __future__ import annotations

from answers.about import about, definition, questions, source
from answers.answer import Link, plain
from answers.catalogue import Indicator
from answers.render.html import lines_html, paragraphs_html, points_html
from answers.render.links import text_html
from answers.view import View
from tests.answers.trend_rows import INDICATOR
from words.measure import Measure

MEASURE = Measure.of(INDICATOR)
PLANS = Indicator("cp_rate", MEASURE, INDICATOR)
VIEW = View("E06000045")


def test_three_questions_and_no_blank_one() -> None:
    asked = questions(PLANS)
    assert asked is not None
    assert (asked.heading, asked.items) == ("Questions to ask", ("One?", "Two?", "Three?"))
    html = points_html(asked)
    assert html.count("<li>") == 3
    assert html.startswith('<h2 class="lw-h2">Questions to ask</h2><ul class="lw-questions">')


def test_an_indicator_without_questions_has_no_heading_for_them() -> None:
    none = questions(Indicator("x", MEASURE, INDICATOR._replace(questions=None)))
    assert none is None
    assert points_html(none) == ""


def test_nothing_is_called_better_where_no_guidance_says_so() -> None:
    assert "better, so nothing here does" in plain(about(PLANS).items[-1])
    lower = Measure.of(INDICATOR._replace(polarity="lower"))
    why = Indicator("x", lower, INDICATOR._replace(polarity_reason="Working Together sets it."))
    assert "A lower figure is better. Working Together sets it." in about(why).items
    assert paragraphs_html(about(PLANS)).startswith(
        '<h2 class="lw-h2">About this measure</h2><p>What it is.</p><p>'
    )


def test_the_words_that_name_the_publisher_s_page_lead_there() -> None:
    told = INDICATOR._replace(definition="Measured as: %. The publisher's page defines it.")
    there = told._replace(page_url="https://publisher.example/measure?a=1&b=2")
    assert definition(there) == (
        "Measured as: %. ",
        Link("The publisher's page", path="https://publisher.example/measure?a=1&b=2"),
        " defines it.",
    )
    assert text_html(definition(there)) == (
        'Measured as: %. <a href="https://publisher.example/measure?a=1&amp;b=2" target="_blank">'
        "The publisher&#39;s page</a> defines it."
    )
    own = told._replace(source_url="https://publisher.example/all")
    assert 'href="https://publisher.example/all"' in text_html(definition(own))
    nowhere = definition(told._replace(page_url=None, source_url=""))
    assert nowhere == told.definition
    assert definition(INDICATOR._replace(definition="")) == ""


def test_a_source_without_an_address_is_named_without_a_link() -> None:
    said = source(Indicator("x", MEASURE, INDICATOR._replace(source_url="")), VIEW)
    html = lines_html([said], "lw-from")
    assert html.startswith('<p class="lw-from">Source: A department, Children, published ')
    assert html.count("<a ") == 1  # to all sources
    assert "None" not in html
    assert INDICATOR.publication in html


def test_a_source_leads_to_its_publication_and_to_all_sources_of_the_view() -> None:
    to = [part for part in source(PLANS, VIEW) if isinstance(part, Link)]
    assert to == [
        Link("Children", path="https://example.org/"),
        Link("All sources", VIEW, "sources"),
    ]


def test_a_derived_rate_says_that_it_is() -> None:
    assert "worked out here" in plain(source(PLANS, VIEW, "derived"))
    assert "worked out here" not in plain(source(PLANS, VIEW))
    assert "Open Government Licence v3.0" in plain(source(PLANS, VIEW))

"""A citation names the publisher first, and its address opens the same view for good."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from answers.address.read import read_address
from answers.catalogue import catalogue
from answers.citation import citation_of, link_of
from answers.screens import ANSWERS
from answers.view import View

pytestmark = pytest.mark.usefixtures("real_store")
VIEW = View("E06000066", "cp_rate", neighbours="sn2025")


@pytest.mark.parametrize("screen", ["", "trend", "compare", "map", "deprivation"])
def test_its_address_reads_as_the_view_with_a_day_and_a_sign(screen: str) -> None:
    answer = ANSWERS[screen](VIEW, "light")
    given = dict(parse_qsl(urlsplit(link_of(answer)).query))
    view, remarks, *_ = read_address(given, catalogue(), View("E92000001"))
    assert remarks == ()
    assert (view.area, view.indicator, view.neighbours) == ("E06000066", "cp_rate", "sn2025")
    assert view.period == "2025-03-31"
    assert view.as_at is not None
    assert re.fullmatch("[0-9a-f]{8}", view.cited)


def test_each_form_says_who_published_what_and_where_it_is_read() -> None:
    found = citation_of(ANSWERS["trend"](VIEW, "light"), "https://figures.example/")
    assert found.text.startswith("Department for Education, Children in need (October 2025). ")
    assert "Child protection plans in Somerset: trend, as at " in found.text
    assert found.link.startswith("https://figures.example/trend?area=E06000066&")
    for form in (found.bibtex, found.ris, found.csl):
        assert "Department for Education" in form
        assert found.link in form
        assert "2025" in form
    (entry,) = json.loads(found.csl)
    assert entry["issued"] == {"date-parts": [[2025]]}
    assert found.bibtex.count("{") == found.bibtex.count("}")
    assert "latest" not in found.link

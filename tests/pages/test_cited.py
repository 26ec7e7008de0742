"""A link in the minutes opens the figures that it cites, and says what has changed since."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from answers.citation import link_of
from answers.compare import compare
from answers.recorded_changes import CHANGES, changes_since
from answers.trend import trend
from answers.view import View
from tests.pages.visiting import Visit

SOMERSET = View("E06000066", "cp_rate", neighbours="sn2025")


def _open(link: str, **changes: str) -> Visit:
    return Visit(urlsplit(link).path, **dict(parse_qsl(urlsplit(link).query)) | changes)


def test_a_link_of_today_says_that_it_is_as_cited() -> None:
    link = link_of(compare(SOMERSET))
    assert "period=2025-03-31" in link
    page = _open(link)
    assert any(
        re.fullmatch(
            r"As cited: these are the figures of \d+ \w+ 20\d\d\. None of them has been revised "
            r"since\.", one,
        )
        for one in page.remarks
    )  # fmt: skip


def test_another_sign_says_that_these_are_not_quite_the_figures() -> None:
    page = _open(link_of(compare(SOMERSET)), cited="00000000")
    assert any(one.startswith("These are not quite the figures of") for one in page.remarks)


def test_a_sign_that_lost_a_letter_is_said() -> None:
    page = _open(link_of(compare(SOMERSET)), cited="0000000")
    assert any("the link may have lost a letter" in one for one in page.remarks)
    assert not any("As cited" in one for one in page.remarks)


def test_a_change_of_the_view_is_no_longer_cited() -> None:
    page = _open(link_of(trend(SOMERSET)))
    page.test.selectbox(key="bar-period").set_value("2020-03-31").run()
    assert not page.test.exception
    assert not any("As cited" in one for one in page.remarks)
    assert "cited" not in page.test.query_params


def test_no_link_of_a_cited_page_says_that_it_is_cited_too() -> None:
    page = _open(link_of(trend(SOMERSET)))
    assert "Show today" in page.html
    leads = re.findall(r'<a data-view href="([^"]+)"', page.html)
    assert leads
    assert not [one for one in leads if "cited=" in one]


@pytest.mark.slow
def test_an_older_edition_s_figure_is_shown_and_what_was_revised_is_listed() -> None:
    view = replace(View("E06000045", "cla_rate", "2023-03-31", neighbours="sn2021"))
    now = Visit("trend", **view.params())
    then = Visit("trend", **view.params() | {"as_at": "2023-12-31", "cited": "00000000"})
    assert any("of 31 December 2023 that were cited" in one for one in then.remarks)
    told = next(one for one in then.remarks if "Since then" in one)
    assert re.search(r"Since then [\d,]+ of [\d,]+ figures have been revised, and there", told)
    assert "Figures revised since this was cited" in then.html
    assert "As cited" not in now.words


@pytest.mark.slow
def test_what_else_is_otherwise_today_is_said() -> None:
    """In 2023 like areas were those of 2021; the names of the Interactive Tool's got shorter."""
    view = View("E06000045", "cla_rate", "2023-03-31")
    then = Visit("trend", **view.params() | {"as_at": "2023-12-31", "cited": "00000000"})
    told = " ".join(then.remarks)
    assert "An area is usually set beside like areas (2025) today" in told
    tool = Visit("trend", area="E06000045", indicator="lait_ks2_rwm_expected_std",
                 as_at="2026-11-25", cited="00000000")  # fmt: skip
    assert any("got shorter names" in one for one in tool.remarks)


def test_changes_of_ours_are_told_of_their_indicators_from_their_day_on() -> None:
    day = CHANGES[-1].day
    assert changes_since("lait_anything", day - timedelta(days=1)) == [CHANGES[-1].what]
    assert changes_since("lait_anything", day) == []
    assert changes_since("cp_rate", day - timedelta(days=1)) == []
    assert list(CHANGES) == sorted(CHANGES, key=lambda one: one.day, reverse=True)
    for one in CHANGES:
        assert one.what.endswith(".")

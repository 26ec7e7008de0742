"""Whom a view compares with by name; why there is nobody, and where there is somebody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from answers import chosen_group as module
from answers.answer import Link, Text, plain
from answers.catalogue import Area
from answers.chosen_group import chosen_group, nobody
from answers.render.links import text_html
from answers.view import View
from queries.rows import Groups
from tests.answers.small_catalogue import CATALOGUE, GROUPS

ENDED = Area("E10000006", "Cumbria", "la", "county", "E12000002", "North West",
             ended=dt.date(2023, 3, 31))  # fmt: skip
BEGAN = Area("E06000063", "Cumberland", "la", began=dt.date(2023, 4, 1))
KNOWN = replace(CATALOGUE, areas={**CATALOGUE.areas, ENDED.code: ENDED, BEGAN.code: BEGAN})


@pytest.fixture(autouse=True)
def _held(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    held = getattr(request, "param", ["sn2025"])
    rows = [Groups(*kind, n=10 if kind.id in held else 0) for kind in GROUPS]
    monkeypatch.setattr(module, "cached_query", lambda *_, **__: rows)


def said(area: Area | str, neighbours: str) -> Text:
    code = area if isinstance(area, str) else area.code
    return nobody(KNOWN, View(code, neighbours=neighbours))


def offered(text: Text) -> list[tuple[str, str]]:
    """Whom it leads to: what the link says, and which group it then is."""
    links = (part for part in text if isinstance(part, Link))
    return [(to.text, to.view.neighbours) for to in links if to.view]


@pytest.mark.parametrize("_held", [["region", "sn2021"]], indirect=True)
def test_an_area_that_ended_is_led_to_the_model_that_has_it() -> None:
    text = said(ENDED, "sn2025")
    assert plain(text) == (
        "There are no like areas (2025) for Cumbria, which ended in March 2023, so none are shown. "
        "Compare with its 10 like areas (2021)"
    )
    assert offered(text) == [("Compare with its 10 like areas (2021)", "sn2021")]
    assert "neighbours=sn2021" in text_html(text)


@pytest.mark.parametrize("_held", [["sn2025"]], indirect=True)
def test_an_area_that_began_is_led_to_the_newer_model() -> None:
    text = said(BEGAN, "sn2021")
    assert "for Cumberland, which began in April 2023, so none are shown" in plain(text)
    assert [group for _, group in offered(text)] == ["sn2025"]


@pytest.mark.parametrize("_held", [["region"]], indirect=True)
def test_where_no_model_has_it_another_group_is_offered() -> None:
    assert "Compare with its 10 other North West authorities" in plain(said(ENDED, "sn2025"))


@pytest.mark.parametrize("_held", [[]], indirect=True)
def test_where_no_group_has_it_nothing_is_offered() -> None:
    assert "so none are shown" in plain(said(ENDED, "sn2025"))
    assert offered(said(ENDED, "sn2025")) == []
    assert "<a " not in text_html(said(ENDED, "sn2025"))


def test_nothing_is_said_where_there_are_some() -> None:
    assert said(ENDED, "sn2025") == ""
    assert said("E06000045", "own:E09000008") == ""


@pytest.mark.parametrize("group", ["own:", "own:E06000045"])
def test_a_group_of_nobody_says_what_to_do(group: str) -> None:
    assert "Nobody is in your group beside Southampton itself" in plain(said("E06000045", group))


@pytest.mark.parametrize("area", ["E92000001", "E12000008"])
def test_what_is_no_authority_is_compared_with_no_group(area: str) -> None:
    view = View(area, neighbours="own:E09000008")
    assert chosen_group(KNOWN, view).model == ""
    assert "The group that you chose is of authorities" in plain(nobody(KNOWN, view))
    # Unless the reader chose one there is nothing to explain.
    assert said(area, "sn2025") == ""


@pytest.mark.parametrize(
    ("neighbours", "label"),
    [
        ("sn2014", "like areas (2014)"),
        ("region", "other South East authorities"),
        ("type", "other unitary authorities"),
        ("own:E09000008", "areas you chose"),
    ],
)
def test_a_group_has_the_names_of_its_area(neighbours: str, label: str) -> None:
    found = chosen_group(KNOWN, View("E06000045", neighbours=neighbours))
    assert (found.group.label, found.model) == (label, neighbours)

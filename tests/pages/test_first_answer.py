"""The first HTML answer says in words what the page then shows, and never anything else."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers import screens
from pages.front_door import SCREENS, first_answer
from tests.pages.visiting import Visit

PATHS = [path for ones in SCREENS.values() for path, *_ in ones]
VIEW = {"area": "E06000066", "indicator": "cp_rate", "period": "2022-03-31"}


def _heading(html: str) -> str:
    found = re.search("<h1[^>]*>(.*?)</h1>", html)
    return unescape(found[1]) if found else ""


@pytest.mark.parametrize("path", PATHS)
def test_it_says_what_the_page_then_says(path: str) -> None:
    first = first_answer(path, urlencode(VIEW))
    assert first is not None
    page = Visit(path, **VIEW)
    assert _heading(first.html) == _heading(page.html) != ""
    said = re.search('<p class="lw-sentence">(.*?)</p>', first.html)
    assert (unescape(said[1]) if said else "") == unescape(page.sentence)
    assert first.title.endswith(" - Likewise")
    assert len(first.description) > 20


def test_what_an_address_had_wrong_is_said_at_once() -> None:
    first = first_answer("trend", "area=atlantis")
    assert first is not None
    assert "Nothing found for “atlantis”" in first.html


def test_there_is_none_for_a_day_or_for_a_page_that_there_is_not() -> None:
    assert first_answer("trend", "as_at=2024-01-01") is None
    assert first_answer("nowhere", "") is None


@pytest.mark.parametrize("broken", ["missing.duckdb", "broken.duckdb"])
def test_without_a_store_the_page_itself_says_why(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.duckdb").write_bytes(b"no store")
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / broken))
    assert first_answer("", "") is None


def test_a_fault_of_ours_costs_the_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(screens.ANSWERS, "trend", faulty)
    assert first_answer("trend", "") is None


@settings(deadline=None)  # A busy machine is no fault.
@given(st.dictionaries(st.sampled_from(["area", "indicator", "period", "zoom"]), st.text()))
def test_nothing_that_an_address_holds_becomes_a_tag(params: dict[str, str]) -> None:
    params = {key: f"{text}<script>x</script>" for key, text in params.items()}
    first = first_answer("trend", urlencode(params))
    assert first is not None
    assert "<script" not in first.html

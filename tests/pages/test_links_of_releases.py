"""Links that releases have given out open the figures that they cite, in every later release."""

from __future__ import annotations

import datetime as dt
from contextvars import copy_context
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from answers.address.read import read_address
from answers.basis import fingerprint_of
from answers.catalogue import catalogue
from answers.screens import ANSWERS
from answers.view import SIGNS, View
from queries.as_at import begin_run_as_at
from tests.conftest import ROOT

GIVEN = sorted((ROOT / "tests" / "links").glob("*.txt"))


def _links(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _opened(link: str) -> tuple[tuple[str, ...], str, str]:
    """Open a link as a page does: what it had wrong, the sign it carries, the figures' own."""
    given = dict(parse_qsl(urlsplit(link).query))
    begin_run_as_at(dt.date.fromisoformat(given["as_at"]))
    reading = read_address(given, catalogue(), View("E92000001"))
    answer = ANSWERS[urlsplit(link).path](reading.view, "light")
    return reading.remarks, reading.view.cited, fingerprint_of(answer)[:SIGNS]


@pytest.mark.slow
@pytest.mark.parametrize("file", GIVEN, ids=lambda file: file.stem)
def test_each_link_opens_the_figures_that_it_cites(file: Path) -> None:
    links = _links(file)
    assert len(links) == len(set(links)) >= 40
    for link in links:
        remarks, cited, own = copy_context().run(_opened, link)
        assert remarks == (), link
        assert own == cited != "", link

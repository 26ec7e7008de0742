"""What an answer rests on: the store's own figures, and a fingerprint that is theirs alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextvars import copy_context

import pytest

from answers.answer import Answer
from answers.basis import figures_of, fingerprint_of
from answers.catalogue import catalogue
from answers.view import View
from queries import cache
from queries.as_at import begin_run_as_at
from queries.store import cursor
from tests.answers.drawn_answers import SCREENS, Opened, answers_of

pytestmark = pytest.mark.usefixtures("real_store")

_LATEST = """
    SELECT l.indicator_id, l.area_code, l.period_id, l.value, l.symbol, l.numerator,
           l.denominator, l.edition_id
    FROM (SELECT unnest($indicators) AS i, unnest($areas) AS a, unnest($periods) AS p) asked
    JOIN latest l ON (l.indicator_id, l.area_code, l.period_id) = (asked.i, asked.a, asked.p)
    WHERE l.breakdown = 'total'
"""


def looked_after(screen: str = "compare") -> Answer:
    view = View("E06000045", "cla_rate", "2023-03-31", neighbours=catalogue().usual_group)
    return SCREENS[screen](view)


@pytest.mark.parametrize("screen", SCREENS)
def test_each_figure_is_the_store_s(screen: str, record_property: Opened) -> None:
    count = 0
    for answer in answers_of(screen, record_property):
        figures = figures_of(answer)[::7]
        asked = {
            "indicators": [figure.indicator_id for figure in figures],
            "areas": [figure.area_code for figure in figures],
            "periods": [figure.period_id for figure in figures],
        }
        found = cursor().execute(_LATEST, asked).fetchall() if figures else []
        assert sorted(found) == sorted(
            (
                one.indicator_id, one.area_code, one.period_id, one.value, one.symbol,
                one.numerator, one.denominator, one.edition_id,
            )
            for one in figures
        )  # fmt: skip
        count += len(figures)
    assert count > 10


def test_the_same_figures_have_one_fingerprint_however_often_they_are_asked() -> None:
    first = fingerprint_of(looked_after())
    cache.clear()
    assert fingerprint_of(looked_after()) == first
    assert len(first) == 12
    # The same figures are looked at, whoever is marked among them.
    area, other = (
        View(code, "cla_rate", "2023-03-31", neighbours=catalogue().usual_group)
        for code in ("E06000045", "E06000044")
    )
    assert fingerprint_of(SCREENS["map"](area)) == fingerprint_of(SCREENS["map"](other))
    assert fingerprint_of(SCREENS["trend"](area)) != fingerprint_of(SCREENS["trend"](other))


@pytest.mark.slow
def test_another_edition_has_another_fingerprint() -> None:
    def then(make: Callable[[], str]) -> str:
        begin_run_as_at(dt.date(2023, 12, 31))
        return make()

    def of_a_day() -> str:
        view = View("E06000045", "cla_rate", "2023-03-31", neighbours=catalogue().usual_group)
        return fingerprint_of(SCREENS["map"](view))

    today = of_a_day()
    assert copy_context().run(then, of_a_day) != today
    assert of_a_day() == today

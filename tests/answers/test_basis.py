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
    SELECT value, symbol, numerator, denominator, edition_id FROM latest
    WHERE (indicator_id, area_code, period_id, breakdown) = ($indicator, $area, $period, 'total')
"""


def looked_after(screen: str = "compare") -> Answer:
    view = View("E06000045", "cla_rate", "2023-03-31", neighbours=catalogue().usual_group)
    return SCREENS[screen](view)


@pytest.mark.parametrize("screen", SCREENS)
def test_each_figure_is_the_store_s(screen: str, record_property: Opened) -> None:
    count = 0
    for answer in answers_of(screen, record_property):
        for figure in figures_of(answer)[::17]:
            asked = {
                "indicator": figure.indicator_id,
                "area": figure.area_code,
                "period": figure.period_id,
            }
            found = cursor().execute(_LATEST, asked).fetchall()
            printed = (
                figure.value, figure.symbol, figure.numerator, figure.denominator,
                figure.edition_id,
            )  # fmt: skip
            assert found == [printed], figure
            count += 1
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

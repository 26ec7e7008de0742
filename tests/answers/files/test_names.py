"""A file's name says of which area, indicator, period and screen it is, and of no other."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.catalogue import Area, catalogue
from answers.files.names import ALL, Screen, file_name, span

SCREENS: tuple[Screen, ...] = get_args(Screen)


def test_a_name_says_area_indicator_period_and_screen() -> None:
    area = Area("E06000045", "Southampton", "la")
    named = file_name("compare", area, "cp_rate", "2025-03-31")
    assert named == "likewise-southampton-E06000045-cp_rate-2025-03-31-compare.csv"
    named = file_name("revisions", None, ALL, ALL, ("", "dfe-cla-2025"))
    assert named == "likewise-all-areas-all-indicators-all-periods-revisions-dfe-cla-2025.csv"
    named = file_name("map", Area("E0", "King's Lynn & Côte, City of", "la"), "a", "2014..2016")
    assert named == "likewise-kings-lynn-cote-city-of-E0-a-2014..2016-map.csv"


@pytest.mark.usefixtures("real_store")
def test_no_two_views_have_one_name() -> None:
    """Areas of one name too: Dorset until 2019, and Dorset since."""
    known = catalogue()
    dorsets = [area for area in known.areas.values() if area.name == "Dorset"]
    assert len(dorsets) == 2
    names: dict[str, object] = {}
    for area, indicator, screen in product(
        [*dorsets, *list(known.areas.values())[::20]], list(known.indicators)[::25], SCREENS
    ):
        periods = [period.id for period in known.periods(indicator)]
        for period in [*periods, span(reversed(periods))] if len(periods) > 1 else periods:
            view = (area.code, indicator, period, screen)
            named = file_name(screen, area, indicator, period)
            assert names.setdefault(named, view) == view
    assert len(names) > 5_000


_IDS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
_VIEWS = st.tuples(
    st.text(max_size=12),
    st.from_regex(r"E[0-9]{8}", fullmatch=True),
    _IDS,
    st.sampled_from(["2025-03-31", "fy2024-25", "2014..2016", "iod2025", "2024-q3", "cy2024"]),
    st.sampled_from(SCREENS),
)


@settings(deadline=None)
@given(_VIEWS, _VIEWS)
def test_names_differ_where_views_do(
    one: tuple[str, str, str, str, Screen], other: tuple[str, str, str, str, Screen]
) -> None:
    names = [
        file_name(screen, Area(code, name, "la"), indicator, period)
        for name, code, indicator, period, screen in (one, other)
    ]
    assert (names[0] == names[1]) <= (one[1:] == other[1:])
    for named in names:
        assert named.isascii()
        assert not set(named) & set('/\\:*?"<>| ')


def test_several_periods_are_named_by_the_first_and_the_last() -> None:
    assert span(["2013-03-31", "2014-03-31", "2025-03-31"]) == "2013-03-31-to-2025-03-31"
    assert span(["fy2024-25"]) == "fy2024-25"
    assert span([]) == ALL

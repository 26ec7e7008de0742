"""Figures that all areas share, with an area marked, are as the question itself has them."""

from __future__ import annotations

from typing import Any

import pytest

from queries import rows
from queries.marked import marked_query
from queries.run import query

_RATE = {"indicator": "cp_rate", "period": "2025-03-31"}
_AGAINST = {"against": "idaci_score", "edition": "iod2025", "comparator": "idaci2025"}
_OWN = "own:E06000045,E06000044,E06000043"


@pytest.mark.usefixtures("real_store")
@pytest.mark.parametrize("model", ["sn2025", "region", "type", "", _OWN])
@pytest.mark.parametrize("area", ["E06000045", "E10000027", "E12000008", "E92000001", "E06000029"])
@pytest.mark.parametrize(
    ("question", "which"),
    [(rows.Map, _RATE), (rows.Compare, _RATE), (rows.Deprivation, _RATE | _AGAINST)],
)
def test_marking_an_area_is_asking_for_it(
    question: Any, which: dict[str, str], area: str, model: str
) -> None:
    asked = query(question, area=area, model=model, **which)
    assert len(asked) > 140
    assert marked_query(question, area=area, model=model, **which) == asked

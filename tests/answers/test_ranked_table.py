"""The list beside a map."""

from __future__ import annotations

import pandas as pd
from answers.pick_list import pick_rows

from answers.catalogue import Area, Indicator
from tests.answers.trend_rows import INDICATOR
from words.measure import Measure

PLANS = Indicator("cp_rate", Measure.of(INDICATOR), INDICATOR)


def test_the_list_beside_the_map_says_why_a_figure_is_missing() -> None:
    values = pd.DataFrame(
        {
            "area_code": ["E1", "E2", "E3"],
            "name": ["Derby", "Rutland", "Nowhere"],
            "rank": pd.array([1, None, None], dtype="Int32"),
            "value": [41.26, None, None],
            "symbol": [None, "c", None],
            "member": [True, False, False],
            "joint_with": None,
        }
    )
    areas = {code: Area(code, "", "la") for code in ("E3", "E1", "E2")}
    assert pick_rows(values, PLANS.measure, areas).splitlines() == [
        "1\t1\t41.3\t1",
        "2\t\twithheld\t",
        "0\t\tno figure\t",
    ]

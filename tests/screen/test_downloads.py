"""No figure leaves without its source, and no reason for a missing one is lost."""

from __future__ import annotations

import io

import pandas as pd

from screen.catalogue import Area, Indicator
from screen.downloads import with_source
from screen.pick_list import pick_rows
from tests.screen.trend_rows import INDICATOR, table
from words.measure import Measure

PLANS = Indicator("cp_rate", Measure.of(INDICATOR), INDICATOR)


def test_every_row_carries_source_edition_and_licence() -> None:
    figures = table().assign(edition_id="d5")
    made = with_source(figures, PLANS, {"d5": "2025, published October 2025, d5.csv"})
    back = pd.read_csv(io.StringIO(made.to_csv(index=False)))
    assert set(back["indicator_id"]) == {"cp_rate"}
    assert set(back["unit"]) == {"per 10,000 children"}
    assert set(back["publisher"]) == {"A department"}
    assert set(back["edition"]) == {"2025, published October 2025, d5.csv"}
    assert set(back["licence"]) == {"Open Government Licence v3.0"}
    assert "edition_id" not in back


def test_figures_and_symbols_are_as_they_were() -> None:
    made = with_source(table(), PLANS, {})
    assert made["value"].tolist()[:2] == [50.0, 55.5]
    assert made["symbol"].tolist()[-1] == "c"


def test_a_table_of_several_editions_says_which_itself() -> None:
    figures = table().drop(columns="edition_id").assign(edition="2025; 2019")
    made = with_source(figures, PLANS, {})
    assert set(made["edition"]) == {"2025; 2019"}
    columns = list(made.columns)
    assert columns.index("edition") > columns.index("publisher")


def test_the_table_that_is_shown_is_left_as_it_is() -> None:
    figures = table()
    with_source(figures, PLANS, {})
    pd.testing.assert_frame_equal(figures, table())


def test_the_list_beside_the_map_says_why_a_figure_is_missing() -> None:
    values = pd.DataFrame(
        {
            "area_code": ["E1", "E2", "E3"],
            "name": ["Derby", "Rutland", "Nowhere"],
            "rank": pd.array([1, None, None], dtype="Int32"),
            "value": [41.26, None, None],
            "symbol": [None, "c", None],
            "member": [True, False, False],
        }
    )
    areas = {code: Area(code, "", "la") for code in ("E3", "E1", "E2")}
    assert pick_rows(values, PLANS.measure, areas).splitlines() == [
        "1\t1\t41.3\t1",
        "2\t\twithheld\t",
        "0\t\tno figure\t",
    ]

"""A link of the minutes shows the figures of its day, and says so, on every screen."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from pages.front_door import SCREENS
from tests.pages.taking import take
from tests.pages.visiting import Visit

pytestmark = pytest.mark.slow

SOUTHAMPTON = "E06000045"
LOOKED_AFTER = {"area": SOUTHAMPTON, "indicator": "cla_rate", "period": "2023-03-31"}
PATHS = [path for screens in SCREENS.values() for path, *_ in screens]


def of_southampton(**as_at: str) -> dict[str, str]:
    """Take the file of Compare, and give the row of the chosen area."""
    _, (file,) = take("compare", **LOOKED_AFTER, **as_at)
    rows = pd.read_csv(io.BytesIO(file.content), dtype=str, keep_default_na=False)
    (row,) = rows[rows["area_code"] == SOUTHAMPTON].to_dict("records")
    return {"file": file.name, **{str(name): text for name, text in row.items()}}


@pytest.mark.parametrize(
    ("day", "edition"), [("2023-12-31", "2023"), ("2024-12-31", "2024")], ids=["2023", "2024"]
)
def test_the_figures_are_those_of_the_edition_of_the_day(day: str, edition: str) -> None:
    then, now = of_southampton(as_at=day), of_southampton()
    assert then["edition"].startswith(edition)
    assert not now["edition"].startswith(edition)
    assert f"as-at-{edition}" in then["file"]
    assert "as-at" not in now["file"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path or "profile")
def test_every_screen_says_of_which_day_its_figures_are(path: str) -> None:
    visit = Visit(path, **LOOKED_AFTER, as_at="2024-12-31")
    assert "as they were on 31 December 2024" in visit.remarks[-1]
    assert "Show today" in visit.remarks[-1]
    assert visit.address["as_at"] == "2024-12-31"


def test_a_figure_withheld_since_stays_so_and_it_is_said_that_it_was_published_then() -> None:
    city = {"area": "E09000001", "indicator": "rereferral_pct"}
    then, now = Visit("trend", **city, as_at="2023-12-31"), Visit("trend", **city)
    assert "withheld in a later edition" in then.words
    assert "withheld in a later edition" not in now.words


def test_what_was_not_out_yet_is_said_with_the_day_on_which_it_was() -> None:
    visit = Visit("trend", area=SOUTHAMPTON, indicator="lait_first_yjs", as_at="2023-12-31")
    assert visit.remarks[-1].startswith("No figure of “First-time entrants")
    assert "came out on" in visit.remarks[-1]
    assert not visit.charts


def test_a_day_before_everything_gets_a_sentence() -> None:
    visit = Visit("compare", area=SOUTHAMPTON, as_at="1999-01-01")
    assert "the first were out on" in visit.remarks[-1]
    assert not visit.charts

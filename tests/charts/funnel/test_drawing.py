"""The funnel: curves from the factor, dots where the figures are, names only for the unusual."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from charts.drawing import Drawing
from charts.funnel import funnel
from charts.funnel.limits import Z95, Z998, Limits
from charts.standing import NO_LIMITS, Standing, standings
from tests.charts.comparison_samples import authorities, but
from tests.charts.samples import PERCENT, RATE
from tests.charts.svg import Picture

LIMITS = Limits(england=40.6, factor=25.6, per=1e4, share=False)
ROWS = standings(authorities(60), RATE)


def drawn(rows: list[Standing] = ROWS, limits: Limits = LIMITS, **more: Any) -> Drawing:
    return funnel(rows, limits, RATE, "31 March 2025", group="like areas (2025)",
                  region="Sample East", **more)  # fmt: skip


@pytest.mark.parametrize("width", [1300, 640, 330])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everybody_with_a_figure_is_drawn_once(width: int, mode: Any) -> None:
    picture = Picture(drawn(mode=mode), width)
    assert len(picture.shapes("dots")) == 60
    for line in ("low95", "high95", "low998", "high998"):
        assert len(picture.layer(f"limit_{line}")) == 1
    assert {"England 40.6", "95%", "99.8%"} <= set(picture.all_words())


def test_the_chosen_area_and_the_unusual_are_named_and_nobody_else() -> None:
    names = [text.lines[0] for text in Picture(drawn(), 900).texts("names")]
    assert names == ["Sampleton 2", "Sampleton 0"]  # only the first lies beyond 99.8%


def test_the_factor_is_printed_under_the_chart() -> None:
    assert any("25.6 times that of chance" in note for note in drawn().notes)


def test_limits_by_hand() -> None:
    # 40.6 per 10,000 of 10,000 children: 40.6 events, whose variance of chance is 40.6.
    low, high = LIMITS.at(10_000, Z95)
    width = Z95 * (25.6 * 40.6) ** 0.5
    assert (low, high) == pytest.approx((max(0.0, 40.6 - width), 40.6 + width))
    share = Limits(england=81.4, factor=4.0, per=100, share=True)
    low, high = share.at(100, Z998)
    width = Z998 * (4 * 0.814 * 0.186 / 100) ** 0.5 * 100
    assert (low, high) == pytest.approx((81.4 - width, min(100.0, 81.4 + width)))
    assert share.at(10, Z998)[1] == 100


def test_a_size_of_forty_and_no_size_at_all_are_borne() -> None:
    tiny = [but(ROWS[0], denominator=40.0, value=0.0), but(ROWS[1], denominator=None)]
    assert len(Picture(drawn([*tiny, *ROWS[2:]]), 400).shapes("dots")) == 59
    assert Picture(drawn([]), 400).shapes("dots") == []


@pytest.mark.parametrize(
    ("indicator", "period", "per"),
    [("cp_rate", "2025-03-31", 1e4), ("cp_repeat_pct", "fy2024-25", 100.0)],
)
def test_the_curves_pass_through_every_authoritys_own_limits(
    store: Path, indicator: str, period: str, per: float
) -> None:
    """The store works limits out for each authority; the curves are drawn from the factor."""
    client = duckdb.connect(store, read_only=True)
    found = client.execute(
        "SELECT s.name, s.lower, s.upper, l.denominator, s.value, f.value AS factor"
        " FROM statistic s JOIN latest l USING (indicator_id, period_id, area_code)"
        " JOIN statistic f ON f.indicator_id = s.indicator_id AND f.period_id = s.period_id"
        " AND f.name = 'overdispersion'"
        " WHERE s.indicator_id = $indicator AND s.period_id = $period"
        " AND s.name IN ('funnel95', 'funnel998') AND l.breakdown = 'total'",
        {"indicator": indicator, "period": period},
    ).fetchall()
    assert len(found) > 250
    for name, lower, upper, size, target, factor in found:
        limits = Limits(target, factor, per, per == 100)
        drawn = limits.at(size, Z95 if name == "funnel95" else Z998)
        assert drawn == pytest.approx((lower, upper), rel=1e-5, abs=1e-4)


def test_shares_end_at_all_of_it() -> None:
    share = Limits(england=90.0, factor=9.0, per=100, share=True)
    rows = [but(row, value=95.0) for row in ROWS[:20]]
    drawing = funnel(rows, share, PERCENT, "2024-25", base="visits in the year")
    assert max(row["high998"] for row in drawing.data["limits"].to_pylist()) <= 100
    assert "visits in the year, from few to many" in Picture(drawing, 900).all_words()


def test_an_area_without_limits_says_why_in_its_title() -> None:
    over = but(ROWS[2], value=134.9, numerator=294.0, denominator=218.0)
    over = but(over, funnel=NO_LIMITS)
    share = Limits(england=86.7, factor=7.2, per=100, share=True)
    drawing = funnel([*ROWS[:2], over, *ROWS[3:]], share, PERCENT, "2015-16")
    assert drawing.title == (
        "There are no limits for Sampleton 2: its count (294) is larger than what it is out of "
        "(218)"
    )
    assert "no limits: its count" in str(drawing.data["dots"].to_pylist())
    assert "no limits:" not in drawing.title + drawing.alt


def test_a_chosen_area_that_is_not_drawn_is_named_with_the_reason() -> None:
    hidden = but(ROWS[2], value=None, symbol="c")
    assert drawn([*ROWS[:2], hidden, *ROWS[3:]]).notes[0] == (
        "Sampleton 2 is not drawn: withheld because the number is small."
    )

"""The rows of Profile's queries, of an area that is plainly nobody's, and the table of them."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.etree.ElementTree import Element

from answers.journey import journey_table
from answers.render.journey import journey_html
from answers.table import Table
from queries.rows import Profile, Sparkline, Strip
from tests.answers.parsed import parse, words
from tests.typed_rows import typed_row

PLANS, VISITS = "sample_rate", "sample_pct"


def profile(*changes: dict[str, Any]) -> list[Profile]:
    """The rows of the query `profile`."""
    plain = {
        "indicator_id": PLANS,
        "name": "Children on a sample plan at 31 March",
        "short_name": "Children on a sample plan",
        "topic": "Plans",
        "stage": "Plans",
        "unit": "rate",
        "per": 10000,
        "decimals": 1,
        "polarity": "none",
        "period_id": "2015-03-31",
        "label": "31 March 2025",
        "previous_label": "31 March 2024",
        "value": 57.3,
        "symbol": None,
        "numerator": 292.0,
        "numerator_symbol": None,
        "denominator": 50941.0,
        "change": 2.6,
        "change_pct": 4.75,
        "england": 40.6,
        "england_symbol": None,
        "region": 37.7,
        "region_symbol": None,
        "neighbours_mean": 42.5,
        "neighbours_n": 8,
        "neighbours_n_of": 10,
        "rank": 2,
        "rank_n": 4,
        "rank_shared": 0,
    }
    return [typed_row(Profile, **(plain | change)) for change in changes]


def sparklines(*values: float | None, breaks: tuple[int, ...] = ()) -> list[Sparkline]:
    """The course of an indicator, a year each from 2013."""
    return [
        Sparkline(
            PLANS,
            f"{2013 + i}-03-31",
            f"31 March {2013 + i}",
            dt.date(2013 + i, 3, 31),
            value,
            None,
            "b" if i in breaks else "",
        )
        for i, value in enumerate(values)
    ]


def strips_of(*values: float, period: str = "2015-03-31") -> list[Strip]:
    """All authorities' figures of an indicator."""
    return [Strip(PLANS, period, f"E{n}", value) for n, value in enumerate(values)]


STRIPS = strips_of(13.8, 40.0, 57.3, 99.1)


def laid_out(
    rows: list[Profile],
    *,
    area: str = "Testford",
    region: str | None = "Sample East",
    strips: list[Strip] = STRIPS,
    line: list[Sparkline] | None = None,
    **more: Any,
) -> Table:
    """The journey's table of these rows."""
    line = sparklines(50.0, None, 57.3) if line is None else line
    return journey_table(rows, line, strips, {}, area=area, region=region, **more)


def table(rows: list[Profile], **more: Any) -> Element:
    """The same as HTML, read again."""
    return parse(journey_html(laid_out(rows, **more)))


def cells_of(row: Element) -> dict[str, str]:
    """Each cell by its column's name, without that name."""
    cells = {}
    for td in row.iter("td"):
        label, body = td.find("span"), td.find("div")
        assert label is not None
        assert body is not None
        cells[words(label)] = words(body)
    return cells

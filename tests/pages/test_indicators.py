"""The page that lists the indicators, and what the browser gets to narrow them with."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from queries import ask
from screen.indicator_detail import detail_html
from screen.indicator_list import list_data, listed, since_choices
from tests.pages.conftest import Visit


def test_the_page_says_how_much_there_is_and_offers_all_of_it(visit: Visit) -> None:
    test = visit("indicators", area="E06000045", indicator="cla_rate")
    html = "\n".join(element.proto.body for element in test.get("html"))
    assert f"{len(listed().rows)} measures from" in html
    for name in ("all.zip", "all.parquet", "all.txt", "likewise.duckdb"):
        assert f'href="download/{name}"' in html


def test_every_indicator_of_the_store_is_listed_once_with_a_picture() -> None:
    known = listed()
    data = list_data(known)
    assert [row[0] for row in data["rows"]] == ask("indicators")["id"].tolist()
    for row in data["rows"]:
        assert row[10] or row[11], f"{row[0]} has no bar"
        assert re.match(r"\d{4}", row[12]), f"{row[0]}: {row[12]}"
    # What each reader fetches once; a phone has to parse it.
    assert len(json.dumps(data)) < 400_000


@pytest.mark.slow
def test_all_there_is_to_say_about_any_indicator_can_be_said() -> None:
    known = listed()
    for key, row in known.rows.items():
        html = detail_html(known, key)
        assert not re.search(r">\s*(None|nan|NaT)\s*<", html), key
        assert f'href="download/{key}.csv"' in html
        assert row["publisher"].split()[0] in html


def test_the_chosen_indicator_leads_to_its_screens_in_its_newest_period() -> None:
    html = detail_html(listed(), "cp_rate")
    for screen in ("trend", "compare", "map"):
        href = f"{screen}?indicator=cp_rate&amp;period=latest"
        assert f'<a data-view href="{href}" data-carry' in html
    assert "withheld because the number is small" in html
    assert "October 2025" in html


def test_coverage_counts_what_the_map_would_show() -> None:
    row = listed().rows["cla_rate"]
    counted = ask("map", indicator="cla_rate", period="2025-03-31", area="", model="sn2025")
    at = row["years"].index(2025)
    assert row["with_value"][at] == counted["value"].count()
    assert row["without"][at] == counted["symbol"].count()


def test_news_name_the_new_period_and_count_what_changed() -> None:
    assert listed().rows["cla_rate"]["news"].startswith("adds 31 March 2025, revises ")


def test_quarters_since_which_something_is_new() -> None:
    days = [dt.date(2025, 11, 20), None, dt.date(2025, 10, 1), dt.date(2024, 3, 31)]
    assert since_choices([{"published": day} for day in days]) == [
        ("2025-10-01", "October 2025"), ("2024-01-01", "January 2024"),
    ]  # fmt: skip

"""The page that lists the indicators, and what the browser gets to narrow them with."""

from __future__ import annotations

import datetime as dt
import json
import re

import pandas as pd
import pytest

from answers.address.indicator import indicators_like
from answers.catalogue import catalogue
from answers.indicator_list import list_data, listed, since_choices
from answers.indicators import indicators
from answers.render.article import article_html
from answers.view import View
from queries import ask
from tests.pages.visiting import Visit
from tests.search import find
from words.search_text import search_text_of


def test_the_page_says_how_much_there_is_and_offers_all_of_it() -> None:
    page = Visit("indicators", area="E06000045", indicator="cla_rate")
    html = page.html
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


TYPED = {
    "obesity": "lait_excess_yr6", "NEETs": "lait_16_17_neet", "vacancy": "lait_work_force_vac_rate",
    "reoffending": "lait_reoff_yo", "young carers": "factor_young_carer_pct",
    "carers": "factor_young_carer_pct", "drugs": "factor_drug_misuse_parent_pct",
    "substance misuse": "factor_alcohol_misuse_child_pct",
    "domestic violence": "factor_domestic_abuse_parent_pct",
    "uasc": "factor_unaccompanied_asylum_seeker_pct",
    "cse": "factor_child_sexual_exploitation_pct", "gld": "lait_fsp_new_gooddev",
    "attendance": "lait_tot_abs", "truancy": "lait_tot_per_ab_new",
    "teenage pregnancy": "lait_under18concep", "caseload": "lait_work_force_avg_num_case_sw",
    "spend": "lait_lac_finance", "spending": "lait_total_lac_finance",
    "care leavers": "lait_leave_care_sup_serv_tot_exp", "disabled": "cin_disability_pct",
    "gender": "cin_group_pct", "duration": "cp_2_years_pct", "timeliness": "icpc_15_days_pct",
    "repeat referral": "rereferral_pct", "ebacc": "lait_eng_bac_entries",
    "dfe": "cp_rate", "mhclg": "idaci_score", "dwp": "child_poverty_bhc_pct",
    "child on plan 2 years": "cp_2_years_pct", "absense": "lait_tot_abs",
    "obeisty": "lait_excess_yr6", "neglact": "cp_neglect_pct", "referal": "referral_rate",
    "refferals": "referral_rate", "children in need": "cin_rate",
    "adoption": "lait_no_of_lac_adopted", "higher education": "lait_he_19_all",
    "cp_rate": "cp_rate", "ks4": "lait_avg_attain8_score",
}  # fmt: skip
"""What people type, and an indicator that has to be among what they get."""


@pytest.mark.parametrize("typed", TYPED)
def test_what_people_type_finds_what_they_mean(typed: str) -> None:
    found = find(typed, {key: search_text_of(row) for key, row in listed().rows.items()})
    assert TYPED[typed] in found.ranks
    # The bar's box and the address find with the same words.
    assert TYPED[typed] in indicators_like(typed, catalogue().indicators)


def test_names_come_before_topics_and_publishers_stay_away() -> None:
    said = {key: search_text_of(row) for key, row in listed().rows.items()}
    assert next(iter(find("children in need", said).ranks)) == "cin_rate"
    assert len(find("children in need", said).ranks) < 160
    rows = listed().rows
    adopted = list(find("adoption", said).ranks)
    assert {rows[key].topic for key in adopted[:6]} == {"Adoption"}
    assert "cla_rate" not in adopted
    first = next(iter(find("higher education", said).ranks))
    assert rows[first].topic == "Further & Higher Education"


def test_the_box_of_the_bar_takes_the_best_for_what_is_typed() -> None:
    known = catalogue().indicators
    best = {"NEETs": "lait_16_17_neet", "referal": "referral_rate", "looked after": "cla_rate"}
    assert {typed: indicators_like(typed, known)[0] for typed in best} == best


def test_what_nobody_measures_is_not_made_up() -> None:
    said = {key: search_text_of(row) for key, row in listed().rows.items()}
    assert find("home educated", said).ranks == {}


def detail_html(indicator: str) -> str:
    return article_html(indicators(View("E06000045", indicator)))


@pytest.mark.slow
def test_all_there_is_to_say_about_any_indicator_can_be_said() -> None:
    for key, row in listed().rows.items():
        html = detail_html(key)
        assert not re.search(r">\s*(None|nan|NaT)\s*<", html), key
        assert f'href="download/{key}.csv"' in html
        assert row.publisher.split()[0] in html


def test_the_chosen_indicator_leads_to_its_screens_in_its_newest_period() -> None:
    html = detail_html("cp_rate")
    for screen in ("trend", "compare", "map"):
        href = f"{screen}?indicator=cp_rate&amp;period=latest"
        assert f'<a data-view href="{href}" data-carry' in html
    assert "withheld because the number is small" in html
    assert "October 2025" in html


def test_every_screen_gives_an_indicator_the_same_date() -> None:
    elsewhere = ask("indicators").set_index("id")["published_label"]
    here = {key: row.published_label for key, row in listed().rows.items()}
    assert {key: None if pd.isna(v) else v for key, v in elsewhere.items()} == here
    assert here["lait_inf_mort"] == "June 2025"


def test_coverage_counts_what_the_map_would_show() -> None:
    row = listed().rows["cla_rate"]
    counted = ask("map", indicator="cla_rate", period="2025-03-31", area="", model="sn2025")
    at = row.years.index(2025)
    assert row.with_value[at] == counted["value"].count()
    assert row.without[at] == counted["symbol"].count()


def test_news_name_the_new_period_and_count_what_changed() -> None:
    assert listed().news["cla_rate"].startswith("adds 31 March 2025, revises ")


def test_quarters_since_which_something_is_new() -> None:
    days = [dt.date(2025, 11, 20), None, dt.date(2025, 10, 1), dt.date(2024, 3, 31)]
    assert since_choices(days) == [
        ("2025-10-01", "October 2025"), ("2024-01-01", "January 2024"),
    ]  # fmt: skip

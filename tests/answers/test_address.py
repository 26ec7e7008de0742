"""Whatever an address says, there is a view, and a sentence for what it had wrong."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.address.read import read_address
from answers.view import CLASSES, COMPARATORS, LATEST, View
from tests.answers.small_catalogue import CATALOGUE, MATCHES, PERIODS

HOME = View("E06000045", neighbours="sn2025")
LONDON = "E12000007"
CORE = ("area", "indicator", "period", "compare", "neighbours", "as_at", "zoom", "classes", "named")


@st.composite
def views(draw: st.DrawFn) -> View:
    indicator = draw(st.sampled_from(sorted(PERIODS)))
    area = draw(st.sampled_from(sorted(CATALOGUE.areas)))
    periods = [period.id for period in CATALOGUE.periods_of(area, indicator)]
    home = CATALOGUE.areas[area].region_code
    return View(
        area=area,
        indicator=indicator,
        period=draw(st.sampled_from([LATEST, *periods])),
        compare=tuple(c for c in COMPARATORS if draw(st.booleans())),
        neighbours=draw(st.sampled_from(sorted(CATALOGUE.groups))),
        zoom=draw(st.sampled_from(["", home] if home else ["", "E12000007"])),
        classes=draw(st.sampled_from(CLASSES)),
        named=tuple(
            draw(st.lists(st.sampled_from(sorted(CATALOGUE.areas)), unique=True, max_size=5))
        ),
    )


KNOWN = [
    *CATALOGUE.areas, *CATALOGUE.indicators, *COMPARATORS, *CATALOGUE.groups, *CLASSES, LATEST,
    *(text for text, _ in MATCHES), "2021", "fy2020-21", "2021-03-31", "0000", "9999-99", "none",
    "2025-02-30", "england,region",
]  # fmt: skip
VALUES = st.one_of(st.text(max_size=120), st.sampled_from(KNOWN))


@given(st.dictionaries(st.one_of(st.sampled_from(CORE), st.text(max_size=12)), VALUES), views())
def test_any_address_gives_a_view_that_exists(params: dict[str, str], before: View) -> None:
    view, said, offers, _ = read_address(params, CATALOGUE, before)
    assert view.area in CATALOGUE.areas
    periods = [period.id for period in CATALOGUE.periods_of(view.area, view.indicator)]
    assert view.period in [LATEST, *periods]
    assert set(view.compare) <= set(COMPARATORS)
    assert view.neighbours in CATALOGUE.groups or view.neighbours.startswith("own:")
    assert view.classes in CLASSES
    assert view.zoom == "" or CATALOGUE.areas[view.zoom].level == "region"
    assert all(sentence.endswith((".", "?")) and len(sentence) < 400 for sentence in said)
    assert all(offer.code != view.area for offer in offers)


@given(st.sampled_from(CORE), st.text(min_size=1, max_size=60))
def test_what_means_nothing_is_said(key: str, text: str) -> None:
    """A wrong key is never passed over in silence."""
    view, said, *_ = read_address({key: text}, CATALOGUE, HOME)
    nothing_there = not "".join(c for c in text if c.isprintable()).strip()
    assert said or nothing_there or view != HOME or text.lower() in {v.lower() for v in KNOWN}


@given(views(), views())
def test_a_copied_address_gives_the_same_view(view: View, before: View) -> None:
    written = dict(parse_qsl(view.href("trend").partition("?")[2], keep_blank_values=True))
    again = read_address(written, CATALOGUE, before)
    assert (again.view, again.remarks) == (view, ())


@pytest.mark.parametrize(
    "text", ["E06000045", "e06000045", " Southampton ", "852", "SOUTHAMPTON"]
)
def test_an_area_by_code_name_or_number_needs_no_word(text: str) -> None:
    reading = read_address({"area": text}, CATALOGUE, View("E92000001"))
    assert reading == (HOME, (), (), ())


@pytest.mark.parametrize("text", ["cin_start_rate", "CIN_START_RATE", "Episodes started"])
def test_an_indicator_by_id_or_name_needs_no_word(text: str) -> None:
    reading = read_address({"indicator": text}, CATALOGUE, HOME)
    assert reading == (HOME.but(indicator="cin_start_rate"), (), (), ())


def test_words_of_several_indicators_offer_the_others() -> None:
    reading = read_address({"indicator": "rate"}, CATALOGUE, HOME)
    assert reading.view.indicator in PERIODS
    assert {reading.view.indicator, *reading.indicators} == set(PERIODS)
    assert "several indicators" in reading.remarks[0]


def test_a_former_code_leads_to_the_area_and_says_so() -> None:
    view, said, *_ = read_address({"area": "E10000099"}, CATALOGUE, View("E92000001"))
    assert view.area == "E06000045"
    assert said == ("E10000099 is a former code of Southampton.",)


def test_a_ward_leads_to_its_authority_and_offers_its_namesakes() -> None:
    view, said, offers, _ = read_address({"area": "Shirley"}, CATALOGUE, View("E92000001"))
    assert view.area == "E06000045"
    assert said == ("Shirley (ward) is in Southampton.",)
    assert [offer.name for offer in offers] == ["Croydon"]


@pytest.mark.parametrize(
    ("before", "offered"),
    [
        ("E92000001", ["Southampton", "Croydon", "Bournemouth, Christchurch and Poole"]),
        ("E09000008", ["Southampton", "Bournemouth, Christchurch and Poole"]),
    ],
)
def test_of_places_of_one_name_none_is_chosen_and_all_are_offered(
    before: str, offered: list[str]
) -> None:
    view, said, offers, _ = read_address({"area": "Bargate"}, CATALOGUE, View(before))
    assert view.area == before
    shown = CATALOGUE.areas[before].name
    assert said == (f"“Bargate” can be several areas; this is still {shown}.",)
    assert [offer.name for offer in offers] == offered


def test_what_only_shares_a_word_is_offered_and_not_shown() -> None:
    view, said, offers, _ = read_address({"area": "Greater Southampton"}, CATALOGUE, View(LONDON))
    assert view.area == LONDON
    assert said == ("Nothing found for “Greater Southampton”; still showing London.",)
    assert [offer.name for offer in offers] == ["Southampton"]


@pytest.mark.parametrize("text", ["a", "so"])
def test_a_letter_or_two_ask_for_a_third(text: str) -> None:
    view, said, *_ = read_address({"area": text}, CATALOGUE, HOME)
    assert view == HOME
    assert "three letters" in said[0]


def test_initials_are_read_and_said() -> None:
    view, said, *_ = read_address({"area": "BCP"}, CATALOGUE, HOME)
    assert view.area == "E06000058"
    assert said == ("“BCP” was read as Bournemouth, Christchurch and Poole.",)


def test_a_slip_of_the_pen_is_offered_and_not_shown() -> None:
    view, said, offers, _ = read_address({"area": "Sowthampton"}, CATALOGUE, View("E92000001"))
    assert view.area == "E92000001"
    assert said == ("Nothing found for “Sowthampton”; still showing England.",)
    assert [offer.name for offer in offers] == ["Southampton"]


def test_an_unknown_area_leaves_the_one_in_view() -> None:
    view, said, *_ = read_address({"area": "Atlantis"}, CATALOGUE, View("E09000008"))
    assert view.area == "E09000008"
    assert said == ("Nothing found for “Atlantis”; still showing Croydon.",)


@pytest.mark.parametrize(
    ("text", "shown", "sentence", "offered"),
    [
        ("SO14 7LY", "E06000045", "SO14 (postcode district) is in Southampton.", []),
        ("TD15 1AA", "E06000045", "TD15 (postcode district) is partly in Southampton.", []),
        ("CR0", LONDON, "CR0 (postcode district) lies in 2 authorities; still showing London.",
         ["Croydon", "Southampton"]),
        ("Wessex", LONDON, "Wessex is 2 authorities; still showing London.",
         ["Bournemouth, Christchurch and Poole", "Southampton"]),
        ("ZZ99 9ZZ", LONDON, "Nothing found for “ZZ99 9ZZ”; still showing London.", []),
    ],
)  # fmt: skip
def test_a_postcode_or_group_is_said_and_none_of_several_is_chosen(
    text: str, shown: str, sentence: str, offered: list[str]
) -> None:
    view, said, offers, _ = read_address({"area": text}, CATALOGUE, View(LONDON))
    assert view.area == shown
    assert said == (sentence,)
    assert [offer.name for offer in offers] == offered


@pytest.mark.parametrize(
    ("text", "choice"),
    [("cp_rat", "cp_rate"), ("started", "cin_start_rate"), ("cin", "cin_start_rate"),
     ("plans protection", "cp_rate"), ("Childern on a plan", "cp_rate"), ("weather", "cp_rate")],
)  # fmt: skip
def test_a_wrong_indicator_gives_the_nearest(text: str, choice: str) -> None:
    view, said, *_ = read_address({"indicator": text}, CATALOGUE, HOME)
    assert view.indicator == choice
    assert len(said) == 1


@pytest.mark.parametrize(
    "text", ["2021-03-31", "31 March 2021", "2021", "fy2020-21", "2020-21", "2020/21"]
)
def test_a_period_in_any_form_is_the_one_that_ends_then(text: str) -> None:
    view, said, *_ = read_address({"period": text}, CATALOGUE, HOME)
    assert (view.period, said) == ("2021-03-31", ())


def test_a_period_follows_the_indicator_to_its_own_form() -> None:
    """From a count on a day to a count of the year that ends on it."""
    asked = {"indicator": "cin_start_rate", "period": "2021-03-31"}
    view, said, *_ = read_address(asked, CATALOGUE, HOME)
    assert (view.period, said) == ("fy2020-21", ())


@pytest.mark.parametrize(
    ("area", "asked", "shown"),
    [("E06000028", "2025-03-31", "2019-03-31"), ("E06000058", "2013-03-31", "2020-03-31"),
     ("E06000045", "1999-03-31", "2013-03-31")],
)  # fmt: skip
def test_a_period_outside_an_areas_life_gives_the_nearest(
    area: str, asked: str, shown: str
) -> None:
    view, said, *_ = read_address({"area": area, "period": asked}, CATALOGUE, HOME)
    assert view.period == shown
    assert asked in said[0]


def test_the_latest_of_an_ended_area_is_its_last() -> None:
    period = CATALOGUE.period("E06000028", "cp_rate", LATEST)
    assert period is not None
    assert period.id == "2019-03-31"


def test_a_day_is_kept_and_answered_honestly() -> None:
    view, said, *_ = read_address({"as_at": "2026-01-05"}, CATALOGUE, HOME)
    assert view.as_at == dt.date(2026, 1, 5)
    assert said == ()


@pytest.mark.parametrize("text", ["england,region", "region-england", "England region"])
def test_comparators_are_read_however_they_are_parted(text: str) -> None:
    view, said, *_ = read_address({"compare": text}, CATALOGUE, HOME)
    assert (view.compare, said) == (("england", "region"), ())


def test_the_areas_that_a_chart_names_are_read_once_each_and_others_said() -> None:
    view, said, *_ = read_address({"named": "e09000008-E06000058-E09000008"}, CATALOGUE, HOME)
    assert (view.named, said) == (("E09000008", "E06000058"), ())
    view, said, *_ = read_address({"named": "E09000008-X1"}, CATALOGUE, HOME)
    assert view.named == ("E09000008",)
    assert said == ("No area has the code “X1”, so no line is named for it.",)


def test_sentences_about_an_address_have_their_capitals_where_english_does() -> None:
    said = read_address({"compare": "Mars"}, CATALOGUE, HOME).remarks[0]
    assert "compared with England, the region and a group" in said
    said = read_address({"period": "1999-03-31"}, CATALOGUE, HOME).remarks[0]
    name = CATALOGUE.indicators[HOME.indicator].measure.short_name
    assert f"periods of {name[:1].lower()}{name[1:]} for Southampton" in said


def test_a_zoom_ends_where_the_new_area_is_elsewhere() -> None:
    zoomed = HOME.but(zoom="E12000008")
    asked = {**zoomed.params(), "area": "E09000008"}
    assert read_address(asked, CATALOGUE, zoomed).view.zoom == ""
    assert read_address(zoomed.params(), CATALOGUE, zoomed).view.zoom == "E12000008"

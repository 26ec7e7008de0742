"""An area is found by whatever a reader calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from answers.catalogue import NEAR
from queries import ask


@pytest.fixture(autouse=True)
def _on_the_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("Southampton", "E06000045", "name"),
        ("southampton", "E06000045", "name"),
        ("  Southampton ", "E06000045", "name"),
        ("E06000045", "E06000045", "code"),
        ("e06000045", "E06000045", "code"),
        ("852", "E06000045", "DfE number"),
        ("England", "E92000001", "name"),
        ("South East", "E12000008", "name"),
        ("Inner London", "E13000001", "name"),
        # Former codes of a line lead to its newest.
        ("E08000016", "E08000038", "former code"),
        ("E10000027", "E06000066", "former code"),
        ("E06000048", "E06000057", "former code"),
        # Former districts and districts of today lead to the authority that they lie in.
        ("Mendip", "E06000066", "former district"),
        ("Taunton Deane", "E06000066", "former district"),
        ("E07000187", "E06000066", "district code"),
        ("Winchester", "E10000014", "district"),
        # Former authorities are found as themselves, and the one of today comes first.
        ("Bournemouth", "E06000028", "name"),
        ("835", "E10000009", "DfE number"),
        ("838", "E06000059", "DfE number"),
        ("Dorset", "E06000059", "name"),
        ("Cumbria", "E10000006", "name"),
        # Names as people say them.
        ("Hull", "E06000010", "name"),
        ("Bristol", "E06000023", "name"),
        ("Durham", "E06000047", "name"),
        ("Kensington", "E09000020", "name"),
        ("Stoke", "E06000021", "name"),
        ("Newcastle", "E08000021", "name"),
        ("Richmond", "E09000027", "name"),
        # A district of that very name before a county that begins so.
        ("Northampton", "E06000062", "former district"),
        # A slip of the fingers.
        ("Barnslay", "E08000038", "name"),
        ("Southhampton", "E06000045", "name"),
        ("Wesminster", "E09000033", "name"),
        ("cumbira", "E10000006", "name"),
        # Initials, with the little words and without.
        ("BCP", "E06000058", "name"),
        ("banes", "E06000022", "name"),
        # The beginning of a district.
        ("eastl", "E10000014", "district"),
    ],
)
def test_what_is_meant_comes_first(text: str, code: str, kind: str) -> None:
    first = ask("find_area", text=text).iloc[0]
    assert (first["code"], first["kind"]) == (code, kind)


def test_a_ward_leads_to_its_authority() -> None:
    found = ask("find_area", text="Bargate")
    assert ("E06000045", "ward") in set(zip(found["code"], found["kind"], strict=True))


def test_nothing_is_found_for_nothing() -> None:
    for text in ("", "   ", "a", "so", "E06999999", "999", "Atlantis-on-Sea", "soton",
                 "Nether Stowey", "ZZ99 9ZZ", "SO99", "SO14 7L", "TD5", "CF10 1AA"):
        assert ask("find_area", text=text).empty, text


def test_an_area_is_offered_once_and_few_are_offered() -> None:
    for text in ("North", "East", "Castle", "ham", "E06"):
        found = ask("find_area", text=text)
        assert not found["code"].duplicated().any()
        assert len(found) <= 20


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Names that begin with the word before those that have it elsewhere.
        ("East", ["East Midlands", "East Riding of Yorkshire", "East Sussex", "East of England"]),
        ("Sussex", ["East Sussex", "West Sussex"]),
        ("Kingston", ["Kingston upon Hull, City of", "Kingston upon Thames"]),
        # Wards of that very name, in two authorities.
        ("Moss Side", ["Lancashire", "Manchester"]),
        # Today's alone: the former one stands behind it.
        ("Dorset", ["Dorset"]),
    ],
)
def test_those_that_fit_equally_well_share_a_place(text: str, names: list[str]) -> None:
    found = ask("find_area", text=text)
    assert found.loc[found["place"] == 1, "name"].tolist() == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # As people write postcodes; the districts of the five papers' councils.
        ("SO14 7LY", ["Southampton"]),
        ("so147ly", ["Southampton"]),
        (" so14  7ly ", ["Southampton"]),
        ("SO19", ["Southampton"]),
        ("TA1 4DY", ["Somerset"]),
        ("ta1", ["Somerset"]),
        ("TA24 5QB", ["Somerset"]),
        ("M1 1AE", ["Manchester"]),
        ("HU1 2AA", ["Kingston upon Hull, City of"]),
        ("W1A 1AA", ["Westminster", "Islington"]),
        # Scotland's and Wales's postcodes count, but aren't offered.
        ("TD15", ["Northumberland"]),
        # Several authorities: the largest share first, and none of less than a fiftieth.
        ("E1", ["Tower Hamlets", "City of London"]),
        ("BA11 1AA", ["Somerset", "Bath and North East Somerset"]),
        ("SE1 9SG", ["Southwark", "Lambeth"]),
        ("EC1A", ["City of London", "Islington"]),
        ("TR21", ["Isles of Scilly", "Cornwall"]),
    ],
)
def test_a_postcode_leads_to_the_authorities_of_its_district(text: str, names: list[str]) -> None:
    found = ask("find_area", text=text)
    assert found["name"].tolist() == names
    assert set(found["kind"]) == {"postcode district"}
    assert set(found["place"]) == {1}
    shares = found["share"].tolist()
    assert len(names) == 1 or shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Merseyside", ["Knowsley", "Liverpool", "Sefton", "St. Helens", "Wirral"]),
        ("tees valley", ["Darlington", "Hartlepool", "Middlesbrough", "Redcar and Cleveland",
                         "Stockton-on-Tees"]),
        ("West Yorkshire", ["Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield"]),
        ("West of England", ["Bath and North East Somerset", "Bristol, City of",
                             "South Gloucestershire"]),
        ("Mersyside", ["Knowsley", "Liverpool", "Sefton", "St. Helens", "Wirral"]),
        # A region or an authority goes before a combined authority of its name.
        ("West Midlands", ["West Midlands"]),
        ("Lancashire", ["Lancashire"]),
    ],
)  # fmt: skip
def test_a_county_without_figures_offers_its_authorities(text: str, names: list[str]) -> None:
    found = ask("find_area", text=text)
    assert found.loc[found["place"] == 1, "name"].tolist() == names


@pytest.mark.parametrize(
    ("text", "name"),
    [("Southhampton", "Southampton"), ("Sowthamton", "Southampton"), ("Wessex", "Essex")],
)
def test_a_slip_is_offered_and_no_more(text: str, name: str) -> None:
    (found,) = ask("find_area", text=text).to_dict("records")
    assert (found["name"], found["score"]) == (name, NEAR)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What the papers of Southampton and Somerset name, and forms that people use.
        ("Southampton City", "Southampton"),
        ("Somerset", "Somerset"),
        ("Sedgemoor", "Somerset"),
        ("South Somerset", "Somerset"),
        ("Somerset West and Taunton", "Somerset"),
        ("West Somerset", "Somerset"),
        ("Yeovil", "Somerset"),
        ("Taunton", "Somerset"),
        ("Shirley", "Southampton"),
        ("Bitterne", "Southampton"),
        ("Portsmouth", "Portsmouth"),
        ("Plymouth", "Plymouth"),
        ("Bristol", "Bristol, City of"),
        ("Brighton", "Brighton and Hove"),
        ("Telford", "Telford and Wrekin"),
        ("Torbay", "Torbay"),
        ("Eastleigh", "Hampshire"),
        ("Cheshire West", "Cheshire West and Chester"),
        ("Hull", "Kingston upon Hull, City of"),
        ("Herefordshire", "Herefordshire, County of"),
    ],
)
def test_a_place_of_the_papers_is_found_first_or_second(text: str, name: str) -> None:
    assert name in ask("find_area", text=text)["name"].tolist()[:2]


def test_former_namesakes_stand_behind_those_of_today() -> None:
    found = ask("find_area", text="Dorset")
    assert found["code"].tolist()[:2] == ["E06000059", "E10000009"]

"""Inside an area: what the page says and shows of its neighbourhoods, from the real store."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from answers.asking import rows_of
from geo.small_areas import authorities, proportions
from queries import ask
from screen.neighbourhood_list import list_rows
from tests.pages.conftest import Visit
from words.small_area_moves import by_neighbourhood


def _html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


def _alt(test: AppTest) -> str:
    return str(test.get("vega_lite_chart")[0].proto.alt)


def test_an_authority_is_counted_as_published(visit: Visit) -> None:
    test = visit("map", area="E06000045", place="inside", indicator="idaci_decile")
    ranks = ask("small_areas", area="E06000045", indicator="idaci_rank", period="iod2025")["rank"]
    tenth = (10 * ranks <= 33_755).sum()
    assert len(ranks) == 152
    assert f'<h1 id="lw-main" tabindex="-1">{tenth} of Southampton&#x27;s 152 ' in _html(test)
    assert f"{tenth} in decile 1" in _alt(test)
    assert "Methods and data changed between editions" in _html(test)
    assert "best fit" in _html(test)


def test_what_is_not_published_for_neighbourhoods_is_said(visit: Visit) -> None:
    test = visit("map", area="E06000066", place="inside", indicator="cp_rate")
    assert "is not published for neighbourhoods" in _html(test)
    assert "339 neighbourhoods" in _html(test)
    assert "By income deprivation affecting children (IDACI)" in _html(test)


def test_a_domain_has_no_earlier_editions_and_says_nothing_of_them(visit: Visit) -> None:
    test = visit("map", area="E06000045", place="inside", indicator="imd_crime_decile")
    assert "By crime deprivation" in _html(test)
    assert "How places moved" not in _html(test)


def test_a_chosen_neighbourhood_is_told(visit: Visit) -> None:
    test = visit("map", area="E06000045", place="E01032755", indicator="idaci_rank")
    assert "Southampton 033A (Bargate) is in decile 1 of 10" in _html(test)
    assert "In 2019 it was in decile 2" in _html(test)


def test_another_authoritys_neighbourhood_is_passed_over(visit: Visit) -> None:
    test = visit("map", area="E06000045", place="E01024667", indicator="idaci_rank")
    assert 'class="lw-say"' not in _html(test)


def test_the_reader_goes_in_and_out_by_one_choice(visit: Visit) -> None:
    test = visit("map", area="E06000045")
    test.selectbox(key="map-zoom").set_value("inside").run()
    assert "neighbourhoods are in the most deprived tenth" in _html(test)
    test.selectbox(key="neighbourhoods-measure").set_value("imd").run()
    assert "By multiple deprivation (IMD)" in _html(test)
    test.selectbox(key="map-zoom").set_value("E12000008").run()
    assert "neighbourhoods are in" not in _html(test)


def test_england_has_no_inside(visit: Visit) -> None:
    test = visit("map", area="E92000001")
    assert "inside" not in test.selectbox(key="map-zoom").options
    assert "Neighbourhoods are shown for authorities" in _html(
        visit("map", area="E92000001", place="inside")
    )


def test_the_screen_of_its_own_shows_the_same_and_asks_for_an_authority(visit: Visit) -> None:
    test = visit("neighbourhoods", area="E06000045", indicator="imd_decile", place="E01017281")
    assert "18 of Southampton" in _html(test)
    assert "Southampton 032D (Woolston) is in decile 1" in _html(test)
    assert "on the boundaries of the time" in _html(test)
    assert "choose one in the bar above.</p>" in _html(visit("neighbourhoods", area="E12000008"))


def test_an_authority_that_ended_leads_to_those_after_it(visit: Visit) -> None:
    html = _html(visit("neighbourhoods", area="E06000028"))
    assert re.search(
        r'<a data-view href="neighbourhoods\?[^"]*area=E06000058[^"]*">'
        "Bournemouth, Christchurch and Poole</a>",
        html,
    )


def test_few_deprived_neighbourhoods_are_not_called_the_most_deprived(visit: Visit) -> None:
    """The City of London has six neighbourhoods, most of them among England's least deprived."""
    html = _html(visit("neighbourhoods", area="E09000001", indicator="idaci_decile"))
    ranks = ask("small_areas", area="E09000001", indicator="idaci_rank", period="iod2025")
    deprived = (2 * ranks["rank"] <= ranks["rank_n"]).sum()
    assert 0 < deprived < len(ranks)
    table = html[html.index("England&#x27;s more deprived half") :]
    assert table.count('<th scope="row">') == deprived


def test_an_area_of_one_neighbourhood_is_told_in_english(visit: Visit) -> None:
    html = _html(visit("neighbourhoods", area="E06000053", indicator="imd_decile"))
    assert "The one neighbourhood of the Isles of Scilly is not in" in html
    assert re.search(r"Since 2019, it is in (a (more|less) deprived|the same) tenth\.", html)
    assert "No neighbourhood here is in England&#x27;s more deprived half" in html
    assert not re.search(r"\b(1 whose|0 in|0 of|of 1)\b(?!,)", html)


def test_the_list_holds_each_neighbourhood_and_its_deciles() -> None:
    asks = {"area": "E06000045"}
    rows = rows_of(ask("small_areas", indicator="idaci_rank", period="iod2025", **asks))
    moves = rows_of(ask("small_area_moves", measure="idaci", **asks))
    text, years = list_rows(rows, 2025, by_neighbourhood(moves))
    lines = [line.split("\t") for line in text.split("\n")]
    assert years == [2025, 2019]
    assert len(lines) == 152
    assert {len(line) for line in lines} == {6}
    changed = {move["area_code"] for move in moves if not move["unchanged"]}
    assert {line[0] for line in lines if line[5] == "changed"} == changed


def test_a_changed_boundary_is_explained_where_it_stands(visit: Visit) -> None:
    html = _html(visit("neighbourhoods", area="E06000045", indicator="idaci_decile"))
    table = html[html.index("lw-most") :]
    assert '<td class="lw-n">changed</td>' in table
    assert "Changed: its boundary changed at the 2021 Census" in table
    assert "boundary changed</td>" not in table


@pytest.mark.slow
@pytest.mark.parametrize(
    "each", [12, pytest.param(1, marks=pytest.mark.whole)], ids=["every twelfth", "every one"]
)
def test_every_authority_can_be_looked_into(visit: Visit, each: int) -> None:
    assert len(authorities()) == 153
    for code in sorted(authorities())[::each]:
        test = visit("map", area=code, place="inside", indicator="idaci_decile")
        assert "most deprived tenth in England" in _html(test)
        assert 0.2 < proportions(code) < 5

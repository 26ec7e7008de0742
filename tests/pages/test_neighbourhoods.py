"""Inside an area: what the page says and shows of its neighbourhoods, from the real store."""

from __future__ import annotations

import re
from html import unescape

import pytest

from answers.neighbourhood_tables import every_neighbourhood
from geo.small_areas import authorities, proportions
from queries import ask, query
from queries.rows import SmallAreaMoves, SmallAreas
from screen.neighbourhoods import list_rows
from tests.pages.visiting import Visit
from words.small_area_moves import by_neighbourhood


def test_an_authority_is_counted_as_published() -> None:
    page = Visit("map", area="E06000045", place="inside", indicator="idaci_decile")
    ranks = ask("small_areas", area="E06000045", indicator="idaci_rank", period="iod2025")["rank"]
    tenth = (10 * ranks <= 33_755).sum()
    assert len(ranks) == 152
    assert f'<h1 id="lw-main" tabindex="-1">{tenth} of Southampton\'s 152 ' in unescape(page.html)
    assert f"{tenth} in decile 1" in page.charts[0]
    assert "Methods and data changed between editions" in page.html
    assert "best fit" in page.html


def test_what_is_not_published_for_neighbourhoods_is_said() -> None:
    page = Visit("map", area="E06000066", place="inside", indicator="cp_rate")
    assert "is not published for neighbourhoods" in page.html
    assert "339 neighbourhoods" in page.html
    assert "By income deprivation affecting children (IDACI)" in page.html


def test_a_domain_has_no_earlier_editions_and_says_nothing_of_them() -> None:
    page = Visit("map", area="E06000045", place="inside", indicator="imd_crime_decile")
    assert "By crime deprivation" in page.html
    assert "How places moved" not in page.html


def test_a_chosen_neighbourhood_is_told() -> None:
    page = Visit("map", area="E06000045", place="E01032755", indicator="idaci_rank")
    assert "Southampton 033A (Bargate) is in decile 1 of 10" in page.html
    assert "In 2019 it was in decile 2" in page.html


def test_another_authoritys_neighbourhood_is_passed_over() -> None:
    page = Visit("map", area="E06000045", place="E01024667", indicator="idaci_rank")
    assert 'class="lw-say"' not in page.html


def test_the_reader_goes_in_and_out_by_one_choice() -> None:
    page = Visit("map", area="E06000045")
    page.test.selectbox(key="map-zoom").set_value("inside").run()
    assert "neighbourhoods are in the most deprived tenth" in page.html
    page.test.selectbox(key="neighbourhoods-measure").set_value("imd").run()
    assert "By multiple deprivation (IMD)" in page.html
    page.test.selectbox(key="map-zoom").set_value("E12000008").run()
    assert "neighbourhoods are in" not in page.html


def test_england_has_no_inside() -> None:
    page = Visit("map", area="E92000001")
    assert "inside" not in page.test.selectbox(key="map-zoom").options
    inside = Visit("map", area="E92000001", place="inside")
    assert "Neighbourhoods are shown for authorities" in inside.html


def test_the_screen_of_its_own_shows_the_same_and_asks_for_an_authority() -> None:
    page = Visit("neighbourhoods", area="E06000045", indicator="imd_decile", place="E01017281")
    assert "18 of Southampton" in page.html
    assert "Southampton 032D (Woolston) is in decile 1" in page.html
    assert "on the boundaries of the time" in page.html
    assert "choose one in the bar above.</p>" in Visit("neighbourhoods", area="E12000008").html


def test_an_authority_that_ended_leads_to_those_after_it() -> None:
    html = Visit("neighbourhoods", area="E06000028").html
    assert re.search(
        r'<a data-view href="neighbourhoods\?[^"]*area=E06000058[^"]*">'
        "Bournemouth, Christchurch and Poole</a>",
        html,
    )


def test_wards_are_counted_by_the_neighbourhoods_in_them() -> None:
    html = unescape(Visit("neighbourhoods", area="E06000045", indicator="imd_decile").html)
    rows = ask("small_areas", area="E06000045", indicator="imd_rank", period="iod2025")
    rows["tenth"] = 10 * rows["rank"] <= rows["rank_n"]
    wards = rows.groupby("ward_name").agg(n=("tenth", "size"), tenth=("tenth", "sum"))
    shown = re.findall(
        r'<th scope="row">([^<]+)</th>' + r'<td class="lw-n">(?:<b>)?([\d.%]+)(?:</b>)?</td>' * 3,
        html[html.index("lw-wards") :],
    )
    some = wards[wards.tenth > 0]
    assert {name: tuple(map(int, counts[:2])) for name, *counts in shown} == {
        name: (row.n, row.tenth) for name, row in some.iterrows()
    }
    shares = [float(share.rstrip("%")) for *_, share in shown]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == round(100 * (wards.tenth / wards.n).max(), 1)
    assert wards.tenth.sum() == 18
    assert f"{len(some)} of {len(wards)} wards" in html
    assert f"{len(wards) - len(some)} other wards have none." in html


def test_an_authority_without_deprived_wards_says_so() -> None:
    html = unescape(Visit("neighbourhoods", area="E09000001", indicator="imd_decile").html)
    assert "No ward has a neighbourhood in the most deprived tenth" in html


def test_an_area_of_one_neighbourhood_is_told_in_english() -> None:
    html = unescape(Visit("neighbourhoods", area="E06000053", indicator="imd_decile").html)
    assert "The one neighbourhood of the Isles of Scilly is not in" in html
    assert re.search(r"Since 2019, it is in (a (more|less) deprived|the same) tenth\.", html)
    assert not re.search(r"\b(1 whose|0 in|0 of|of 1)\b(?!,)", html)


def test_the_list_holds_each_neighbourhood_and_its_deciles() -> None:
    asks = {"area": "E06000045"}
    rows = query(SmallAreas, indicator="idaci_rank", period="iod2025", **asks)
    moves = query(SmallAreaMoves, measure="idaci", **asks)
    table = every_neighbourhood(rows, 2025, by_neighbourhood(moves), "Southampton")
    lines = [line.split("\t") for line in list_rows(table).split("\n")]
    assert [column.name for column in table.columns[3:]] == ["2025", "2019"]
    assert len(table.notes) == 1
    assert len(lines) == 152
    assert {len(line) for line in lines} == {6}
    changed = {move.area_code for move in moves if not move.unchanged}
    assert {line[0] for line in lines if line[5] == "changed"} == changed


@pytest.mark.slow
@pytest.mark.parametrize(
    "each", [12, pytest.param(1, marks=pytest.mark.whole)], ids=["every twelfth", "every one"]
)
def test_every_authority_can_be_looked_into(each: int) -> None:
    assert len(authorities()) == 153
    for code in sorted(authorities())[::each]:
        page = Visit("map", area=code, place="inside", indicator="idaci_decile")
        assert "most deprived tenth in England" in page.html
        assert 0.2 < proportions(code) < 5


def test_the_bar_offers_nothing_that_would_change_nothing() -> None:
    page = Visit("neighbourhoods", area="E06000045")
    assert not [box for box in page.test.selectbox if box.key == "bar-period"]
    assert not page.test.get("popover")
    assert [box for box in Visit("map", area="E06000045").test.selectbox if box.key == "bar-period"]

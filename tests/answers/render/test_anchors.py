"""Links between views: whole ones, and ones that take the view of their moment along."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from answers.render.anchors import carried, changed, link
from answers.view import View
from screen.script import names
from tests.answers.small_catalogue import CATALOGUE


class _Anchor(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.attributes: dict[str, str | None] = {}
        self.text = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes = dict(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(html: str) -> _Anchor:
    parser = _Anchor()
    parser.feed(html)
    parser.close()
    return parser


def test_a_link_holds_the_whole_view() -> None:
    view = View("E06000045", neighbours="sn2025")
    anchor = _read(link("Trend", view, "trend", aria_current="page"))
    assert anchor.attributes == {
        "data-view": None,
        "href": "trend?area=E06000045&indicator=cp_rate&period=latest"
        "&compare=england-region-neighbours&neighbours=sn2025",
        "aria-current": "page",
    }


def test_a_carried_link_is_the_same_whatever_is_looked_at() -> None:
    anchor = _read(carried("Map", "map"))
    assert (anchor.attributes["href"], anchor.text) == ("map", "Map")
    assert "data-carry" in anchor.attributes
    assert _read(carried("Profile", "")).attributes["href"] == "."


def test_a_changed_view_stays_on_its_page() -> None:
    anchor = _read(changed("Manchester", area="E08000003"))
    assert anchor.attributes["href"] == "?area=E08000003"
    assert "data-carry" in anchor.attributes


@given(st.text(min_size=1).filter(lambda text: "\x00" not in text and "\r" not in text))
def test_no_text_escapes_its_link(text: str) -> None:
    anchor = _read(link(text, View("E06000045")))
    assert anchor.tags == ["a"]
    assert anchor.text == text


def test_the_script_names_each_area_by_its_place_in_the_catalogue() -> None:
    lines = names(CATALOGUE.areas).split("\n")
    assert [line.split("\t")[0] for line in lines] == list(CATALOGUE.areas)
    assert "E06000045\tSouthampton" in lines

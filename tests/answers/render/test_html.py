"""Tables, lists and texts as HTML: escaped, named, explained, and reached by keyboard."""

from __future__ import annotations

from markupsafe import Markup

from answers.answer import Link, Picture, Points, Prose, Strong, Terms
from answers.render.html import (
    cell_html,
    content_html,
    items_html,
    lines_html,
    paragraphs_html,
    points_html,
    table_html,
)
from answers.render.links import link_html, text_html
from answers.table import Cell, Column, Mark, Row, Table
from answers.view import View
from tests.answers.parsed import heads, lines, parse, titles, words

SLY = "<script>alert('x')</script> & \"more\" %s {}"
VIEW = View("E06000045")


def table(**more: object) -> Table:
    """A table of all that a table can hold, of one sly text throughout."""
    link = Link(SLY, path=SLY)
    marks = (Mark(SLY, SLY),)
    columns = (
        Column(SLY, unit=SLY),
        Column(SLY, "number"),
        Column(SLY, hidden=True),
        Column(SLY, beneath=""),
        Column(SLY),
    )
    cells = (
        Cell(SLY, link=link),
        Cell(SLY, 1.0, marks=marks, fine=(SLY,)),
        Cell(symbol=SLY, reason=SLY),
        Cell(SLY),
        Cell(reason=SLY),
    )
    usual = {"caption": SLY, "columns": columns, "rows": (Row(cells, "own", SLY, SLY),)}
    return Table(**(usual | {"notes": (SLY,)} | more))  # type: ignore[arg-type]


def test_whatever_comes_from_outside_is_escaped() -> None:
    for kind in ("", "years", "heat", "journey"):
        html = table_html(table(kind=kind, key=(("area", SLY),)))
        assert "<script" not in html
        root = parse(html)
        assert next(root.iter("a")).text == SLY
        assert SLY in words(root)
        assert (SLY, SLY) in titles(root)
    texts = (SLY, (SLY, Strong(SLY), Link(SLY, path=SLY), Link(SLY, VIEW, SLY)))
    points = Points(SLY, texts)
    contents = (Prose(texts), Terms(((SLY, texts[1]),)), points)
    for written in (
        *(content_html(one) for one in contents),
        points_html(points),
        paragraphs_html(points),
        lines_html(texts, "lw-notes"),
    ):
        assert "<script" not in written
        assert SLY in words(parse(written))


def test_a_table_scrolls_in_its_own_box_and_can_be_reached_by_keyboard() -> None:
    root = parse(table_html(table(caption="Its name", kind="even")))
    box = root[0]
    assert box.attrib == {
        "class": "lw-scroll", "tabindex": "0", "role": "region", "aria-label": "Its name",
    }  # fmt: skip
    assert box[0].attrib == {"class": "lw-table lw-even"}
    caption = next(root.iter("caption"))
    assert (caption.attrib, words(caption)) == ({"class": "lw-unseen"}, "Its name")
    assert root[1].attrib == {"class": "lw-notes"}


def test_a_table_is_written_once_and_another_of_the_same_cells_by_itself() -> None:
    one, other = table(), table(caption="Another")
    assert table_html(one) is table_html(one)
    assert "Another" in table_html(other)
    assert "Another" not in table_html(one)


def test_a_table_of_no_kind_has_the_usual_look() -> None:
    assert parse(table_html(table()))[0][0].attrib == {"class": "lw-table"}


def test_a_row_is_named_by_its_first_cell_and_a_column_by_its_head() -> None:
    root = parse(table_html(table()))
    assert heads(root) == [SLY] * 5
    (line,) = lines(root)
    assert line.attrib == {"class": "lw-own"}
    assert (line[0].tag, line[0].attrib) == ("th", {"scope": "row"})
    assert [cell.attrib.get("class") for cell in line[1:]] == ["lw-n", None, "lw-in-a-row", None]
    hidden = [th[0].attrib for th in root.iter("th") if len(th) and th[0].tag == "span"]
    assert hidden == [{"class": "lw-unseen"}]


def test_what_a_row_is_compared_with_is_quieter_and_a_member_like_any() -> None:
    rows = tuple(Row((Cell("x"),), role) for role in ("own", "beside", "member", ""))
    root = parse(table_html(Table("", (Column("Who"),), rows)))
    styles = [tr.attrib.get("class") for tr in root.iter("tr")]
    assert styles == [None, "lw-own", "lw-quiet", None, None]


def test_what_is_left_out_at_the_end_of_a_row_is_empty() -> None:
    columns = (Column("Who"), Column("Figure", "number"), Column("Place"))
    root = parse(table_html(Table("", columns, (Row((Cell("England"),)),))))
    (line,) = lines(root)
    assert [words(cell) for cell in line] == ["England", "", ""]
    assert line[1].attrib == {"class": "lw-n"}


def test_on_a_narrow_screen_what_stands_beneath_is_there_with_the_name() -> None:
    columns = (Column("Indicator"), Column("Area", beneath=""), Column("Is"),
               Column("Edition", beneath=", "))  # fmt: skip
    cells = (Cell("Plans"), Cell("Derby & so on"), Cell("41.3"), Cell("2025"))
    root = parse(table_html(Table("", columns, (Row(cells),))))
    (line,) = lines(root)
    (beneath,) = line[0].iter("small")
    assert (beneath.attrib, beneath.text) == ({"class": "lw-beneath"}, "Derby & so on, 2025")
    assert [cell.attrib.get("class") for cell in line[1:]] == ["lw-in-a-row", None, "lw-in-a-row"]


def test_a_cell_holds_its_figure_its_signs_and_its_small_print() -> None:
    cell = Cell("55.5", 55.5, marks=(Mark("r", "revised"),), fine=("(8 of 10)",))
    assert cell_html(cell) == (
        '55.5 <abbr title="revised">r</abbr> <small class="lw-fine">(8 of 10)</small>'
    )
    assert cell_html(Cell(symbol="c", reason="withheld")) == '<abbr title="withheld">c</abbr>'
    assert cell_html(Cell(reason="began in April 2023")) == "began in April 2023"
    assert cell_html(Cell("1", 1, strong=True)) == "<b>1</b>"
    assert cell_html(Cell()) == ""


def test_a_drawing_stands_in_its_cell_as_it_is() -> None:
    svg = Markup('<svg aria-label="up"></svg>')
    assert cell_html(Cell("up", picture=svg)) == svg
    assert content_html(Picture(svg, "up")) == svg
    assert content_html(None) == ""


def test_links_stay_with_us_unless_they_lead_to_a_publisher_or_a_file() -> None:
    assert link_html(Link("All", VIEW, "sources")) == (
        f'<a data-view href="{VIEW.href("sources").replace("&", "&amp;")}">All</a>'
    )
    assert link_html(Link("Trend", path="trend?indicator=x"), class_="lw-open") == (
        '<a data-view href="trend?indicator=x" data-carry="" class="lw-open">Trend</a>'
    )
    assert link_html(Link("There", path="https://example.org/")) == (
        '<a href="https://example.org/" target="_blank">There</a>'
    )
    assert link_html(Link("CSV", path="download/cp_rate.csv")) == (
        '<a href="download/cp_rate.csv" download>CSV</a>'
    )
    assert text_html((Strong("Mind:"), " it.")) == "<b>Mind:</b> it."


def test_what_there_is_nothing_of_leaves_no_heading() -> None:
    assert points_html(None) == points_html(Points("A heading", ())) == ""
    assert paragraphs_html(None) == paragraphs_html(Points("A heading", ())) == ""
    assert lines_html(["", "said"], "lw-from") == '<p class="lw-from">said</p>'
    assert items_html(["one", "two"]) == (
        '<ul class="lw-questions"><li>one</li><li>two</li></ul>'
    )


def test_terms_are_a_list_of_words_and_what_there_is_to_say_of_each() -> None:
    assert content_html(Terms((("c", "withheld"),))) == (
        '<dl class="lw-glossary"><dt>c</dt><dd>withheld</dd></dl>'
    )
    assert content_html(Prose(("One.", "Two."))) == (
        '<div class="lw-prose"><p>One.</p><p>Two.</p></div>'
    )

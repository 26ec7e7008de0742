"""A trend's table: what stands in each cell, and nothing that a publisher's text could break."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from answers.render.html import table_html
from answers.trend_table import reasons, trend_table
from queries.rows import Trend
from tests.answers.parsed import cells, heads, parse, titles
from tests.answers.trend_rows import INDICATOR, row, rows
from words.measure import Measure

MEASURE = Measure.of(INDICATOR)


def _read(some: list[Trend] | None = None, caption: str = "Southampton") -> Element:
    return parse(table_html(trend_table(rows() if some is None else some, MEASURE, caption)))


def test_years_run_across_oldest_first_with_counts_and_reasons() -> None:
    lines = cells(_read())
    assert heads(_read()) == ["per 10,000 children", "2024", "2025"]
    assert lines["Southampton"] == ["50.0", "55.5 r"]
    assert lines["Count"] == ["250", "278"]
    assert lines["Out of"] == ["50,000", "50,100"]
    assert lines["England"] == ["40.0", "41.0"]
    assert lines["Like areas, mean"] == ["", "50.6"]
    assert lines["with data, of 3"] == ["", "2"]
    assert lines["Rutland"] == ["", "c"]
    assert dict(titles(_read())) == {
        "r": "revised since it was first published",
        "c": "withheld because the number is small",
    }


def test_a_table_holds_the_figures_themselves_too() -> None:
    own, count, *_ = trend_table(rows(), MEASURE, "Southampton").rows
    assert [cell.value for cell in own.cells] == [None, 50.0, 55.5]
    assert [cell.value for cell in count.cells] == [None, 250.0, 278.0]
    assert [own.role, count.role] == ["own", "beside"]


def test_a_doubtful_figure_is_marked_with_why() -> None:
    doubtful = [row("area", 2025, 2.0, doubt="ten times its neighbours"), row("area", 2024, 1.0)]
    ((sign, why),) = titles(_read(doubtful))
    assert sign == "?"
    assert why.startswith("doubtful: ")
    assert "nothing is compared with it" in trend_table(doubtful, MEASURE, "x").notes[0]


def test_a_table_says_how_many_years_it_has_and_how_wide_the_widest_is() -> None:
    """The style sheet makes whole years of that, so that none is cut by the names."""

    def room(numerator: float) -> tuple[float, int]:
        some = [row("area", 2024, 1.0), row("area", 2025, 2.0, numerator=numerator)]
        style = next(_read(some).iter("table")).attrib["style"]
        found = re.fullmatch(r"--least:([\d.]+)rem;--years:(\d+)", style)
        assert found
        return float(found[1]), int(found[2])

    assert room(1.0)[1] == 2
    assert room(12_345_678.0)[0] > room(1.0)[0] > 1


def test_on_a_narrow_screen_it_begins_at_the_newest_year() -> None:
    box = _read()[0]
    assert box.attrib == {
        "class": "lw-scroll lw-newest",
        "tabindex": "0",
        "role": "region",
        "aria-label": "Southampton",
    }


def test_symbols_and_flags_of_the_table_are_explained_and_no_others() -> None:
    said = reasons(rows())
    assert "c: withheld because the number is small" in said
    assert "r: revised" in said
    assert "z:" not in said
    assert trend_table(rows(), MEASURE, "x").notes == (said,)
    assert reasons([row("area", 2025, 1.0)]) == ""
    assert trend_table([row("area", 2025, 1.0)], MEASURE, "x").notes == ()


def test_a_name_with_markup_in_it_stays_text() -> None:
    figures = [figure._replace(area_name="<b>&\"'") for figure in rows()]
    html = table_html(trend_table(figures, MEASURE, "<i>"))
    assert "<b>" not in html
    assert "<i>" not in html
    assert "<b>&\"'" in cells(parse(html))


def test_a_row_of_one_period_is_enough_for_a_table() -> None:
    assert cells(_read([row("area", 2025, None)], "x"))["Southampton"] == ["c"]


def test_a_figure_without_a_symbol_either_says_none_and_why() -> None:
    root = _read([row("area", 2025, None, symbol=None)])
    assert list(titles(root)) == [("none", "no figure published")]

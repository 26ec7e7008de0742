"""Every number in a document is the store's: in tables, in charts, and in the workbooks behind."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest

from briefing.content import Briefing, Part
from charts.chart_figures import BREAK, ChartFigures
from queries import ask, query
from queries.rows import Trend


def _workbooks(package: bytes, folder: str) -> list[list[tuple[Any, ...]]]:
    """Read the workbooks behind a package's charts, in the order of their numbers."""
    with zipfile.ZipFile(io.BytesIO(package)) as held:
        names = [name for name in held.namelist() if re.match(rf"{folder}/embeddings/.*xlsx", name)]
        names.sort(key=lambda name: int(re.findall(r"\d+", name)[-1] or 0))
        books = [openpyxl.load_workbook(io.BytesIO(held.read(name))) for name in names]
    return [list(book.worksheets[0].iter_rows(values_only=True)) for book in books]


def _native(made: Briefing, most: int) -> list[ChartFigures]:
    drawn = [chart.drawing for part in made.parts for chart in part.charts[:most]]
    return [drawing.figures for drawing in drawn if drawing.figures is not None]


def _as_sheet(figures: ChartFigures) -> dict[str, tuple[float | None, ...]]:
    """Give the figures by who and when, as the sheet should have them."""
    return {
        category: tuple(one.values[at] for one in figures.series)
        for at, category in enumerate(figures.categories)
    }


@pytest.mark.parametrize(("fixture", "folder"), [("docx_bytes", "word"), ("pptx_bytes", "ppt")])
def test_the_workbook_of_each_chart_holds_its_figures(
    fixture: str, folder: str, made: Briefing, request: pytest.FixtureRequest
) -> None:
    books = _workbooks(request.getfixturevalue(fixture), folder)
    charts = _native(made, 3 if folder == "word" else 2)
    assert len(books) == len(charts) > 5
    for rows, figures in zip(books, charts, strict=True):
        width = len(figures.series)
        held = {re.sub(r" \(\w+\)$", "", str(row[0])): row[1 : width + 1] for row in rows[1:]}
        expected = _as_sheet(figures)
        assert held.keys() == expected.keys()
        for who, values in held.items():
            # A workbook has sixteen digits.
            assert values == pytest.approx(expected[who], rel=1e-15)
        assert rows[0][1 : width + 1] == tuple(one.name for one in figures.series)


def test_the_figures_of_a_chart_are_the_stores(made: Briefing) -> None:
    (line, bars, *_) = _native(made, 2)
    rows = query(Trend, area="E06000053", indicator="cp_rate", model="sn2025")
    for series, name in (("area", "Isles of Scilly"), ("england", "England")):
        held = next(one for one in line.series if one.name == name)
        stored = [row.value for row in rows if row.series == series]
        assert list(held.values) == stored
    compared = ask(
        "compare", area="E06000053", indicator="cp_rate", period="2025-03-31", model="sn2025"
    )
    (own,) = bars.series
    for name, value, low in zip(bars.categories, own.values, own.lower, strict=True):
        found = compared.loc[compared["name"] == name]
        if len(found) and value is not None:
            assert (value, low) == (found["value"].iloc[0], found["lower"].iloc[0])


def test_what_is_withheld_is_a_gap_with_its_symbol_beside_it(
    made: Briefing, docx_bytes: bytes
) -> None:
    line = _workbooks(docx_bytes, "word")[0]
    reasons = line[0].index("Isles of Scilly: why there is no figure")
    by_year = {row[0]: (row[1], row[reasons]) for row in line[1:]}
    assert by_year["2022"] == (None, "c")
    assert by_year["2020"] == (0, None)


def test_no_line_joins_what_can_not_be_compared(made: Briefing) -> None:
    index = next(part for part in made.parts if part.name.startswith("Children in income"))
    figures = index.charts[0].drawing.figures
    assert figures is not None
    assert figures.categories == ("2019", BREAK, "2025")
    assert all(one.values[1] is None for one in figures.series)


def _cells(part: Part) -> list[str]:
    assert part.table is not None
    return [cell.text for row in part.table.rows for cell in row.cells]


def test_each_table_says_what_the_screen_says(made: Briefing, document: Any, slides: Any) -> None:
    parts = [part for part in made.parts if part.table is not None]
    on_slides = [s.table for slide in slides.slides for s in slide.shapes if s.has_table]
    assert len(document.tables) == len(on_slides) == len(parts)
    for part, written, shown in zip(parts, document.tables, on_slides, strict=True):
        for table in (written, shown):
            rows = [[cell.text for cell in row.cells] for row in table.rows]
            assert [text for row in rows[1:] for text in row] == _cells(part)
            assert part.table is not None
            assert rows[0] == [column.name for column in part.table.columns]


def test_what_has_no_figure_says_why_and_draws_nothing(made: Briefing) -> None:
    group = made.parts[-1]
    assert "no figure published" in group.sentence
    assert group.charts == ()


def test_a_rank_leads_to_its_score_and_draws_its_line(made: Briefing) -> None:
    rank = next(part for part in made.parts if part.name == "IMD rank")
    assert "already a place" in rank.sentence
    assert len(rank.charts) == 1


def test_the_link_names_its_period_its_day_and_its_figures(made: Briefing) -> None:
    link = made.parts[0].link
    assert "period=2025-03-31" in link
    assert f"as_at={made.day.isoformat()}" in link
    assert re.search(r"&cited=[0-9a-f]{8}$", link)

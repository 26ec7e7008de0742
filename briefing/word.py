"""A briefing as a Word document, to be edited: real headings, tables, and Word's own charts."""

from __future__ import annotations

import io
from typing import Final

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Emu, Pt

from answers.render.rows import text_rows
from answers.table import Table
from briefing.content import Briefing, Chart, Part, Progress, notes_of, unheard
from briefing.native.package import describe_package, settled
from briefing.native.word_parts import (
    WordCharts,
    add_page_numbers,
    describe_table,
    make_british,
)
from briefing.picture import picture_of, png_of_svg, size_of
from briefing.template import word_template

_WIDE: Final = Cm(16)
_FIRST: Final = Cm(4.6)
_LINES_TALL, _ROW, _BARS_LEAST, _TALLEST = Cm(7.5), Cm(0.62), Cm(6), Cm(15)
_PIXELS: Final = 760


def word(
    briefing: Briefing,
    template: bytes | None = None,
    name: str = "",
    progress: Progress = unheard,
) -> bytes:
    """Write a briefing.

    Parameters
    ----------
    template : bytes, optional
        A document whose styles and page are used, and what it holds kept.
    name : str
        The template's file name.
    progress : callable
        As `briefing_of` takes it.

    Returns
    -------
    bytes
        A .docx; the same for the same briefing and template.

    Raises
    ------
    briefing.template.Unfit
        If the template can't be used.
    """
    document = docx.Document() if template is None else word_template(template, name)
    if template is None:
        _set_page(document)
    make_british(document)
    describe_package(document.core_properties, briefing.title, briefing.under, briefing.day)
    _cover(document, briefing)
    charts = WordCharts(document, themed=template is not None)
    for done, part in enumerate(briefing.parts):
        progress(done / len(briefing.parts), f"Writing {part.name}")
        _part(document, charts, part)
    _sources(document, briefing)
    add_page_numbers(document, f"{briefing.title}. Likewise")
    held = io.BytesIO()
    document.save(held)
    return settled(held.getvalue())


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for name in ("Normal", "Caption"):
        document.styles[name].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        document.styles[name].font.name = "Arial"


def _cover(document: Document, briefing: Briefing) -> None:
    document.add_heading(briefing.title, 1)
    document.add_paragraph(briefing.under, style="Subtitle")
    day = f"{briefing.day.day} {briefing.day:%B %Y}"
    document.add_paragraph(f"The newest edition among these figures came out by {day}.")
    for part in briefing.parts:
        document.add_paragraph(f"{part.name}: {part.sentence}", style="List Bullet")


def _part(document: Document, charts: WordCharts, part: Part) -> None:
    document.add_heading(part.name, 2).paragraph_format.page_break_before = True
    document.add_paragraph(part.sentence)
    if part.note:
        document.add_paragraph(part.note)
    for chart in part.charts:
        _chart(document, charts, chart)
    if part.table is not None:
        add_table(document, part.table)
    for heading, lines in (("What to mind", part.minds), ("Questions to ask", part.questions)):
        if lines:
            document.add_heading(heading, 3)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    for line in (part.source, part.link and f"As cited: {part.link}"):
        if line:
            document.add_paragraph(line)


def _chart(document: Document, charts: WordCharts, chart: Chart) -> None:
    drawing, figures = chart.drawing, chart.drawing.figures
    document.add_paragraph(f"{drawing.title}. {drawing.subtitle}", style="Caption")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    if figures is None:
        svg = picture_of(chart, _PIXELS)
        wide, tall = size_of(svg)
        width = min(_WIDE, int(_TALLEST * wide / tall))
        charts.add_picture(png_of_svg(svg), svg, width, drawing.title, drawing.alt)
    else:
        rows = len(figures.categories)
        bars = figures.kind == "bars"
        tall = max(_BARS_LEAST, min(rows * _ROW, Cm(20))) if bars else _LINES_TALL
        charts.add_chart(figures, _WIDE, int(tall), drawing.title, drawing.alt)
    for note in notes_of(drawing):
        document.add_paragraph(note, style="List Bullet")


def add_table(document: Document, table: Table) -> None:
    """Write a table under its caption, with a head, without merged cells, symbols explained."""
    document.add_paragraph(f"{table.caption}, {table.columns[0].name}", style="Caption")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    style = "Light Shading" if "Light Shading" in (s.name for s in document.styles) else None
    made = document.add_table(1, len(table.columns), style)
    lines = text_rows(table)
    rest = Emu((_WIDE - _FIRST) // max(len(table.columns) - 1, 1))
    made.autofit = False
    for at, column in enumerate(made.columns):
        column.width = rest if at else _FIRST
    for texts in lines:
        row = made.rows[0] if texts is lines[0] else made.add_row()
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = _FIRST if at == 0 else rest
            cell.text = text
            if at:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    describe_table(made, table.caption)
    for note in table.notes:
        document.add_paragraph(note)


def _sources(document: Document, briefing: Briefing) -> None:
    document.add_heading("Sources and methods", 2).paragraph_format.page_break_before = True
    for name, lines in briefing.methods:
        document.add_heading(name, 3)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    for heading, pairs in (("Symbols", briefing.symbols), ("Words", briefing.terms)):
        document.add_heading(heading, 3)
        for term, meaning in pairs:
            document.add_paragraph(f"{term}: {meaning}", style="List Bullet")

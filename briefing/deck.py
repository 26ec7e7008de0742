"""A briefing as a PowerPoint deck, to be edited: a slide an indicator, with PowerPoint's charts."""

from __future__ import annotations

import io
from typing import Any, Final

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Inches, Pt

from answers.render.rows import text_rows
from answers.table import Table
from briefing.content import Briefing, Chart, Part, Progress, unheard
from briefing.native.chart import Box, add_chart
from briefing.native.package import describe_package, settled
from briefing.native.slide_parts import (
    add_picture,
    add_slide_number,
    describe_shape,
    make_slides_british,
)
from briefing.picture import picture_of, png_of_svg, size_of
from briefing.template import deck_template

_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_EDGE: Final = Inches(0.5)
_ROW: Final = Inches(0.27)
_GAP: Final = Inches(0.1)
_PIXELS: Final = 640
_MOST_LINES: Final = 18


def deck(
    briefing: Briefing,
    template: bytes | None = None,
    name: str = "",
    progress: Progress = unheard,
) -> bytes:
    """Write a briefing as slides.

    Parameters
    ----------
    template : bytes, optional
        A presentation whose layouts, size and theme are used; its slides are left out.
    name : str
        The template's file name.
    progress : callable
        As `briefing_of` takes it.

    Returns
    -------
    bytes
        A .pptx; the same for the same briefing and template.

    Raises
    ------
    briefing.template.Unfit
        If the template can't be used.
    """
    slides = Presentation() if template is None else deck_template(template, name)
    if template is None:
        _widen(slides)
    describe_package(slides.core_properties, briefing.title, briefing.under, briefing.day)
    first = slides.slides.add_slide(_layout(slides, "Title Slide"))
    first.shapes.title.text = briefing.title
    first.placeholders[1].text = briefing.under
    for done, part in enumerate(briefing.parts):
        progress(done / len(briefing.parts), f"Writing {part.name}")
        _part(slides, part, themed=template is not None)
    _closing(slides, briefing)
    make_slides_british(slides)
    held = io.BytesIO()
    slides.save(held)
    return settled(held.getvalue())


def _layout(slides: Any, name: str) -> Any:
    return next(one for one in slides.slide_layouts if one.name == name)


def _widen(slides: Any) -> None:
    """Make the library's own template, of the old shape, as wide as a screen is."""
    before = slides.slide_width
    slides.slide_width, slides.slide_height = _WIDTH, _HEIGHT
    for layout in (slides.slide_master, *slides.slide_layouts):
        for shape in layout.placeholders:
            shape.left, shape.width = (
                Emu(int(side * _WIDTH / before)) for side in (shape.left, shape.width)
            )


def _new_slide(slides: Any, title: str) -> Any:
    slide = slides.slides.add_slide(_layout(slides, "Title Only"))
    heading = slide.shapes.title
    heading.text = title
    heading.left, heading.top = _EDGE, Inches(0.3)
    heading.width, heading.height = slides.slide_width - 2 * _EDGE, Inches(0.7)
    heading.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    _set_size(heading.text_frame, Pt(28))
    return slide


def _set_size(frame: Any, size: Any) -> None:
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = size


def _add_text(slide: Any, text: str, box: Box, size: Any, name: str) -> None:
    held = slide.shapes.add_textbox(*(Emu(side) for side in box))
    held.name = name
    held.text_frame.text = text
    _set_size(held.text_frame, size)


def _part(slides: Any, part: Part, *, themed: bool) -> None:
    slide = _new_slide(slides, part.name)
    wide = slides.slide_width - 2 * _EDGE
    tall = slides.slide_height
    _add_text(slide, part.sentence, (_EDGE, Inches(1.0), wide, Inches(1.1)), Pt(16), "Sentence")
    top, foot = Inches(2.15), tall - Inches(0.55)
    room = foot - top
    table_tall = _ROW * (len(part.table.rows) + 1) if part.table is not None else 0
    left = int(wide * 0.56) if len(part.charts) > 1 else wide
    boxes = [
        (_EDGE, top, left, room - table_tall - _GAP),
        (_EDGE + left + Inches(0.2), top, wide - left - Inches(0.2), room),
    ]
    for chart, box in zip(part.charts[:2], boxes, strict=False):
        _draw(slide, chart, box, themed=themed)
    if part.table is not None:
        begins = foot - table_tall if part.charts else top
        _add_table(slide, part.table, (_EDGE, begins, left, table_tall))
    under = f"{part.under.rstrip('.')}." if part.under else ""
    source = " ".join(text for text in (part.source, under) if text)
    _add_text(slide, source, (_EDGE, foot, wide - Inches(1), Inches(0.45)), Pt(10), "Source")
    add_slide_number(slide, (_EDGE + wide - Inches(0.8), foot, Inches(0.8), Inches(0.4)))
    asked = ("Questions to ask:", *part.questions) if part.questions else ()
    notes = [part.note, part.sentence, *part.minds, *asked, part.link]
    notes = [line for line in notes if line]
    slide.notes_slide.notes_text_frame.text = "\n".join(notes)


def _draw(slide: Any, chart: Chart, box: Box, *, themed: bool) -> None:
    drawing = chart.drawing
    if drawing.figures is not None:
        lines = drawing.figures.kind == "lines"
        head = drawing.subtitle if lines else drawing.title
        add_chart(
            slide, drawing.figures, box, drawing.title, drawing.alt, head=head, themed=themed
        )
        return
    svg = picture_of(chart, _PIXELS)
    wide, tall = size_of(svg)
    width = int(min(box[2], box[3] * wide / tall))
    fitted = (box[0] + (box[2] - width) // 2, box[1], width, int(width * tall / wide))
    add_picture(slide, png_of_svg(svg), svg, fitted, drawing.title, drawing.alt)


def _add_table(slide: Any, table: Table, box: Box) -> None:
    shape = slide.shapes.add_table(
        len(table.rows) + 1, len(table.columns), *(Emu(side) for side in box)
    )
    describe_shape(shape, table.caption, table.caption)
    made = shape.table
    made.first_row = True
    lines = text_rows(table)
    first = int(box[2] * 0.28)
    for at, column in enumerate(made.columns):
        rest = (box[2] - first) // max(len(table.columns) - 1, 1)
        column.width = Emu(first if at == 0 else rest)
    for row, texts in enumerate(lines):
        made.rows[row].height = Emu(box[3] // len(lines))
        for at, text in enumerate(texts):
            cell = made.cell(row, at)
            cell.text = text
            cell.margin_top = cell.margin_bottom = Emu(0)
            if at:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
            _set_size(cell.text_frame, Pt(9))


def _closing(slides: Any, briefing: Briefing) -> None:
    """Say where the figures come from, and what symbols mean, on as many slides as it takes."""
    symbols = [f"{sign}: {meaning}" for sign, meaning in briefing.symbols]
    symbols += [f"{term}: {meaning}" for term, meaning in briefing.terms]
    for title, lines in (("Sources", briefing.sources), ("Symbols and words", symbols)):
        pages = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
        for number, page in enumerate(pages, 1):
            more = f" ({number} of {len(pages)})" if len(pages) > 1 else ""
            slide = _new_slide(slides, f"{title}{more}")
            box = (_EDGE, Inches(1.1), slides.slide_width - 2 * _EDGE, Inches(5.6))
            _add_text(slide, "\n".join(page), box, Pt(12), "Text")

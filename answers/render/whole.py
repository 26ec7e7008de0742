"""An answer in full as HTML that needs no script: what a page shows, one part after the other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from answers.answer import Answer, Section, Text
from answers.render.html import (
    chart_notes_html,
    content_html,
    lines_html,
    paragraphs_html,
    points_html,
)
from charts.drawing import Drawing
from charts.inline_lines import has_lines, lines_svg
from charts.legend import map_legend

_SORTS: Final = re.compile(r'<button type="button" class="lw-sort"[^>]*>(.*?)</button>')


def body_html(answer: Answer) -> Markup:
    """Write all of an answer beneath its sentence.

    Parameters
    ----------
    answer : Answer
        Of any screen.

    Returns
    -------
    Markup
        Its sections in their order. A line over time is drawn; of any other chart its finding and
        what it shows are said in words.
    """
    # What the page's heading says needs no saying again.
    every = (replace(s, heading="") if s.heading == answer.title else s for s in answer.sections)
    sections = Markup("").join(map(section_html, every))
    foot = paragraphs_html(answer.about) + points_html(answer.questions)
    source: list[Text] = [answer.source]
    parts = (sections, points_html(answer.facts), lines_html(answer.notes, "lw-notes"), foot)
    return without_controls(Markup("").join((*parts, lines_html(source, "lw-from"))))


def without_controls(html: Markup) -> Markup:
    """Make headings by which only a script could sort words again."""
    return Markup(_SORTS.sub(r"\1", str(html)))


def figure_html(drawing: Drawing, svg: str = "") -> Markup:
    """Write a chart as a figure: a drawing, or what it shows in words, with its notes beneath.

    Parameters
    ----------
    svg : str
        A drawing of it; where none is given, lines over time are drawn here.
    """
    figures = drawing.figures
    if not svg and figures is not None and has_lines(figures):
        svg = lines_svg(figures, drawing.alt)
    shown = Markup(svg) or Markup('<p class="lw-notes">%s</p>') % (drawing.alt,)
    notes = chart_notes_html(drawing)
    beneath = Markup("<figcaption>%s</figcaption>") % (notes,) if notes else ""
    return Markup("<figure>%s%s</figure>") % (shown, beneath)


def section_html(section: Section) -> Markup:
    """Write a part of an answer under its heading."""
    content = section.content
    heading = Markup('<h2 class="lw-h2">%s</h2>') % (section.heading,) if section.heading else ""
    notes = lines_html([*section.notes, section.remark], "lw-notes")
    if not isinstance(content, Drawing):
        return heading + notes + content_html(content)
    legend = Markup(map_legend(**section.legend._asdict())) if section.legend else Markup("")
    return heading + figure_html(content) + legend + notes

"""An answer in full as HTML that needs no script: what a page shows, one part after the other."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from answers.answer import Answer, Section, Text
from answers.render.html import content_html, lines_html, paragraphs_html, points_html
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
    sections = Markup("").join(map(_section, answer.sections))
    foot = paragraphs_html(answer.about) + points_html(answer.questions)
    source: list[Text] = [answer.source]
    parts = (sections, points_html(answer.facts), lines_html(answer.notes, "lw-notes"), foot)
    return without_controls(Markup("").join((*parts, lines_html(source, "lw-from"))))


def without_controls(html: Markup) -> Markup:
    """Make headings by which only a script could sort words again."""
    return Markup(_SORTS.sub(r"\1", str(html)))


def _section(section: Section) -> Markup:
    content = section.content
    notes = lines_html([*section.notes, section.remark], "lw-notes")
    heading = Markup('<h2 class="lw-h2">%s</h2>') % (section.heading,) if section.heading else ""
    if not isinstance(content, Drawing):
        return heading + notes + content_html(content)
    figures = content.figures
    if figures is not None and has_lines(figures):
        shown = Markup(lines_svg(figures, content.alt))
    else:
        shown = Markup('<p class="lw-notes">%s</p>') % (content.alt,)
    legend = map_legend(**section.legend._asdict()) if section.legend else ""
    return heading + shown + Markup(legend) + notes

"""What there is to say about one indicator, as HTML beside the list of all."""

from __future__ import annotations

from markupsafe import Markup

from answers.answer import Answer, Points, Section, Terms
from answers.render.html import content_html, lines_html
from answers.render.links import link_html, text_html
from answers.table import Table


def article_html(answer: Answer) -> Markup:
    """Write the sections of the chosen indicator.

    Parameters
    ----------
    answer : Answer
        Of Indicators.

    Returns
    -------
    Markup
        With an SVG. Links take the rest of the view along.
    """
    first, *others = answer.sections[1:]
    parts = Markup("").join(_section(section) for section in others)
    return Markup('<article aria-label="{}"><h2>{}</h2>{}{}</article>').format(
        first.heading, first.heading, _opens(first), parts
    )


def _opens(section: Section) -> Markup:
    items = section.content.items if isinstance(section.content, Points) else ()
    listed = Markup("").join(
        Markup("<li>{}</li>").format(link_html(part, class_="lw-open"))
        for item in items
        for part in item
        if not isinstance(part, str)
    )
    return Markup('<ul class="lw-opens" aria-label="Open it on">{}</ul>').format(listed)


def _section(section: Section) -> Markup:
    heading = Markup("<h3>{}</h3>").format(section.heading) if section.heading else Markup("")
    return heading + _content(section) + lines_html(section.notes, "lw-notes")


def _content(section: Section) -> Markup:
    content = section.content
    if isinstance(content, Terms):
        facts = Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, text_html(said))
            for name, said in content.items
        )
        return Markup("<dl>{}</dl>").format(facts)
    if isinstance(content, Table):
        rows = Markup("").join(
            Markup('<tr><td class="lw-n">{}</td><td><b>{}</b> {}</td></tr>').format(
                row.cells[0].shown, row.cells[1].symbol, row.cells[1].shown
            )
            for row in content.rows
        )
        return Markup(
            '<table class="lw-gaps"><caption>{}</caption><tbody>{}</tbody></table>'
        ).format(content.caption, rows)
    return content_html(content)

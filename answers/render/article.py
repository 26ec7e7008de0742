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
    return Markup('<article aria-label="%s"><h2>%s</h2>%s%s</article>') % (
        first.heading,
        first.heading,
        _opens(first),
        parts,
    )


def _opens(section: Section) -> Markup:
    items = section.content.items if isinstance(section.content, Points) else ()
    listed = Markup("").join(
        Markup("<li>%s</li>") % (link_html(part, class_="lw-open"),)
        for item in items
        for part in item
        if not isinstance(part, str)
    )
    return Markup('<ul class="lw-opens" aria-label="Open it on">%s</ul>') % (listed,)


def _section(section: Section) -> Markup:
    heading = Markup("<h3>%s</h3>") % (section.heading,) if section.heading else Markup("")
    return heading + _content(section) + lines_html(section.notes, "lw-notes")


def _content(section: Section) -> Markup:
    content = section.content
    if isinstance(content, Terms):
        facts = Markup("").join(
            Markup("<div><dt>%s</dt><dd>%s</dd></div>")
            % (
                name,
                text_html(text),
            )
            for name, text in content.items
        )
        return Markup("<dl>%s</dl>") % (facts,)
    if isinstance(content, Table):
        rows = Markup("").join(
            Markup('<tr><td class="lw-n">%s</td><td><b>%s</b> %s</td></tr>')
            % (
                row.cells[0].shown,
                row.cells[1].symbol,
                row.cells[1].shown,
            )
            for row in content.rows
        )
        return Markup('<table class="lw-gaps"><caption>%s</caption><tbody>%s</tbody></table>') % (
            content.caption,
            rows,
        )
    return content_html(content)

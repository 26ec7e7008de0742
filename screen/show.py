"""Put the parts of an answer on a page: its head, its sections, what stands at its foot."""

from __future__ import annotations

from typing import Any

import streamlit as st
from markupsafe import Markup

from answers.answer import Answer, Points, Prose, Section
from answers.citation import citation_of
from answers.render.html import (
    content_html,
    lines_html,
    paragraphs_html,
    points_html,
    table_html,
)
from answers.render.links import text_html
from answers.since import since_cited
from answers.table import Table
from charts.drawing import Drawing
from charts.legend import map_legend
from screen.draw import caption, draw
from screen.fault import say
from screen.head import head
from screen.pictures import take_html
from screen.script import show_html
from screen.state import served_at
from screen.view_files import files_html


def opening(answer: Answer) -> None:
    """Show an answer's heading, what should not be missed, and its sentence."""
    cited(answer)
    head(answer.title, fresh=answer.fresh, under=answer.under)
    for remark in answer.remarks:
        say(remark)
    if answer.sentence:
        st.html(Markup('<p class="lw-sentence">%s</p>') % (text_html(answer.sentence),))


def cited(answer: Answer) -> None:
    """Say of a view that a link cites whether these are its figures, and what changed since."""
    found = since_cited(answer)
    if found is None:
        return
    say(" ".join(found.sentences))
    if found.revised is not None:
        heading = f"<summary>{found.revised.caption}</summary>"
        inside = table_html(found.revised)
        st.html(Markup('<details class="lw-folded">%s%s</details>') % (Markup(heading), inside))


def contents(answer: Answer) -> None:
    """List what is on a long page, each a link to it."""
    links = [
        Markup('<li><a href="#%s">%s</a></li>') % (_name(answer, one.key), one.label)
        for one in answer.sections
        if one.label
    ]
    inside = Markup('<span>On this page</span><ul aria-label="On this page">%s</ul>')
    # No landmark: within the page's own it would be one more to pass by.
    st.html(Markup('<div class="lw-contents">%s</div>') % (inside % (Markup("").join(links),),))


def notes(answer: Answer, style: str = "lw-notes") -> None:
    """Show what to mind of the whole answer."""
    if answer.notes:
        st.html(lines_html(answer.notes, style))


def part(answer: Answer, key: str, **more: Any) -> None:
    """Show a section under its heading, with its file, if the answer has it.

    Parameters
    ----------
    **more
        Whatever else `screen.draw.draw` takes for a drawing.
    """
    found = answer.section(key)
    if found is None:
        return
    name = _name(answer, key)
    content = found.content
    if isinstance(content, Drawing):
        _before(found)
        with st.container(key=f"lw-section-{name}"):
            # What was measured stands under the page's heading: each fact once.
            under = content.subtitle if content.subtitle != answer.under else ""
            caption(content.title, under, name, folded=found.folded)
            if found.legend is None:
                draw(content, name, **more)
            else:
                sea = "" if answer.view.zoom else "sea-"
                with st.container(key=f"lw-over-{sea}{name}"):
                    legend(answer, key)
                    draw(content, name, **more)
            st.html(take_html(answer, found))
    else:
        show_section(found, name)
        offer(answer, key)


def drawn(answer: Answer, key: str, **more: Any) -> None:
    """Show a section's drawing whose finding is said elsewhere on the page, its notes beneath.

    Parameters
    ----------
    answer : Answer
        Of the page; it has the section.
    **more
        Whatever else `screen.draw.draw` takes.
    """
    section = answer.section(key)
    if section is None or not isinstance(section.content, Drawing):
        return
    name = _name(answer, key)
    if more.get("height") == "stretch":
        st.html(f"<style>.st-key-{name}{{aspect-ratio:{section.shape:.3f}}}</style>")
    draw(section.content, name, **more)
    st.html(take_html(answer, section))
    _before(section)


def legend(answer: Answer, key: str) -> None:
    """Show the legend of a map."""
    section = answer.section(key)
    if section is not None and section.legend is not None:
        st.html(map_legend(**section.legend._asdict()))


def offer(answer: Answer, key: str) -> None:
    """Show the links to a section's files."""
    section = answer.section(key)
    if section is not None and section.offer is not None:
        st.html(files_html(answer, section))


def facts(answer: Answer) -> None:
    """Show how sure an answer is."""
    if html := points_html(answer.facts):
        st.html(html)


def foot(answer: Answer) -> None:
    """Show what the measure means, what to ask next, and where the figures come from."""
    parts = [paragraphs_html(answer.about), points_html(answer.questions)]
    if answer.source:
        parts.append(lines_html([answer.source], "lw-from"))
        parts.append(_citation(answer))
    if any(parts):
        st.html(Markup("").join(parts))


def _citation(answer: Answer) -> Markup:
    """Write how the view is cited, folded."""
    found = citation_of(answer, served_at())
    forms = (("BibTeX", found.bibtex), ("RIS", found.ris), ("CSL-JSON", found.csl))
    written = Markup("").join(
        Markup("<p>%s</p><pre><code>%s</code></pre>") % (name, text) for name, text in forms
    )
    on_paper = Markup("")
    if found.short:
        on_paper = Markup("<p>For minutes on paper:</p><p><code>%s</code> %s</p>") % (
            found.short,
            _copy(found.short),
        )
    return Markup(
        '<details class="lw-report lw-cite"><summary>Cite this view</summary><div>'
        "<p>This address opens these figures, whatever is published later:</p>"
        "<p><code>%s</code> %s</p>%s<p>In a footnote:</p><p><code>%s</code> %s</p>%s"
        "</div></details>"
        '<p class="lw-on-paper">%s%s</p>'
    ) % (
        found.link,
        _copy(found.link),
        on_paper,
        found.text,
        _copy(found.text),
        written,
        found.text,
        f" In short: {found.short}" if found.short else "",
    )


def _copy(text: str) -> Markup:
    return Markup('<button type="button" data-lw-copy-text="%s">Copy</button>') % (text,)


def _name(answer: Answer, key: str) -> str:
    return f"{answer.screen or 'profile'}-{key}"


def _before(section: Section) -> None:
    """Show what a section says beside its drawing or table."""
    if section.notes:
        st.html(lines_html(section.notes, "lw-notes"))
    if section.remark:
        say(section.remark)


def show_section(section: Section, name: str) -> None:
    """Show a section that is no drawing: its heading, what there is to mind of it, its content.

    Parameters
    ----------
    name : str
        Names it on its page.
    """
    content = section.content
    beside = lines_html(section.notes, "lw-notes lw-beside")
    html = content_html(content)
    html = html + beside if isinstance(content, Prose | Points) else beside + html
    if section.folded is not None:
        html = Markup('<details class="lw-folded"%s><summary>%s</summary>%s</details>') % (
            Markup("" if section.folded else " open"),
            section.heading,
            html,
        )
    elif section.heading and not (isinstance(content, Table) and content.kind == "journey"):
        html = Markup('<h2 class="lw-h2" id="%s">%s</h2>%s') % (name, section.heading, html)
    if isinstance(content, Table) and any(one.kind == "picture" for one in content.columns):
        show_html(html, name)
    elif html:
        st.html(html)
    if section.remark:
        say(section.remark)

"""The publications as HTML: each with its editions, and its files folded beneath."""

from __future__ import annotations

from markupsafe import Markup

from answers.answer import Answer, Points, Section
from answers.render.html import content_html, items_html, lines_html
from answers.render.links import link_html

_CONTENTS = (
    '<p>On this page: <a href="#publications">the publications</a>, '
    '<a href="#symbols">the symbols</a>, <a href="#words">the words</a></p>'
)


def publications_html(answer: Answer) -> Markup:
    """Write every publication, and before them what else is on the page."""
    every = Markup("").join(
        _publication(*answer.sections[at : at + 3])
        for at, section in enumerate(answer.sections)
        if section.key == "publication"
    )
    return Markup('%s<div id="publications">%s</div>') % (
        Markup(_CONTENTS),
        every,
    )


def _publication(about: Section, editions: Section, files: Section) -> Markup:
    items = editions.content.items if isinstance(editions.content, Points) else ()
    return Markup(
        '<section class="lw-source"><h2 class="lw-h2">%s</h2>%s%s%s'
        '<details><summary>%s<span class="lw-unseen"> of %s</span></summary>%s</details></section>'
    ) % (
        link_html(about.link) if about.link else about.heading,
        content_html(about.content),
        items_html(items, ""),
        lines_html(editions.notes, "lw-notes"),
        files.heading,
        about.heading,
        content_html(files.content),
    )


def terms_html(answer: Answer) -> Markup:
    """Write what symbols and words mean, each list where a link within the page leads."""
    return Markup("").join(
        Markup('<h2 id="%s" class="lw-h2">%s</h2>%s')
        % (
            section.key,
            section.heading,
            content_html(section.content),
        )
        for section in answer.sections
        if section.key in ("symbols", "words")
    )

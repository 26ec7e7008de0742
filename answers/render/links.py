"""Words that lead somewhere, as HTML."""

from __future__ import annotations

import re

from markupsafe import Markup

from answers.answer import Link, Strong, Text
from answers.render.anchors import carried, link


def text_html(text: Text) -> Markup:
    """Write words with their links."""
    parts = (text,) if isinstance(text, str) else text
    return Markup("").join(_part(part) for part in parts)


def _part(part: str | Link) -> Markup:
    if isinstance(part, Link):
        return link_html(part)
    return Markup("<b>%s</b>" if isinstance(part, Strong) else "%s") % (str(part),)


def link_html(to: Link, **attributes: str) -> Markup:
    """Write a link: to a view, to a page of a publisher, which opens beside ours, or to a file."""
    if to.view is not None:
        return Markup(link(to.text, to.view, to.path, **attributes))
    if re.match(r"https?:", to.path):
        return Markup('<a href="%s" target="_blank">%s</a>') % (to.path, to.text)
    if to.path.startswith("download/"):
        return Markup('<a href="%s" download>%s</a>') % (to.path, to.text)
    return Markup(carried(to.text, to.path, **attributes))

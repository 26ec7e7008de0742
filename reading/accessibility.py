"""The statement of accessibility: what readers can count on, what was tested, what is left."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Final

from markupsafe import Markup

from answers.pages_to_read import ACCESSIBILITY
from reading.page import Page
from serve.contact import whom_to_tell

_BODY: Final = Path(__file__).with_name("accessibility.html")
_SAID: Final = "How Likewise can be used by everybody, how that was tested, and what is left."


def accessibility() -> Page:
    """Put the page together. Whoever changes what it promises changes its day."""
    body = Template(_BODY.read_text(encoding="utf-8")).substitute(tell=whom_to_tell())
    return Page(ACCESSIBILITY, "Accessibility", _SAID, Markup(body))

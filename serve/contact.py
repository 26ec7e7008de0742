"""Whom readers tell of a fault."""

from __future__ import annotations

from markupsafe import Markup

from serve import settings


def whom_to_tell() -> Markup:
    """Say in one sentence where a fault is reported: what is set of it, else whoever runs this."""
    if url := settings.report_url():
        return Markup('Tell us <a href="%s" target="_blank">on this page</a>.') % (url,)
    if contact := settings.contact():
        return Markup("Tell us: %s.") % (contact,)
    return Markup("Tell whoever runs this copy of Likewise.")

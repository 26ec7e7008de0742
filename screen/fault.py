"""When something is wrong: what a page says instead of a stack trace, and where to report it."""

from __future__ import annotations

import logging
from html import escape

import streamlit as st

from answers.answer import Text
from answers.render.links import text_html
from queries.cache import cached_query
from queries.rows import StoreFacts
from queries.store import StoreProblem
from serve.contact import whom_to_tell

_LOG = logging.getLogger("likewise")
SORRY = (
    "Sorry, this page could not be shown. The fault is ours and has been written down; the other "
    "pages may still work."
)


def say_sorry(error: Exception) -> bool:
    """Show one sentence where a page's script failed, and log the rest.

    Parameters
    ----------
    error : Exception
        What it failed with.

    Returns
    -------
    bool
        True: Streamlit need not show it.
    """
    if isinstance(error, StoreProblem):
        _LOG.error("%s", error)
        say(str(error))
    else:
        _LOG.error("a page failed: %s", type(error).__name__)  # Streamlit logs the trace itself
        say(SORRY)
    return True


def say(sentence: Text) -> None:
    """Show words that the reader should not miss."""
    st.html(f'<p class="lw-say" role="status">{text_html(sentence)}</p>')


def report_html(address: str, edition: str) -> str:
    """Write how to report a fault: what to copy, and where to send it.

    Parameters
    ----------
    address : str
        Of the view, as a link opens it again.
    edition : str
        The edition that is on screen.

    Returns
    -------
    str
        A disclosure, folded.
    """
    facts = cached_query(StoreFacts)[0]
    build = f"{facts.snapshot_sha256[:10]}, {facts.built_at[:10]}"
    return (
        '<details class="lw-report"><summary>Report a fault</summary><div>'
        f"<p>{whom_to_tell()} Please copy this into it:</p>"
        f"<p><code>{escape(address)}<br>{escape(edition)}<br>Figures {escape(build)}</code></p>"
        "</div></details>"
    )

"""What stands beside every figure: what it means, what to mind, what to ask, its source."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from answers.catalogue import Indicator
from answers.links import link
from answers.view import View
from geo.licence import LICENCE
from words.symbols import is_missing

_POLARITY = {
    "higher": "A higher figure is better",
    "lower": "A lower figure is better",
}


def questions_html(indicator: Indicator, most: int = 3) -> str:
    """Write the questions to ask of an indicator.

    Parameters
    ----------
    indicator : Indicator
        With its row.
    most : int
        How many at most.

    Returns
    -------
    str
        A list with a heading, or nothing where there are none.
    """
    written = indicator.row.get("questions")
    if is_missing(written) or not written:
        return ""
    asked = [line.strip() for line in str(written).splitlines() if line.strip()][:most]
    items = "".join(f"<li>{escape(question)}</li>" for question in asked)
    return f'<h2 class="lw-h2">Questions to ask</h2><ul class="lw-questions">{items}</ul>'


def about_html(indicator: Indicator) -> str:
    """Write what a measure means: definition, caveat, direction.

    Parameters
    ----------
    indicator : Indicator
        With its row.

    Returns
    -------
    str
        HTML with a heading.
    """
    caveat = indicator.row.get("caveat")
    told = [
        definition_html(indicator.row),
        "" if is_missing(caveat) else escape(str(caveat)),
        escape(_direction(indicator)),
    ]
    paragraphs = "".join(f"<p>{text}</p>" for text in told if text)
    return f'<h2 class="lw-h2">About this measure</h2>{paragraphs}'


def definition_html(row: Mapping[str, Any]) -> str:
    """Write what an indicator measures; where that is said elsewhere, these words lead there.

    Parameters
    ----------
    row : mapping
        With ``definition``, ``page_url`` and ``source_url``.

    Returns
    -------
    str
        HTML; nothing where there is no definition.
    """
    said = row.get("definition")
    if is_missing(said):
        return ""
    there = escape("The publisher's page")
    return escape(str(said)).replace(there, anchor_html(there, page_of(row)))


def page_of(row: Mapping[str, Any]) -> str:
    """Give the address of an indicator's own page, else of its publication; nothing without."""
    addresses = (row.get("page_url"), row.get("source_url"))
    return next((str(one) for one in addresses if one and not is_missing(one)), "")


def anchor_html(text: str, address: str) -> str:
    """Link a text to a publisher's page.

    Parameters
    ----------
    text : str
        HTML.
    address : str
        Where it leads; nothing where no address is known.

    Returns
    -------
    str
        A link, or the text as it is.
    """
    return f'<a href="{escape(address)}" target="_blank">{text}</a>' if address else text


def _direction(indicator: Indicator) -> str:
    better = _POLARITY.get(indicator.measure.polarity)
    if better is None:
        return "No law or guidance says whether more or less of it is better, so nothing here does."
    why = indicator.row.get("polarity_reason")
    return f"{better}." if is_missing(why) else f"{better}. {why}"


def source_html(indicator: Indicator, view: View, basis: str = "") -> str:
    """Write where figures come from, in a line.

    Parameters
    ----------
    indicator : Indicator
        With its row.
    view : View
        Carried by the link to the sources.
    basis : str
        ``derived`` where we worked the figure out from published counts.

    Returns
    -------
    str
        A paragraph.
    """
    row = indicator.row
    published = row.get("published_label")
    when = "" if is_missing(published) else f", published {published}"
    how = (
        " The rate is worked out here, from the published count and population."
        if basis == "derived" and indicator.measure.unit == "rate"
        else ""
    )
    page = "" if is_missing(row["source_url"]) else str(row["source_url"])
    return (
        f'<p class="lw-from">Source: {escape(str(row["publisher"]))}, '
        f"{anchor_html(escape(str(row['publication'])), page)}{escape(when)}, "
        f"{LICENCE}.{how} {link('All sources', view, 'sources')}</p>"
    )

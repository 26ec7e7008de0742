"""What stands beside every figure: what it means, what to mind, what to ask, its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from answers.answer import Link, Points, Text
from answers.catalogue import Indicator
from answers.view import View
from geo.licence import LICENCE
from words.symbols import is_missing

_POLARITY = {
    "higher": "A higher figure is better",
    "lower": "A lower figure is better",
}


def questions(indicator: Indicator, most: int = 3) -> Points | None:
    """Give the questions to ask of an indicator, as many as `most`; None where there are none."""
    written = indicator.row.get("questions")
    if is_missing(written) or not written:
        return None
    lines = [line.strip() for line in str(written).splitlines() if line.strip()][:most]
    return Points("Questions to ask", tuple(lines))


def about(indicator: Indicator) -> Points:
    """Say what a measure means: definition, caveat, and which way is better."""
    caveat = indicator.row.get("caveat")
    told: list[Text] = [
        definition(indicator.row),
        "" if is_missing(caveat) else str(caveat),
        _direction(indicator),
    ]
    return Points("About this measure", tuple(text for text in told if text))


def definition(row: Mapping[str, Any]) -> Text:
    """Say what an indicator measures; where that is said elsewhere, these words lead there.

    Parameters
    ----------
    row : mapping
        With ``definition``, ``page_url`` and ``source_url``.

    Returns
    -------
    Text
        Nothing where there is no definition.
    """
    said = row.get("definition")
    if is_missing(said):
        return ""
    before, there, after = str(said).partition("The publisher's page")
    page = page_of(row)
    if not (there and page):
        return str(said)
    return tuple(part for part in (before, Link(there, path=page), after) if part)


def page_of(row: Mapping[str, Any]) -> str:
    """Give the address of an indicator's own page, else of its publication; nothing without."""
    addresses = (row.get("page_url"), row.get("source_url"))
    return next((str(one) for one in addresses if one and not is_missing(one)), "")


def _direction(indicator: Indicator) -> str:
    better = _POLARITY.get(indicator.measure.polarity)
    if better is None:
        return "No law or guidance says whether more or less of it is better, so nothing here does."
    why = indicator.row.get("polarity_reason")
    return f"{better}." if is_missing(why) else f"{better}. {why}"


def source(indicator: Indicator, view: View, basis: str = "") -> Text:
    """Say where figures come from, in a line.

    Parameters
    ----------
    view : View
        Carried by the link to the sources.
    basis : str
        ``derived`` where we worked the figure out from published counts.

    Returns
    -------
    Text
        Publisher, publication, date and licence.
    """
    row = indicator.row
    published = row.get("published_label")
    when = "" if is_missing(published) else f", published {published}"
    how = (
        " The rate is worked out here, from the published count and population."
        if basis == "derived" and indicator.measure.unit == "rate"
        else ""
    )
    publication = str(row["publication"])
    page = "" if is_missing(row["source_url"]) else str(row["source_url"])
    return (
        f"Source: {row['publisher']}, ",
        Link(publication, path=page) if page else publication,
        f"{when}, {LICENCE}.{how} ",
        Link("All sources", view, "sources"),
    )

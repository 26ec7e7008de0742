"""What stands beside every figure: what it means, what to mind, what to ask, its source."""

from __future__ import annotations

from answers.answer import Link, Points, Text
from answers.catalogue import Indicator
from answers.view import View
from geo.licence import LICENCE
from queries.rows import Catalogue, Indicators

_POLARITY = {
    "higher": "A higher figure is better",
    "lower": "A lower figure is better",
}


def questions(indicator: Indicator, most: int = 3) -> Points | None:
    """Give the questions to ask of an indicator, as many as `most`; None where there are none."""
    lines = [line.strip() for line in (indicator.row.questions or "").splitlines()]
    first = tuple(line for line in lines if line)[:most]
    return Points("Questions to ask", first) if first else None


def about(indicator: Indicator) -> Points:
    """Say what a measure means: definition, caveat, which way is better, its publisher's title."""
    row = indicator.row
    texts = (definition(row), row.caveat or "", _direction(indicator), official_title(row))
    return Points("About this measure", tuple(text for text in texts if text))


def definition(row: Catalogue | Indicators) -> Text:
    """Say what an indicator measures; where that is said elsewhere, these words lead there.

    Returns
    -------
    Text
        Nothing where there is no definition.
    """
    text, page = row.definition or "", page_of(row)
    before, there, after = text.partition("The publisher's page")
    if not (there and page):
        return text
    return tuple(part for part in (before, Link(there, path=page), after) if part)


def official_title(row: Catalogue | Indicators) -> str:
    """Say what its publisher calls an indicator, where that isn't its name here."""
    return f"Its publisher's title: “{row.official_title}”." if row.official_title else ""


def page_of(row: Catalogue | Indicators) -> str:
    """Give the address of an indicator's own page, else of its publication; nothing without."""
    return row.page_url or row.source_url or ""


def _direction(indicator: Indicator) -> str:
    better = _POLARITY.get(indicator.measure.polarity)
    if better is None:
        return "No law or guidance says whether more or less of it is better, so nothing here does."
    return f"{better}. {indicator.row.polarity_reason or ''}".strip()


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
    when = f", published {row.published_label}" if row.published_label else ""
    how = (
        " The rate is worked out here, from the published count and population."
        if basis == "derived" and indicator.measure.unit == "rate"
        else ""
    )
    return (
        f"Source: {row.publisher}, ",
        Link(row.publication, path=row.source_url) if row.source_url else row.publication,
        f"{when}, {LICENCE}.{how} ",
        Link("All sources", view, "sources"),
    )

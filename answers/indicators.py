"""Indicators: what there is to say about one, its meaning, coverage, gaps, source and files."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup

from answers.about import definition, official_title, page_of
from answers.answer import Answer, Link, Picture, Points, Prose, Section, Strong, Terms, Text
from answers.files.downloads import ALL, FORMS, download_address
from answers.indicator_list import Listed, listed
from answers.table import Cell, Column, Row, Table
from answers.view import LATEST, View
from charts.coverage import coverage
from queries.cache import cached
from queries.rows import Catalogue
from queries.store import store_path
from words import indicators as words
from words.finding import capital
from words.numbers import format_number

SCREEN: Final = "indicators"
_OPENS: Final = (("trend", "Trend"), ("compare", "Compare"), ("map", "Map"))
"""Screens that show an indicator, and what the links to them say."""
_POLARITY: Final = {
    "higher": "A higher figure is better.",
    "lower": "A lower figure is better.",
    "none": "Not judged: no law, guidance or publisher says which way is better.",
}
_WHERE: Final = "What it measures is defined on its publisher's page"


@cached
def indicators(view: View) -> Answer:
    """Say all there is to say about the chosen indicator, and how all can be taken away.

    Returns
    -------
    Answer
        Sections ``take`` (all figures) and, of the indicator, ``opens`` (where it is shown),
        ``meaning``, ``years`` with ``coverage``, ``missing``, ``published``, ``files``.
    """
    known = listed()
    row = known.rows[view.indicator]
    return Answer(
        SCREEN,
        view,
        "Indicators",
        under=_under(known),
        sections=(
            Section("take", Points("", _everything()), "Download all figures", folded=True),
            Section("opens", Points("", _opens(row)), row.name),
            Section("meaning", _meaning(row)),
            Section("years", _years(row), "Areas and years"),
            Section("coverage", _coverage(known, row)),
            Section("missing", _missing(row)),
            Section(
                "published",
                _published(row, known.news.get(row.id, "")),
                "Published",
                notes=(_changes(row),),
            ),
            Section(
                "files",
                Prose((_files(row),)),
                "Take it away",
                notes=(f"{row.licence}. {row.attribution}",),
            ),
        ),
    )


def _under(known: Listed) -> str:
    publications = {row.publication for row in known.rows.values()}
    return (
        f"{len(known.rows)} measures from {len(publications)} publications, "
        f"{known.first} to {known.last}. Bars show how many areas have a figure in each year."
    )


def _everything() -> tuple[Text, ...]:
    size = format_number(store_path().stat().st_size / 1e6)
    named = ALL | {"likewise.duckdb": f"{ALL['likewise.duckdb']} ({size} MB)"}
    return tuple((_file(name, text),) for name, text in named.items())


def _file(what: str, text: str, form: str = "") -> Link:
    return Link(text, path=download_address(what, form))


def _opens(row: Catalogue) -> tuple[Text, ...]:
    query = urlencode({"indicator": row.id, "period": LATEST})
    return tuple((Link(title, path=f"{path}?{query}"),) for path, title in _OPENS)


def _meaning(row: Catalogue) -> Prose:
    page = page_of(row)
    where: Text = (Link(_WHERE, path=page),) if page else _WHERE
    caveat: Text = (Strong("Caution:"), f" {row.caveat}") if row.caveat else ""
    better = f"{_POLARITY[row.polarity]} {row.polarity_reason or ''}".strip()
    texts = (definition(row) or where, caveat, better, official_title(row))
    return Prose(tuple(text for text in texts if text))


def _years(row: Catalogue) -> Prose:
    areas, periods = words.areas_covered(row), words.periods_covered(row)
    return Prose((f"{capital(areas)}. {capital(periods)}.",))


def _coverage(known: Listed, row: Catalogue) -> Picture:
    shape = (row.years, row.with_value, row.without)
    alt = words.coverage_alt(row.level, *shape)
    drawn = coverage(*shape, alt, first=known.first, last=known.last, full=known.full[row.level])
    return Picture(Markup(drawn), alt)


def _missing(row: Catalogue) -> Table | Prose:
    gaps = words.missing_counts(row)
    if not gaps:
        return Prose(("No figure is missing.",))
    return Table(
        "Figures missing, all areas and periods",
        (Column("Figures", "number"), Column("Why")),
        tuple(
            Row((Cell(format_number(count), count), Cell(why, symbol=symbol, reason=why)))
            for symbol, why, count in gaps
        ),
        kind="gaps",
    )


def _published(row: Catalogue, news: str) -> Terms:
    page, publication = page_of(row), row.publication
    edition = f", edition {row.edition}" if row.edition else ""
    facts: list[tuple[str, Text]] = [
        ("By", row.publisher),
        ("In", (Link(publication, path=page) if page else publication, edition)),
        ("Last", row.published_label or "no date in the files we hold"),
        ("Next", words.next_release(row.next_release)),
    ]
    if news:
        facts.append(("This edition", news))
    return Terms(tuple(facts))


def _changes(row: Catalogue) -> Text:
    path = f"revisions?{urlencode({'indicator': row.id, 'only': 'indicator'})}"
    return (Link("What later editions changed", path=path),)


def _files(row: Catalogue) -> Text:
    links = [_file(row.id, name, form) for form, name in FORMS.items()]
    between: list[str | Link] = [part for link in links for part in (link, " · ")]
    return tuple(between[:-1])

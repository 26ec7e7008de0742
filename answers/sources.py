"""Sources: every publication with its editions, the symbols, and the words in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from answers.answer import Answer, Link, Points, Prose, Section, Strong, Terms, Text
from answers.table import Cell, Column, Row, Table
from answers.view import View
from geo.published import BOUNDARIES, SMALL_AREAS, InputFile, Record, read_record
from queries.cache import cached, cached_query
from queries.rows import Sources, StoreFacts
from words.finding import capital
from words.glossary import GLOSSARY
from words.numbers import format_number
from words.symbols import FLAGS, SYMBOLS

SCREEN: Final = "sources"
_DRAWN: Final = {
    BOUNDARIES: "Boundaries of authorities and regions",
    SMALL_AREAS: "Boundaries of neighbourhoods (LSOAs)",
}
_UNDER: Final = (
    "All of it is published, official and free to use. Nothing here is collected by us."
)


@cached
def sources(view: View) -> Answer:
    """Say where the figures come from, and what symbols and words mean.

    Returns
    -------
    Answer
        For each publication three sections: ``publication``, who publishes it and where;
        ``editions`` with their dates; ``files``, folded. Then ``symbols`` and ``words``.

    Raises
    ------
    geo.problem.BoundaryProblem
        If the record of the shipped boundaries is missing or can't be read.
    """
    facts = cached_query(StoreFacts)[0]
    return Answer(
        SCREEN,
        view,
        "Where the figures come from",
        under=_UNDER,
        fresh=f"put together {_day(dt.datetime.fromisoformat(facts.built_at))}",
        sections=(
            *(
                section
                for _, files in groupby(cached_query(Sources), lambda row: row.source_id)
                for section in publication(list(files))
            ),
            *(section for folder in _DRAWN for section in _boundaries(folder)),
            Section("symbols", Terms(_symbols()), "When a figure is missing, or marked"),
            Section("words", Terms(_words()), "The words"),
        ),
    )


def _symbols() -> tuple[tuple[str, Text], ...]:
    """Explain what stands in the place of a figure, and beside one."""
    every = (*SYMBOLS.values(), *FLAGS.values())
    return tuple((f"{one.code} ({one.label})", capital(one.reason)) for one in every)


def _words() -> tuple[tuple[str, Text], ...]:
    return tuple(GLOSSARY.items())


def publication(files: list[Sources], called: str = "Edition ") -> Iterator[Section]:
    """Say who publishes something and where, its licence, its editions and every file.

    Parameters
    ----------
    files : list of Sources
        A row a file.
    called : str
        What stands before the name of an edition.

    Yields
    ------
    Section
        ``publication``, ``editions`` and ``files``.
    """
    first = files[0]
    name = first.publication
    editions = [list(of) for _, of in groupby(files, lambda row: row.edition)]
    terms = (_sentence("Licence: ", first.licence), _sentence("Attribution: ", first.attribution))
    yield Section("publication", Prose((_publisher(first),)), name, link=_page(first))
    points = Points("", tuple(_edition(of, called) for of in editions))
    yield Section("editions", points, notes=(" ".join(terms).strip(),))
    yield Section("files", _files(files, name), _count(len(files)), folded=True)


def _files(files: list[Sources], name: str) -> Table:
    return Table(
        f"Files of {name}",
        (
            Column("Edition"),
            Column("Published"),
            Column("File"),
            Column("Figures", "number"),
            Column("Fetched"),
            Column("SHA-256"),
        ),
        tuple(map(_file, files)),
        kind="files",
    )


def _boundaries(folder: Path) -> Iterator[Section]:
    """Say what the shipped boundaries were drawn from."""
    record = read_record(folder)
    yield from publication([_input(file, record, _DRAWN[folder]) for file in record.inputs], "")


def _input(file: InputFile, record: Record, publication: str) -> Sources:
    mended = f" Mended, because their outlines crossed: {', '.join(file.mended)}."
    return Sources(
        source_id="",
        publisher=file.publisher,
        publication=publication,
        page_url=file.page,
        licence=record.licence,
        attribution=" ".join(record.attribution),
        next_release=None,
        edition_id="",
        edition=f"{file.product}, {file.edition}",
        published=None,
        published_label=None,
        retrieved=dt.date.fromisoformat(file.retrieved),
        file_name=file.file,
        sha256=file.sha256,
        notes="Lines are simplified here." + (mended if file.mended else ""),
        n_figures=0,
    )


def _page(row: Sources) -> Link | None:
    """Lead to a publication's page, where it is known; one that is a file says so."""
    if not row.page_url:
        return None
    ending = Path(urlsplit(row.page_url).path).suffix.lstrip(".")
    return Link(row.publication + (f" (file, {ending})" if ending else ""), path=row.page_url)


def _publisher(row: Sources) -> str:
    """Say who publishes it, where, and when next."""
    where = (
        f", on {urlsplit(row.page_url).hostname}."
        if row.page_url
        else "; the address of its page is not recorded."
    )
    return f"{row.publisher}{where} {_sentence('Next release: ', row.next_release)}".strip()


def _count(files: int) -> str:
    return "1 file" if files == 1 else f"{files} files"


def _edition(files: list[Sources], called: str) -> Text:
    """Name an edition: when it was published, or fetched, and how much of it is held."""
    first = files[0]
    when = (
        f"published {first.published_label}"
        if first.published_label
        else f"publication date not recorded, fetched {_day(first.retrieved)}"
    )
    figures = sum(file.n_figures for file in files)
    counted = f", {format_number(figures)} figures" if figures else ""
    return (Strong(f"{called}{first.edition}"), f", {when}{counted}")


def _file(row: Sources) -> Row:
    figures = row.n_figures
    return Row(
        (
            Cell(row.edition),
            Cell(row.published_label or "not recorded"),
            Cell(row.file_name, fine=(row.notes,) if row.notes else ()),
            Cell(format_number(figures), figures) if figures else Cell(),
            Cell(f"{row.retrieved:%Y-%m-%d}"),
            Cell(row.sha256[:12], full=row.sha256),
        )
    )


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _sentence(begins: str, text: str | None) -> str:
    return f"{begins}{text.rstrip('.')}." if text else ""

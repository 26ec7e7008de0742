"""Sources: every publication with its editions, the symbols, and the words in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from answers.answer import Answer, Link, Points, Prose, Section, Strong, Terms, Text
from answers.asking import Row as Figures
from answers.asking import asked_rows
from answers.table import Cell, Column, Row, Table
from answers.view import View
from geo.published import BOUNDARIES, SMALL_AREAS, InputFile, read_record
from queries.cache import cached, cached_query
from queries.rows import StoreFacts
from words.finding import capital
from words.glossary import GLOSSARY
from words.numbers import format_number
from words.symbols import FLAGS, SYMBOLS, is_missing

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
                for _, files in groupby(asked_rows("sources"), lambda row: row["source_id"])
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
    return tuple((entry.term, capital(entry.meaning)) for entry in GLOSSARY)


def publication(files: list[Figures], called: str = "Edition ") -> Iterator[Section]:
    """Say who publishes something and where, its licence, its editions and every file.

    Parameters
    ----------
    files : list of dict
        Its rows of the query ``sources``, a row a file.
    called : str
        What stands before the name of an edition.

    Yields
    ------
    Section
        ``publication``, ``editions`` and ``files``.
    """
    first = files[0]
    name = _text(first["publication"])
    editions = [list(of) for _, of in groupby(files, lambda row: row["edition"])]
    terms = [
        _sentence(f"{term.capitalize()}: ", first[term]) for term in ("licence", "attribution")
    ]
    yield Section("publication", Prose((_publisher(first),)), name, link=_page(first, name))
    said = " ".join(term for term in terms if term)
    points = Points("", tuple(_edition(of, called) for of in editions))
    yield Section("editions", points, notes=(said,) if said else ())
    yield Section("files", _files(files, name), _count(len(files)), folded=True)


def _files(files: list[Figures], name: str) -> Table:
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
    terms = {"licence": record.licence, "attribution": " ".join(record.attribution)}
    rows = [{**_input(one), **terms, "publication": _DRAWN[folder]} for one in record.inputs]
    yield from publication(rows, called="")


def _input(file: InputFile) -> Figures:
    mended = f" Mended, because their outlines crossed: {', '.join(file.mended)}."
    return {
        "publisher": file.publisher,
        "page_url": file.page,
        "next_release": None,
        "edition": f"{file.product}, {file.edition}",
        "published_label": None,
        "retrieved": dt.date.fromisoformat(file.retrieved),
        "file_name": file.file,
        "sha256": file.sha256,
        "notes": "Lines are simplified here." + (mended if file.mended else ""),
        "n_figures": 0,
    }


def _page(row: Figures, name: str) -> Link | None:
    """Lead to a publication's page, where it is known; one that is a file says so."""
    page = _text(row["page_url"])
    ending = Path(urlsplit(page).path).suffix.lstrip(".")
    return Link(f"{name} (file, {ending})" if ending else name, path=page) if page else None


def _publisher(row: Figures) -> str:
    """Say who publishes it, where, and when next."""
    publisher, page = _text(row["publisher"]), _text(row["page_url"])
    said = (
        f"{publisher}, on {urlsplit(page).hostname}."
        if page
        else f"{publisher}; the address of its page is not recorded."
    )
    return f"{said} {_sentence('Next release: ', row['next_release'])}".strip()


def _count(files: int) -> str:
    return "1 file" if files == 1 else f"{files} files"


def _edition(files: list[Figures], called: str) -> Text:
    """Name an edition: when it was published, or fetched, and how much of it is held."""
    first = files[0]
    published = _text(first["published_label"])
    when = f"published {published}" if published else "publication date not recorded"
    if not published and not is_missing(first["retrieved"]):
        when += f", fetched {_day(first['retrieved'])}"
    figures = sum(int(file["n_figures"]) for file in files)
    held = f", {format_number(figures)} figures" if figures else ""
    return (Strong(f"{called}{_text(first['edition'])}"), f", {when}{held}")


def _file(row: Figures) -> Row:
    figures = row["n_figures"]
    note = (_text(row["notes"]),) if row["notes"] else ()
    digest = _text(row["sha256"])
    fetched = "" if is_missing(row["retrieved"]) else f"{row['retrieved']:%Y-%m-%d}"
    return Row(
        (
            Cell(_text(row["edition"])),
            Cell(_text(row["published_label"]) or "not recorded"),
            Cell(_text(row["file_name"]), fine=note),
            Cell(format_number(figures), figures) if figures else Cell(),
            Cell(fetched),
            Cell(symbol=digest[:12], reason=digest),
        )
    )


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _text(value: object) -> str:
    return "" if is_missing(value) else str(value)


def _sentence(begins: str, value: object) -> str:
    said = _text(value).rstrip(".")
    return f"{begins}{said}." if said else ""

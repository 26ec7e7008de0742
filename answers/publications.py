"""A publication as readers look it up: publisher, page, licence, editions and files."""

from __future__ import annotations

import datetime as dt
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from answers.asking import Row
from geo.published import BOUNDARIES, SMALL_AREAS, InputFile, read_record
from words.numbers import format_number
from words.symbols import is_missing

_HEADS: Final = ("Edition", "Published", "File", "Figures", "Fetched", "SHA-256")
_DRAWN: Final = {
    BOUNDARIES: "Boundaries of authorities and regions",
    SMALL_AREAS: "Boundaries of neighbourhoods (LSOAs)",
}


def publication_html(files: list[Row], called: str = "Edition ") -> str:
    """Write a publication.

    Parameters
    ----------
    files : list of dict
        Its rows of the query ``sources``, a row a file.
    called : str
        What stands before the name of an edition.

    Returns
    -------
    str
        A section: who publishes it and where, its licence, each edition with its dates, and every
        file folded beneath.
    """
    first = files[0]
    title = _text(first["publication"])
    terms = [
        _sentence(f"{name.capitalize()}: ", first[name]) for name in ("licence", "attribution")
    ]
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    editions = [list(of) for _, of in groupby(files, lambda row: row["edition"])]
    return (
        f'<section class="lw-source"><h2 class="lw-h2">{_title(first)}</h2>'
        f"<p>{_publisher(first)}</p>"
        f"<ul>{''.join(f'<li>{_edition(of, called)}</li>' for of in editions)}</ul>"
        f'<p class="lw-notes">{" ".join(term for term in terms if term)}</p>'
        f"<details><summary>{_files(len(files))}"
        f'<span class="lw-unseen"> of {title}</span></summary>'
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="Files of {title}">'
        f'<table class="lw-table lw-files"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(map(_file, files))}</tbody></table></div></details></section>"
    )


@cache
def boundaries_html() -> str:
    """Write the publications that the shipped boundaries were drawn from.

    Returns
    -------
    str
        A section for authorities and one for neighbourhoods, as `publication_html` writes them.

    Raises
    ------
    geo.problem.BoundaryProblem
        If a record is missing or can't be read.
    """
    return "".join(map(_boundaries, _DRAWN))


def _boundaries(folder: Path) -> str:
    record = read_record(folder)
    terms = {"licence": record.licence, "attribution": " ".join(record.attribution)}
    rows = [{**_input(one), **terms, "publication": _DRAWN[folder]} for one in record.inputs]
    return publication_html(rows, called="")


def _input(file: InputFile) -> Row:
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


def _title(row: Row) -> str:
    """Write the publication's name: the link where its page is known, and whether it's a file."""
    name = _text(row["publication"])
    if is_missing(row["page_url"]):
        return name
    ending = Path(urlsplit(str(row["page_url"])).path).suffix.lstrip(".")
    kind = f" (file, {_text(ending)})" if ending else ""
    return f'<a href="{_text(row["page_url"])}" target="_blank">{name}{kind}</a>'


def _publisher(row: Row) -> str:
    where = urlsplit(str(row["page_url"])).hostname
    told = (
        f"{_text(row['publisher'])}; the address of its page is not recorded."
        if is_missing(row["page_url"])
        else f"{_text(row['publisher'])}, on {_text(where)}."
    )
    return f"{told} {_sentence('Next release: ', row['next_release'])}".strip()


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _edition(files: list[Row], called: str) -> str:
    """Name an edition: when it was published, or fetched, and how much of it is held."""
    first = files[0]
    published = _text(first["published_label"])
    when = f"published {published}" if published else "publication date not recorded"
    if not published and not is_missing(first["retrieved"]):
        when += f", fetched {_day(first['retrieved'])}"
    figures = sum(int(file["n_figures"]) for file in files)
    held = f", {format_number(figures)} figures" if figures else ""
    return f"<strong>{called}{_text(first['edition'])}</strong>, {when}{held}"


def _file(row: Row) -> str:
    figures = format_number(row["n_figures"]) if row["n_figures"] else ""
    note = f'<br><span class="lw-notes">{_text(row["notes"])}</span>' if row["notes"] else ""
    digest = _text(row["sha256"])
    cells = (
        _text(row["published_label"]) or "not recorded",
        _text(row["file_name"]) + note,
        figures,
        "" if is_missing(row["retrieved"]) else f"{row['retrieved']:%Y-%m-%d}",
        f'<code title="{digest}">{digest[:12]}</code>',
    )
    rest = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{_text(row["edition"])}</th>{rest}</tr>'


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _text(value: object) -> str:
    return "" if is_missing(value) else escape(str(value))


def _sentence(begins: str, value: object) -> str:
    said = _text(value).rstrip(".")
    return f"{begins}{said}." if said else ""

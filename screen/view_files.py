"""A view's figures as files: ``/file/compare/figures.csv?area=...``, and the links to them.

Any process answers for any other: a file is made from its address, and none is kept for a session.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from answers.answer import Answer, Section, plain
from answers.citation import link_of
from answers.table import Table
from geo.licence import LICENCE
from screen.section_at import FIRST, Found, nothing_here, section_at
from serve.answering import store_route
from serve.routes import url_of

_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_SAID: Final = {"xlsx": "The same for Excel", "ods": "The same as OpenDocument"}
_SHEETS: Final = {"compare", "even", "heat", "own"}
"""Kinds of tables that are whole as they are shown, and as wide as a sheet."""


def file_route() -> Route:
    """Give the route of a view's files.

    Returns
    -------
    starlette.routing.Route
        ``/file/{screen}/{section}.{form}`` with the keys of an address. 404 with a sentence where
        there is no such file.
    """

    def file(request: Request) -> Response:
        found = section_at(request)
        if isinstance(found, Response):
            return found
        form = request.path_params["form"]
        if found.section.offer is None or form not in _forms(found.section):
            return nothing_here()
        name = found.section.offer.file.name.removesuffix("csv") + form
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-cache",
        }
        link = f"{url_of(request)}{link_of(found.answer).removeprefix('.')}"
        return Response(_written(found, form, link), headers=headers, media_type=_TYPES[form])

    return store_route("/file/{screen}/{section}.{form}", "file", file)


def _forms(section: Section) -> Iterator[str]:
    yield "csv"
    if isinstance(section.content, Table) and section.content.kind in _SHEETS:
        yield from _SAID


def _written(found: Found, form: str, link: str) -> bytes:
    answer, section = found
    if form == "csv" and section.offer is not None:
        return section.offer.file.csv()
    from answers.files.spreadsheet import ods_of, sheet_of, xlsx_of  # when it is asked for

    assert isinstance(section.content, Table)
    sheet = sheet_of(section.content, answer.title, answer.under, _credit(answer), link)
    return xlsx_of(sheet) if form == "xlsx" else ods_of(sheet)


def _credit(answer: Answer) -> str:
    """Say whose figures these are; where a view says none, they are of several publications."""
    return plain(answer.source) or f"Published figures, each with its source in the CSV. {LICENCE}."


def files_html(answer: Answer, section: Section) -> Markup:
    """Write the links to a section's files; a script adds the view of the moment to them."""
    assert section.offer is not None
    at = f"file/{answer.screen or FIRST}/{section.key}"
    said = {form: _SAID.get(form, section.offer.label) for form in _forms(section)}
    links = Markup(" ").join(
        Markup('<a class="lw-button" data-carry download href="%s.%s">%s</a>') % (at, form, text)
        for form, text in said.items()
    )
    return Markup('<p class="lw-files-of">%s</p>') % (links,)

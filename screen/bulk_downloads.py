"""Addresses of files to take away, each with its source: an indicator, all of them, the store."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from answers.files.downloads import FORMS
from answers.files.everything import everything
from answers.files.formats import completed, csv_in_pieces, figures_of, parquet_in_pieces
from answers.files.names import ALL as WHOLE
from answers.files.names import file_name
from answers.files.notes import indicator_notes, reading_notes
from answers.indicator_list import listed
from queries import ask
from queries.store import store_path
from serve.answering import UNKEPT, store_route

_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "duckdb": "application/vnd.duckdb",
}


def download_routes() -> list[Route]:
    """Give the routes that serve the files, which are made when asked for."""
    return [
        store_route("/download/{name}", "download", lambda one: answer(one.path_params["name"]))
    ]


def answer(name: str) -> Response:
    """Give a file.

    Parameters
    ----------
    name : str
        As an address has it: "cp_rate.csv", "all.zip", "likewise.duckdb".

    Returns
    -------
    starlette.responses.Response
        The file as an attachment; 404 with a sentence where there is none of the name.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    known = listed()  # also says so where there is no store
    what, _, form = name.rpartition(".")
    if name == "likewise.duckdb":
        ask("health")  # nothing that its own reader couldn't open
        return FileResponse(store_path(), media_type=_TYPES[form], filename=name)
    if what == "all" and form in ("zip", "parquet"):
        return FileResponse(everything(form), media_type=_TYPES[form], filename=_named(name))
    if name == "all.txt":
        lines = [line for row in known.rows.values() for line in (*indicator_notes(row), "")]
        return _file("\n".join([*lines, *reading_notes(), ""]).encode(), name)
    row = known.rows.get(what)
    if row is None or form not in FORMS:
        sentence = f"There is nothing to take away called {name[:80]!r}."
        return PlainTextResponse(sentence, 404, UNKEPT)
    if form == "csv":
        return _in_pieces(csv_in_pieces(completed(figures_of(row))), name)
    if form == "parquet":
        return _in_pieces(parquet_in_pieces([row], completed(figures_of(row))), name)
    notes = "\n".join([*indicator_notes(row), *reading_notes(), ""])
    return _file(notes.encode(), name)


def _in_pieces(pieces: Iterator[bytes], name: str) -> Response:
    """Send a file while it is written. What is wrong with the store is found at the first piece."""
    first = next(pieces)
    kind = _TYPES[name.rpartition(".")[2]]
    return StreamingResponse(chain((first,), pieces), headers=_headers(name), media_type=kind)


def _file(content: bytes, name: str) -> Response:
    return Response(content, headers=_headers(name), media_type=_TYPES[name.rpartition(".")[2]])


def _headers(name: str) -> dict[str, str]:
    return {
        "Content-Disposition": f'attachment; filename="{_named(name)}"',
        "Cache-Control": "no-cache",
    }


def _named(name: str) -> str:
    what, _, form = name.rpartition(".")
    return file_name("indicators", None, WHOLE if what == "all" else what, WHOLE, form=form)

"""The API described: as OpenAPI for machines, and as a page for people."""

from __future__ import annotations

from typing import Any, Final

from markupsafe import Markup

from api.questions import LONGEST, PARAMETERS, QUESTIONS, Question
from geo.licence import LICENCE
from queries.heads import Column, read_head
from queries.run import file_of, sql_of

VERSION: Final = "1.0.0"
MEDIA: Final = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "csvw": "application/csvm+json",
    "jsonstat": "application/json",
}
PROBLEM: Final = "application/problem+json"
_NAME: Final = {
    "type": "string",
    "maxLength": LONGEST,
    "pattern": r"^[A-Za-z0-9][A-Za-z0-9 ,.:'&()_-]*$",
}
"""Codes, ids and names of areas."""
_DAY: Final = {"type": "string", "format": "date"}
_SAID: Final = {
    "json": "rows, and whose figures they are",
    "csv": "the rows",
    "csvw": "what the columns of the CSV mean (CSV on the Web)",
    "jsonstat": "JSON-stat 2.0, with the publisher's symbols as the status of a cell",
}


def openapi() -> dict[str, Any]:
    """Describe the API as OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Likewise",
            "version": VERSION,
            "summary": "Published figures of children's services in England, as the screens show.",
            "license": {"name": LICENCE, "identifier": "OGL-UK-3.0"},
        },
        "servers": [{"url": "."}],
        "paths": {f"/{one.path}": {"get": _operation(one)} for one in QUESTIONS},
    }


def _operation(question: Question) -> dict[str, Any]:
    rows = {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {one.name: _schema(one) for one in _columns(question)},
        },
    }
    answer = {
        "type": "object",
        "required": ["asked", "indicator", "licence", "rows"],
        "properties": {
            "asked": {"type": "object"},
            "indicator": {"type": ["object", "null"]},
            "licence": {"type": "string"},
            "rows": rows,
        },
    }
    media: dict[str, Any] = {}
    for form in question.formats:
        kind = MEDIA[form].partition(";")[0]
        # JSON-stat has the media type of JSON, so where there is both, no more can be said.
        is_plain = form == "json" and "jsonstat" not in question.formats
        schema = answer if is_plain else {"type": "object"}
        media[kind] = {"schema": {"type": "string"} if form == "csv" else schema}
    return {
        "operationId": question.path,
        "summary": question.about,
        "parameters": [
            *(_parameter(name, needed=True) for name in question.needs),
            *(_parameter(name, needed=False) for name in question.takes),
            {
                **_parameter("format", needed=False),
                "schema": {"type": "string", "enum": list(question.formats), "default": "json"},
            },
        ],
        "responses": {
            "200": {"description": "The answer.", "content": media},
            "304": {"description": "It is as the ETag that was given says."},
            "400": _problem("A parameter is missing, unknown or no value."),
            "404": _problem("What a parameter names is not there."),
            "503": _problem("The store can't be read."),
        },
    }


def _parameter(name: str, *, needed: bool) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": needed,
        "description": PARAMETERS[name],
        "schema": _DAY if name == "as_at" else _NAME,
    }


def _problem(what: str) -> dict[str, Any]:
    names = ("type", "title", "detail")
    properties: dict[str, Any] = {name: {"type": "string"} for name in names}
    schema = {"type": "object", "properties": {**properties, "status": {"type": "integer"}}}
    return {"description": what, "content": {PROBLEM: {"schema": schema}}}


def _columns(question: Question) -> tuple[Column, ...]:
    return read_head(sql_of(file_of(question.row))).columns


def _schema(column: Column) -> dict[str, Any]:
    return {"description": column.note} if column.note else {}


def page() -> str:
    """Describe the API to a person: what can be asked, with an example of each."""
    items = Markup("").join(map(_item, QUESTIONS))
    return (
        Markup(
            '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width"><title>Open data - Likewise</title>'
            "<style>body{font:1rem/1.5 Arial,sans-serif;max-width:50rem;margin:2rem auto;"
            "padding:0 1rem;color:#1c1c1c}code{overflow-wrap:anywhere}dt{font-weight:600}</style>"
            "</head><body><main><h1>Open data</h1><p>The figures of the screens, for machines: the "
            "same questions of the same store, under the %s. Name the publisher that each "
            "answer names."
            "</p><p>A figure that is not there is empty, "
            "with the publisher’s symbol beside it. An answer carries an ETag; ask with "
            "<code>If-None-Match</code> and nothing is sent twice. A mistake is answered with a "
            'sentence (RFC 9457). For programs: <a href="api/v1/openapi.json">OpenAPI</a>.</p>%s'
            '<h2>All of it at once</h2><p><a href="download/all.parquet">Every figure as '
            'Parquet</a>, <a href="download/all.zip">as CSV</a>, and '
            '<a href="download/likewise.duckdb">the store as DuckDB</a>.</p>'
            '<p><a href="./">Open Likewise</a></p></main></body></html>'
        )
        % (LICENCE, items)
    )


def _item(question: Question) -> Markup:
    parameters = Markup("").join(
        Markup("<dt><code>%s</code>%s</dt><dd>%s</dd>")
        % (name, "" if name in question.needs else " (if you like)", PARAMETERS[name])
        for name in (*question.needs, *question.takes)
    )
    links = Markup(", ").join(
        Markup('<a href="api/v1/%s?%s">%s</a> (%s)')
        % (
            question.path,
            "&".join(part for part in (question.example, f"format={form}") if part),
            form,
            _SAID[form],
        )
        for form in question.formats
    )
    item = Markup(
        "<h2><code>/api/v1/%s</code></h2><p>%s</p><dl>%s</dl><p>An example as %s.</p>"
    )
    return item % (question.path, question.about, parameters, links)

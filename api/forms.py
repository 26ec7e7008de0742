"""How a reply is written: JSON, CSV, the metadata of a CSV (CSVW), and JSON-stat 2.0."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from typing import Any, Final
from urllib.parse import urlencode

from api.reply import Reply
from queries.heads import read_head
from queries.run import file_of, sql_of

OGL: Final = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
_TYPES: Final = {bool: "boolean", int: "integer", float: "double", dt.date: "date"}


def json_of(reply: Reply) -> bytes:
    """Write a reply as JSON: what was asked, whose figures, the rows; no figure is null."""
    return _json(
        {
            "asked": reply.asked,
            "indicator": reply.indicator,
            "licence": reply.licence,
            "rows": reply.rows,
        }
    )


def csv_of(reply: Reply) -> bytes:
    """Write a reply's rows as CSV; a figure that is not there is empty, with its symbol beside."""
    columns = columns_of(reply)
    held = io.StringIO()
    written = csv.writer(held, lineterminator="\r\n")
    written.writerow(columns)
    for row in reply.rows:
        written.writerow([_cell(row[column]) for column in columns])
    return held.getvalue().encode()


def columns_of(reply: Reply) -> list[str]:
    """Name the columns of a reply, in their order, also where it has no row."""
    if reply.rows:
        return list(reply.rows[0])
    return list(reply.question.row._fields)  # type: ignore[attr-defined]  # rows are named tuples


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(value)
    text = str(value)
    # What a spreadsheet would take for a formula is a text to it with an apostrophe before it.
    return f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "@")) else text


def csvw_of(reply: Reply, base: str) -> bytes:
    """Write what the columns of the CSV of a reply mean, as CSV on the Web has it."""
    notes = {one.name: one.note for one in read_head(sql_of(file_of(reply.question.row))).columns}
    asked = urlencode({**reply.asked, "format": "csv"})
    return _json(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en-GB"}],
            "url": f"{base}api/v1/{reply.question.path}?{asked}",
            "dc:title": reply.question.about,
            "dc:license": OGL,
            "dc:publisher": reply.indicator["publisher"] if reply.indicator else "Likewise",
            "tableSchema": {
                "columns": [
                    {
                        "name": column,
                        "titles": column,
                        "datatype": _type_of(reply, column),
                        **({"dc:description": notes[column]} if notes.get(column) else {}),
                    }
                    for column in columns_of(reply)
                ]
            },
        }
    )


def _type_of(reply: Reply, column: str) -> str:
    values = (row[column] for row in reply.rows if row[column] is not None)
    return _TYPES.get(type(next(values, "")), "string")


def jsonstat_of(reply: Reply) -> bytes:
    """Write figures as a JSON-stat 2.0 dataset: who by period, symbols as the status of a cell."""
    over_time = reply.question.path == "series"
    who: dict[str, str] = {}
    when: dict[str, str] = {}
    cells: dict[tuple[str, str], tuple[float | None, str | None]] = {}
    for row in reply.rows:
        if over_time:
            own = row["series"] == "neighbour"
            key = str(row["area_code"]) if own else str(row["series"])
            name = str(row["area_name"] or row["series"].replace("_", " "))
            period, label = str(row["period_id"]), str(row["label"])
        else:
            key, name = str(row["area_code"]), str(row["name"])
            period = label = reply.asked["period"]
        who.setdefault(key, name)
        when.setdefault(period, label)
        cells[key, period] = (row["value"], row["symbol"])
    places = [(key, period) for key in who for period in when]
    found = [cells.get(place, (None, None)) for place in places]
    status = {str(n): symbol for n, (value, symbol) in enumerate(found) if value is None and symbol}
    about = reply.indicator or {}
    return _json(
        {
            "version": "2.0",
            "class": "dataset",
            "label": about.get("name"),
            "source": f"{about.get('publisher')}, {about.get('publication')}",
            "extension": {"licence": reply.licence, "asked": reply.asked},
            "id": ["who", "period"],
            "size": [len(who), len(when)],
            "role": {"time": ["period"], "geo": ["who"]},
            "dimension": {"who": _dimension("Who", who), "period": _dimension("Period", when)},
            "value": [value for value, _ in found],
            "status": status,
        }
    )


def _dimension(label: str, members: dict[str, str]) -> dict[str, Any]:
    return {"label": label, "category": {"index": list(members), "label": members}}


def _json(content: Any) -> bytes:
    def plain(value: Any) -> str:
        if isinstance(value, dt.date):
            return value.isoformat()
        raise TypeError(type(value))

    return json.dumps(
        content, ensure_ascii=False, allow_nan=False, default=plain, separators=(",", ":")
    ).encode()

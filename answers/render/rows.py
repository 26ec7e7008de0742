"""Tables as plain rows: for documents, and as JSON for machines."""

from __future__ import annotations

from typing import Any

from answers.answer import Answer, Content, Picture, Points, Prose, Terms, plain
from answers.basis import fingerprint_of
from answers.table import Cell, Table
from charts.drawing import Drawing


def text_rows(table: Table) -> list[list[str]]:
    """Give a table as rows of words, headings first, each as long as the first.

    Returns
    -------
    list of list of str
        What a document's table holds.
    """
    width = len(table.columns)
    lines = [[cell.text for cell in row.cells] for row in table.rows]
    return [
        [column.name for column in table.columns],
        *(line + [""] * (width - len(line)) for line in lines),
    ]


def json_table(table: Table) -> dict[str, Any]:
    """Give a table as plain values that JSON can hold.

    Returns
    -------
    dict
        ``caption``, ``columns`` (name, kind, unit), ``rows`` (role, group, cells), ``notes``. A
        cell has ``shown``, ``value`` or ``symbol`` with ``reason``, ``full`` and ``marks``.
    """
    return {
        "caption": table.caption,
        "columns": [{"name": c.name, "kind": c.kind, "unit": c.unit} for c in table.columns],
        "rows": [
            {"role": row.role, "group": row.group, "cells": [_cell(cell) for cell in row.cells]}
            for row in table.rows
        ],
        "notes": list(table.notes),
    }


def json_answer(answer: Answer) -> dict[str, Any]:
    """Give an answer as plain values that JSON can hold: the words and figures, not the look.

    Returns
    -------
    dict
        Its texts, its facts, each section as a table or as a drawing's words, and the fingerprint
        of the figures that it rests on.
    """
    return {
        "screen": answer.screen,
        "address": answer.address,
        "title": answer.title,
        "under": answer.under,
        "fresh": answer.fresh,
        "sentence": plain(answer.sentence),
        "remarks": [plain(one) for one in answer.remarks],
        "facts": [plain(one) for one in answer.facts.items] if answer.facts else [],
        "sections": [
            {
                "key": section.key,
                "heading": section.heading,
                "notes": [plain(one) for one in section.notes],
                "remark": plain(section.remark),
                **_content(section.content),
            }
            for section in answer.sections
        ],
        "notes": [plain(one) for one in answer.notes],
        "questions": [plain(one) for one in answer.questions.items] if answer.questions else [],
        "about": [plain(one) for one in answer.about.items] if answer.about else [],
        "source": plain(answer.source),
        "fingerprint": fingerprint_of(answer),
    }


def _content(content: Content) -> dict[str, Any]:
    match content:
        case Table():
            return {"table": json_table(content)}
        case Drawing():
            named = {"title": content.title, "under": content.subtitle, "alt": content.alt}
            return {"drawing": named}
        case Prose():
            return {"text": [plain(one) for one in content.paragraphs]}
        case Points():
            return {"points": [plain(one) for one in content.items]}
        case Terms():
            return {"terms": {term: plain(text) for term, text in content.items}}
        case Picture():
            return {"picture": {"alt": content.alt}}
        case _:
            return {}


def _cell(cell: Cell) -> dict[str, Any]:
    written: dict[str, Any] = {"shown": cell.text}
    if cell.value is not None:
        written["value"] = cell.value
    if cell.symbol or (cell.value is None and cell.reason):
        written |= {"symbol": cell.symbol, "reason": cell.reason}
    if cell.full:
        written["full"] = cell.full
    if cell.marks:
        written["marks"] = [mark._asdict() for mark in cell.marks]
    return written

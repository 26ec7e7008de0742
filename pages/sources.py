"""Sources: every publication with its editions, the symbols, and the words in plain words."""

from __future__ import annotations

import datetime as dt
from html import escape
from itertools import groupby

import streamlit as st

from screen.asking import Row, asked_rows
from screen.head import head
from screen.state import current_view
from words.glossary import GLOSSARY
from words.numbers import format_number
from words.symbols import FLAGS, SYMBOLS, is_missing

_HEADS = ("Edition", "Published", "File", "Figures", "Fetched", "SHA-256")


def page() -> None:
    """Show the page."""
    facts = asked_rows("store_facts")[0]
    head(
        "Where the figures come from",
        current_view(),
        path="sources",
        fresh=f"put together {_date(facts['built_at'])}",
        under="All of it is published, official and free to use. Nothing here is collected by us.",
    )
    rows = groupby(asked_rows("sources"), lambda row: row["source_id"])
    sources = [list(files) for _, files in rows]
    st.html(
        '<p>On this page: <a href="#publications">the publications</a>, '
        '<a href="#symbols">the symbols</a>, <a href="#words">the words</a></p>'
        f'<div id="publications">{"".join(map(_source, sources))}</div>'
    )
    st.html(_symbols() + _glossary())


def _source(files: list[Row]) -> str:
    first = files[0]
    title = _text(first["publication"])
    told = [
        f"{_text(first['publisher'])}, {_page(first)}.",
        _sentence(first["attribution"] or first["licence"]),
        f"Next release: {_text(first['next_release'])}." if first["next_release"] else "",
    ]
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    editions = [list(of) for _, of in groupby(files, lambda row: row["edition"])]
    return (
        f'<section class="lw-source"><h2 class="lw-h2">{title}</h2>'
        f"<p>{' '.join(part for part in told if part)}</p>"
        f"<p>{'; '.join(map(_edition, editions))}.</p>"
        f"<details><summary>{_files(len(files))}</summary>"
        f'<div class="lw-scroll" tabindex="0" role="region" aria-label="Files of {title}">'
        f'<table class="lw-table lw-files"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(map(_file, files))}</tbody></table></div></details></section>"
    )


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _edition(files: list[Row]) -> str:
    """Name an edition: how much of it is held, and when it was published."""
    first = files[0]
    published = _text(first["published_label"])
    figures = sum(int(file["n_figures"]) for file in files)
    held = f", {format_number(figures)} figures" if figures else ""
    return (
        f"<strong>Edition {_text(first['edition'])}</strong>"
        f"{f', published {published}' if published else ''}{held}"
    )


def _page(row: Row) -> str:
    return f'<a href="{_text(row["page_url"])}" target="_blank">the publisher\'s page</a>'


def _file(row: Row) -> str:
    figures = format_number(row["n_figures"]) if row["n_figures"] else ""
    note = f'<br><span class="lw-notes">{_text(row["notes"])}</span>' if row["notes"] else ""
    digest = _text(row["sha256"])
    cells = (
        _text(row["published_label"]),
        _text(row["file_name"]) + note,
        figures,
        "" if is_missing(row["retrieved"]) else f"{row['retrieved']:%Y-%m-%d}",
        f'<code title="{digest}">{digest[:12]}</code>',
    )
    rest = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{_text(row["edition"])}</th>{rest}</tr>'


def _date(text: str) -> str:
    day = dt.datetime.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"


def _text(value: object) -> str:
    return "" if is_missing(value) else escape(str(value))


def _sentence(value: object) -> str:
    said = _text(value).rstrip(".")
    return f"{said}." if said else ""


def _symbols() -> str:
    """Explain what stands in the place of a figure, and beside one."""
    return _list("symbols", "When a figure is missing, or marked", {
        f"{symbol.code} ({symbol.label})": symbol.reason
        for symbol in (*SYMBOLS.values(), *FLAGS.values())
    })  # fmt: skip


def _glossary() -> str:
    return _list("words", "The words", {entry.term: entry.meaning for entry in GLOSSARY})


def _list(name: str, title: str, entries: dict[str, str]) -> str:
    items = "".join(
        f"<dt>{escape(term)}</dt><dd>{escape(meaning[:1].upper() + meaning[1:])}</dd>"
        for term, meaning in entries.items()
    )
    return f'<h2 id="{name}" class="lw-h2">{escape(title)}</h2><dl class="lw-glossary">{items}</dl>'

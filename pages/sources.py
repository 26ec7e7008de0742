"""Sources: every publication with its editions, the symbols, and the words in plain words."""

from __future__ import annotations

import datetime as dt
from html import escape
from itertools import groupby

import streamlit as st

from answers.asking import asked_rows
from answers.publications import boundaries_html, publication_html
from screen.head import head
from screen.state import current_view
from words.glossary import GLOSSARY
from words.symbols import FLAGS, SYMBOLS


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
    publications = "".join(publication_html(list(files)) for _, files in rows)
    st.html(
        '<p>On this page: <a href="#publications">the publications</a>, '
        '<a href="#symbols">the symbols</a>, <a href="#words">the words</a></p>'
        f'<div id="publications">{publications}{boundaries_html()}</div>'
    )
    st.html(_symbols() + _glossary())


def _date(text: str) -> str:
    day = dt.datetime.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"


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

"""A section on a page: folded or open, its notes before it or after, no text that breaks out."""

from __future__ import annotations

import pytest
import streamlit as st

from answers.answer import Content, Link, Points, Prose, Section
from answers.table import Cell, Column, Row, Table
from screen import show

TABLE = Table("Of <them>", (Column("Who"), Column("Figure")), (Row((Cell("<b>"), Cell("1"))),))


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page gets, in order."""
    html: list[str] = []
    monkeypatch.setattr(st, "html", html.append)
    monkeypatch.setattr(show, "show_html", lambda said, _: html.append(f"component:{said}"))
    return html


def test_a_folded_section_stands_behind_its_heading(shown: list[str]) -> None:
    show.show_section(Section("earlier", TABLE, "What <they> said", folded=True), "x")
    show.show_section(Section("earlier", TABLE, "What <they> said", folded=False), "x")
    summary = "<summary>What &lt;they&gt; said</summary>"
    assert shown[0].startswith(f'<details class="lw-folded">{summary}')
    assert shown[1].startswith(f'<details class="lw-folded" open>{summary}')


def test_a_section_that_cannot_be_folded_has_a_heading(shown: list[str]) -> None:
    show.show_section(Section("figures", TABLE, "The <figures>"), "x")
    heading = '<h2 class="lw-h2" id="x">The &lt;figures&gt;</h2>'
    assert shown[0].startswith(f'{heading}<div class="lw-scroll"')


def test_what_to_mind_is_read_before_a_table_and_after_a_text(shown: list[str]) -> None:
    note = '<p class="lw-notes lw-beside">Mind.</p>'
    contents: list[Content] = [TABLE, Prose(("Text",)), Points("", ("Point",))]
    for content in contents:
        show.show_section(Section("one", content, notes=("Mind.",)), "x")
    assert [html.startswith(note) for html in shown] == [True, False, False]
    assert [html.endswith(note) for html in shown] == [False, True, True]


def test_why_there_is_nothing_is_said_alone(shown: list[str]) -> None:
    there = Link("there", path="https://example.org/?a&b")
    show.show_section(Section("list", None, remark=("Nothing; look ", there, ".")), "x")
    assert shown == [
        '<p class="lw-say" role="status">Nothing; look '
        '<a href="https://example.org/?a&amp;b" target="_blank">there</a>.</p>'
    ]


def test_what_holds_drawings_goes_where_they_are_not_taken_out(shown: list[str]) -> None:
    drawn = Table("Lines", (Column("Who"), Column("Line", "picture")), ())
    show.show_section(Section("lines", drawn), "x")
    assert shown[0].startswith("component:<div")

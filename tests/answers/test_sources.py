"""A publication says who publishes it and where, on what terms, and how old each edition is."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from answers.answer import Answer, Prose, Section
from answers.render.publications import publications_html
from answers.render.rows import json_table
from answers.sources import publication, sources
from answers.table import Table
from answers.view import View
from queries.rows import Sources
from tests.typed_rows import typed_row

DAY = dt.date(2026, 11, 21)


def a_file(**changes: Any) -> Sources:
    usual = {
        "publisher": "Sample Office", "publication": "Children & others", "next_release": None,
        "page_url": "https://office.example/children", "licence": "Open Licence",
        "attribution": None, "edition": "2025", "published_label": "October 2025",
        "retrieved": DAY, "file_name": "a.csv", "sha256": "ab" * 32, "notes": "", "n_figures": 12,
    }  # fmt: skip
    return typed_row(Sources, **(usual | changes))


def publication_html(files: list[Sources]) -> str:
    sections = tuple(publication(files))
    html = publications_html(Answer("sources", View(""), "", sections=sections))
    return str(html).partition('<div id="publications">')[2]


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", html))


def test_the_link_names_the_publication_and_beneath_it_stands_where_it_leads() -> None:
    html = publication_html([a_file()])
    (link,) = re.findall("<a .*?</a>", html)
    assert 'href="https://office.example/children"' in link
    assert words(link) == "Children &amp; others"
    assert "Sample Office, on office.example." in words(html)


def test_a_link_to_a_file_says_so() -> None:
    (link,) = re.findall(
        "<a .*?</a>", publication_html([a_file(page_url="https://office.example/tool_.xlsx")])
    )
    assert words(link) == "Children &amp; others (file, xlsx)"


def test_where_no_page_is_recorded_there_is_no_link() -> None:
    html = publication_html([a_file(page_url=None)])
    assert "<a " not in html
    assert "the address of its page is not recorded" in words(html)


def test_licence_and_attribution_are_both_told() -> None:
    said = words(publication_html([a_file(licence="Names only", attribution="A paper, 2014.")]))
    assert "Licence: Names only. Attribution: A paper, 2014." in said


def test_an_edition_without_a_date_says_so_and_when_it_was_fetched() -> None:
    files = [a_file(), a_file(edition="2024", published_label=None, file_name="b.csv")]
    told = [words(item) for item in re.findall("<li>.*?</li>", publication_html(files))]
    assert told == [
        "Edition 2025, published October 2025, 12 figures",
        "Edition 2024, publication date not recorded, fetched 21 November 2026, 12 figures",
    ]


def test_files_are_folded_and_named_whose_they_are() -> None:
    html = publication_html([a_file(notes="Saved <again>")])
    assert '<summary>1 file<span class="lw-unseen"> of Children &amp; others</span>' in html
    assert 'role="region" aria-label="Files of Children &amp; others"' in html
    assert "Saved &lt;again&gt;" in html
    assert f'title="{"ab" * 32}">{"ab" * 6}<' in html


def test_machines_get_a_digest_whole_and_take_it_for_no_missing_figure() -> None:
    *_, files = publication([a_file()])
    assert isinstance(files.content, Table)
    (row,) = json_table(files.content)["rows"]
    assert row["cells"][-1] == {"shown": "ab" * 6, "full": "ab" * 32}
    assert not any("symbol" in cell for cell in row["cells"])


def test_each_publication_is_three_sections() -> None:
    about, editions, files = publication([a_file(next_release="May 2027")])
    assert [one.key for one in (about, editions, files)] == ["publication", "editions", "files"]
    assert about.heading == "Children & others"
    assert about.content == Prose(("Sample Office, on office.example. Next release: May 2027.",))
    assert editions.notes == ("Licence: Open Licence.",)
    assert isinstance(files.content, Table)
    assert files.folded


@pytest.mark.usefixtures("real_store")
def test_boundaries_are_listed_with_product_edition_terms_and_digest() -> None:
    answer = sources(View(""))
    ours = [n for n, one in enumerate(answer.sections) if one.heading.startswith("Boundaries of")]
    assert len(ours) == 2
    listed: tuple[Section, ...] = tuple(
        one for n in ours for one in answer.sections[n : n + 3]
    )
    said = words(publications_html(Answer("sources", View(""), "", sections=listed)))
    for text in (
        "Counties and Unitary Authorities boundaries, UK, super-generalised (BSC), December 2023",
        "Regions boundaries, England, ultra-generalised (BUC), December 2023",
        "Upper-tier areas with first and last year",
        "Lower layer Super Output Areas boundaries, England",
        "Licence: Open Government Licence v3.0.",
        "Contains OS data © Crown copyright and database right.",
        "45cb114c2fa3",
    ):
        assert text in said

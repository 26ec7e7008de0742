"""The real store under every document, and documents that were made once."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from pptx import Presentation

from answers.pack_files import Pack, PackView
from answers.view import View
from briefing.content import Briefing, briefing_of
from briefing.deck import deck
from briefing.from_pack import briefing_of_pack
from briefing.word import word

INDICATORS = ("cp_rate", "icpc_15_days_pct", "idaci_score", "imd_rank", "cp_group_number")
"""A rate, a share, an index with a break, a rank, and one that has no figure of an authority."""


@pytest.fixture(scope="session")
def made(store: Path) -> Briefing:
    """A briefing on the Isles of Scilly, much of which is withheld."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIKEWISE_STORE", str(store))
        return briefing_of(View("E06000053", neighbours="sn2025"), INDICATORS)


@pytest.fixture(scope="session")
def made_of_a_pack(store: Path) -> Briefing:
    """A pack of every screen that draws, with a view twice and one that is no more."""
    views = [
        PackView(screen, "cp_rate", "Look at it.")
        for screen in ("", "trend", "compare", "map", "deprivation", "neighbourhoods", "map")
    ]
    table = PackView("table", "cp_rate", keys=(("indicators", "cp_rate-cin_rate"),))
    gone = PackView("trend", "rate_of_old", title="What was once here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIKEWISE_STORE", str(store))
        pack = Pack("For the board", (*views, table, gone))
        return briefing_of_pack(pack, View("E06000066", neighbours="sn2025"))


@pytest.fixture(scope="session")
def docx_bytes(made: Briefing) -> bytes:
    return word(made)


@pytest.fixture(scope="session")
def pptx_bytes(made: Briefing) -> bytes:
    return deck(made)


@pytest.fixture(scope="session")
def document(docx_bytes: bytes) -> Any:
    return docx.Document(io.BytesIO(docx_bytes))


@pytest.fixture(scope="session")
def slides(pptx_bytes: bytes) -> Any:
    return Presentation(io.BytesIO(pptx_bytes))


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))

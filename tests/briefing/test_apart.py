"""A document made in a process of its own is the same document, and nothing of it stays behind."""

from __future__ import annotations

import io
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import docx
import pytest
from pptx import Presentation

from answers.view import View
from briefing.apart import NotMade, Order, make_apart
from briefing.content import briefing_of
from briefing.word import word

SOMERSET = View("E06000066", neighbours="sn2025")
ORDER = Order("docx", SOMERSET, ("cp_rate",))


@pytest.fixture(autouse=True)
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The processes that were begun: none of them outlives its document."""
    begun: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            begun.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    yield begun
    assert len(begun) == 1
    assert all(process.poll() is not None for process in begun)


def test_it_is_the_same_as_one_made_here_and_its_progress_is_heard() -> None:
    heard: list[tuple[float, str]] = []
    made = make_apart(ORDER, lambda part, text: heard.append((part, text)))
    assert made == word(briefing_of(SOMERSET, ["cp_rate"]))
    parts = [part for part, _ in heard]
    assert parts == sorted(parts)
    assert any(text == "Writing Child protection plans" for _, text in heard)


def test_a_reader_who_leaves_ends_it() -> None:
    class Left(Exception):
        """Streamlit raises one like it in the script of a page that nobody waits for."""

    def leave(part: float, _: str) -> None:
        if part > 0:
            raise Left

    began = time.monotonic()
    with pytest.raises(Left):
        make_apart(ORDER._replace(indicators=("cp_rate", "cin_rate", "cla_rate")), leave)
    assert time.monotonic() - began < 30


def test_a_process_that_dies_is_a_sentence(begun: list[subprocess.Popen[bytes]]) -> None:
    def kill(_: float, __: str) -> None:
        begun[0].kill()

    with pytest.raises(NotMade, match="could not be made here"):
        make_apart(ORDER, kill)


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (ORDER._replace(indicators=()), "needs an indicator"),
        (ORDER._replace(template=b"nonsense", name="ours.docx"), "ours.docx"),
    ],
)
def test_what_can_not_be_made_is_said(order: Order, said: str) -> None:
    with pytest.raises(NotMade, match=said):
        make_apart(order, lambda *_: None)


def test_without_a_store_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "none.duckdb"))
    with pytest.raises(NotMade, match="no store"):
        make_apart(ORDER, lambda *_: None)


def test_two_readers_at_once_get_each_their_own(begun: list[subprocess.Popen[bytes]]) -> None:
    orders = [ORDER, ORDER._replace(kind="pptx", indicators=("cin_rate",))]
    with ThreadPoolExecutor(2) as readers:
        one, other = readers.map(lambda order: make_apart(order, lambda *_: None), orders)
    assert "Child protection plans" in docx.Document(io.BytesIO(one)).paragraphs[3].text
    titles = [slide.shapes.title.text for slide in Presentation(io.BytesIO(other)).slides]
    assert titles[1] == "Children in need"
    assert len(begun) == 2
    begun.pop()

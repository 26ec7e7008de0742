"""The command line, asked within the test's own process."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from queries.__main__ import main

Said = Callable[..., str]


@pytest.fixture
def said(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Ask, and give what is printed."""
    monkeypatch.setenv("LIKEWISE_STORE", str(store))

    def run(*words: str, beside: str = "") -> str:
        assert main(list(words)) == 0, capsys.readouterr().err
        printed = capsys.readouterr()
        assert printed.err.strip() == beside
        return printed.out

    return run


@pytest.fixture
def refused(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Ask what can't be answered, and give the one sentence that says why."""
    monkeypatch.setenv("LIKEWISE_STORE", str(store))

    def run(*words: str) -> str:
        assert main(list(words)) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        (sentence,) = printed.err.strip().splitlines()
        assert sentence.endswith((".", "?"))
        return sentence

    return run


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))

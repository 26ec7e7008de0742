"""What reads the store from a terminal says in a sentence that it can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

import data.__main__
from tests.damaged_stores import WAYS, Spoil


@pytest.mark.parametrize("command", ["check", "revisions"])
@pytest.mark.parametrize("spoil", WAYS)
def test_a_command_says_in_a_sentence_what_is_wrong_with_the_store(
    spoil: Spoil,
    command: str,
    store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "here").mkdir()
    place = tmp_path / "here" / "store.duckdb"
    spoil(store, place)
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    assert data.__main__.main([command]) == 1
    (said,) = capsys.readouterr().err.strip().splitlines()
    assert said.startswith(f"{place}: ")
    assert said.endswith("build it with: python -m data build.")

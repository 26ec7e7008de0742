"""Whoever keeps the figures in a DuckLake gets the same answers to the same questions."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from benchmarks.lake import answer, asked, extension, lay_lake


def test_the_same_questions_have_the_same_answers(store: Path, tmp_path: Path) -> None:
    loaded = extension()
    if loaded is None:
        pytest.fail("This needs an extension of DuckDB: `make test-deploy` installs it.")
    with (
        lay_lake(store, tmp_path, loaded, times=2) as lake,
        duckdb.connect(str(store), read_only=True) as opened,
    ):
        for question in asked(store, 15):
            expected = answer(opened, question)
            assert expected
            assert answer(lake, question) == expected, question

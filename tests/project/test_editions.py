"""Which editions of the indices there are is for the store to say, never for what serves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SERVES = ("queries", "answers", "briefing", "screen", "words", "pages", "charts")
NAMED = re.compile(r"(?:iod|idaci|imd|(?:IDACI|IMD|decile|Deprivation)[ _])20\d\d")


def _said(path: Path) -> Iterator[str]:
    """Give what a module says as data: its texts, but for docstrings and those of attributes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def _asked(path: Path) -> str:
    return re.sub(r"--.*", "", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", SERVES)
def test_no_edition_of_the_indices_is_named_in_what_serves(folder: str) -> None:
    modules = sorted((ROOT / folder).rglob("*.py"))
    assert modules
    found = [f"{path.name}: {text}" for path in modules for text in _said(path)]
    found += [f"{path.name}: {_asked(path)}" for path in (ROOT / folder).rglob("*.sql")]
    assert [text for text in found if NAMED.search(text)] == []


def test_the_search_would_find_one(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""iod2025."""\nPERIOD = "iod2025"\nTITLE = f"{1}, IDACI 2030"\n')
    assert [text for text in _said(module) if NAMED.search(text)] == ["iod2025", ", IDACI 2030"]
    question = tmp_path / "question.sql"
    question.write_text("-- Of iod2015.\nSELECT decile_2019 FROM a;\n")
    assert [found[0] for found in NAMED.finditer(_asked(question))] == ["decile_2019"]

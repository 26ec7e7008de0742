"""Modules stay small enough to read in one sitting, and say what they are for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.project.files import PACKAGES, ROOT, modules, project_files

LONGEST = 250
GENERATED = {ROOT / "queries" / "rows.py"}  # looked up in, not read


@pytest.mark.parametrize(
    "module",
    [file for file in project_files() if file.suffix == ".py" and file not in GENERATED],
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_a_module_can_be_read_in_one_sitting(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST, "is there a second idea in it?"


@pytest.mark.parametrize(
    "module",
    [*modules(*PACKAGES, "benchmarks"), ROOT / "dashboard.py"],
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_whatever_others_use_says_what_it_answers(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert ast.get_docstring(tree) or not tree.body
    assert silent == []


def test_no_room_is_called_utils() -> None:
    names = {file.stem for file in project_files() if file.suffix == ".py"}
    assert names.isdisjoint({"utils", "util", "helpers", "helper", "misc", "common"})

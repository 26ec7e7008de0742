"""Modules stay small enough to read in one sitting, and say what they are for."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

import pytest

from tests.project.files import PACKAGES, ROOT, modules, project_files

MOST_CODE_LINES = 200
"""About 150 is what we aim at; beyond this a module surely holds a second idea."""
GENERATED = {ROOT / "queries" / "rows.py"}  # looked up in, not read

_NO_CODE = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT,
    tokenize.ENDMARKER,
}  # fmt: skip


def code_lines(source: str) -> int:
    """Count the lines of a module without its docstrings, comments and blank lines."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _NO_CODE:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        # A text that stands alone: a module's docstring, a function's, an attribute's.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(lines)


def test_code_alone_is_counted() -> None:
    source = '"""Docstring,\nof two lines."""\n\n# A comment.\nA = (\n    1,\n)\n"""Of A."""\n'
    assert code_lines(source) == 3


@pytest.mark.parametrize(
    "module",
    [file for file in project_files() if file.suffix == ".py" and file not in GENERATED],
    ids=lambda file: str(file.relative_to(ROOT)),
)
def test_a_module_can_be_read_in_one_sitting(module: Path) -> None:
    lines = code_lines(module.read_text(encoding="utf-8"))
    assert lines <= MOST_CODE_LINES, "is there a second idea in it?"


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

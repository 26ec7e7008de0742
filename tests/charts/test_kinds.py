"""A kind of chart is a folder: found by itself, built beforehand, drawn without Altair."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import charts
from charts.__main__ import build, kinds
from charts.__main__ import main as build_all
from charts.specification import FILE
from tests.charts.svg import Picture
from tests.conftest import ROOT

OF_ANOTHER = {"difference_map": "choropleth"}
"""Kinds that are drawn with another's specification."""
KINDS = sorted([*kinds(), *OF_ANOTHER])


@pytest.mark.parametrize("kind", kinds())
def test_every_specification_is_the_one_that_is_built_today(kind: str) -> None:
    kept = (kinds()[kind] / FILE).read_text(encoding="utf-8")
    assert kept == build(kind), "run: make charts"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_offers_one_function_of_its_own_name_that_gives_a_drawing(kind: str) -> None:
    package = import_module(f"charts.{kind}")
    assert package.__all__ == [kind]
    draw = getattr(package, kind)
    assert draw.__module__ == f"charts.{kind}.drawing"
    assert "Drawing" in inspect.signature(draw).return_annotation
    assert inspect.signature(draw).parameters["mode"].default == "light"


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_finds_is_said_by_its_own_title_and_text_alternative(kind: str) -> None:
    if kind == "small_area_map":
        return  # its page says what it finds
    words = import_module(f"charts.{kind}.words")
    assert {f"{kind}_title", f"{kind}_alt"} <= set(vars(words))


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_knows_another(kind: str) -> None:
    others = {f"charts.{one}" for one in KINDS if one not in (kind, OF_ANOTHER.get(kind))}
    for module in (ROOT / "charts" / kind).glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert ".".join(node.module.split(".")[:2]) not in others, module


MADE_UP = {
    "__init__": """
        from charts.bell.drawing import bell

        __all__ = ["bell"]
        """,
    "specification": """
        from charts.layers.frame import chart, layer
        from charts.specification import COLOURS

        def specification():
            struck = layer("strokes", "strokes").mark_rule(color=COLOURS.area)
            return chart([struck.encode(x="x:Q")], {"unit_text": ""}, {})
        """,
    "drawing": """
        from charts.drawing import Drawing, columns, table
        from charts.specification import filled

        def bell(*, mode="light"):
            spec = filled("bell", mode, {"unit_text": " o'clock"})
            strokes = table(columns("x number"), [(hour,) for hour in range(12)])
            return Drawing(spec, {"strokes": strokes}, "A bell", "Twelve", "At noon", mode=mode)
        """,
}


def test_a_new_kind_is_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "bell"
    folder.mkdir()
    for name, text in MADE_UP.items():
        (folder / f"{name}.py").write_text(dedent(text), encoding="utf-8")
    monkeypatch.setattr(charts, "__path__", [str(tmp_path), *charts.__path__])
    assert kinds()["bell"] == folder
    monkeypatch.setattr("charts.__main__.kinds", lambda: {"bell": folder})
    assert build_all() == 0
    module: Any = import_module("charts.bell")
    for mode, colour in (("light", "#12436D"), ("dark", "#7FB8F0")):
        picture = Picture(module.bell(mode=mode))
        (strokes,) = picture.layer("strokes")
        assert {line.attrib["stroke"] for line in strokes} == {colour}
        assert len(strokes) == 12


def test_no_page_waits_for_altair() -> None:
    script = "import sys, pages.front_door; print('altair' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"

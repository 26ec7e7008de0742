"""What is shown is what `charts/specs` says now, and whoever shows it needn't build it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from charts.__main__ import build
from charts.compiled import FOLDER, compiled
from tests.conftest import ROOT


def test_every_specification_is_the_one_that_is_built_today() -> None:
    held = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    built = dict(build())
    assert held.keys() == built.keys(), "run: make charts"
    assert [name for name in held if held[name] != built[name]] == [], "run: make charts"


def test_a_specification_is_the_callers_to_change() -> None:
    compiled("strip", "light")["height"] = 1
    assert compiled("strip", "light").get("height") != 1


def test_a_shape_that_nobody_built_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="strip-light-square"):
        compiled("strip", "light", "square")


def test_no_page_waits_for_altair() -> None:
    asked = "import sys, pages.front_door; print('altair' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"

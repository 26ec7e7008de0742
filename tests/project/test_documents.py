"""What the documents tell a newcomer to do can be done."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pages.front_door import SCREENS
from tests.project.files import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/hosting.md")


def _text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def _commands(document: str) -> list[str]:
    """Give the lines of a document's shell blocks."""
    fenced = re.compile(r"^```(?:sh|powershell)\n(.*?)^```", re.DOTALL | re.MULTILINE)
    blocks = fenced.findall(_text(document))
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_command_exists(document: str) -> None:
    told = set(re.findall(r"\bmake ([a-z-]+)", " ".join(re.findall(r"`[^`]+`", _text(document)))))
    told |= {m for line in _commands(document) for m in re.findall(r"^make ([a-z-]+)", line)}
    assert told - _targets() == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(document: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", _text(document))
    links += re.findall(r'(?:src|href|srcset)="([^"]+)"', _text(document))
    folder = (ROOT / document).parent
    missing = [link for link in links if "://" not in link and not (folder / link).exists()]
    assert missing == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_file_and_folder_that_is_named_exists(document: str) -> None:
    named = re.findall(r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:py|md|toml|txt|in))`", _text(document))
    made = {"data/store.duckdb", ".venv/"}
    assert [name for name in named if name not in made and not (ROOT / name).exists()] == []


def _asked() -> list[str]:
    """Give the questions that the README asks from a terminal, as they are written there."""
    return [line for line in _commands("README.md") if line.startswith("python -m queries ")]


@pytest.mark.parametrize("line", _asked())
def test_each_question_in_the_readme_is_answered(line: str, store: Path) -> None:
    answered = subprocess.run(
        [sys.executable, *shlex.split(line, comments=True)[1:]],
        cwd=ROOT,
        env={**os.environ, "LIKEWISE_STORE": str(store)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answered.returncode == 0, answered.stderr
    assert len(answered.stdout.splitlines()) > 1


def test_the_readme_asks_at_least_one_question() -> None:
    assert _asked()


def test_the_readme_names_each_screen_and_no_other() -> None:
    named = set(re.findall(r"^- \*\*(\w+)\*\*", _text("README.md"), re.MULTILINE))
    assert named == {title for group in SCREENS.values() for _, title, *_ in group}


def test_the_readme_names_each_publication_that_is_shipped() -> None:
    shipped = {
        (source["publisher"], source["publication"])
        for file in (ROOT / "data" / "published").glob("*/source.json")
        for source in [json.loads(file.read_text(encoding="utf-8"))]
    }
    _, table = _text("README.md").split("| publisher | publication |\n|---|---|\n")
    rows = table.split("\n\n")[0]
    assert set(re.findall(r"^\| (.+?) \| (.+?) \|$", rows, re.MULTILINE)) == shipped


def test_the_change_log_has_a_place_for_what_is_not_released() -> None:
    assert "## [Unreleased]" in _text("CHANGELOG.md")

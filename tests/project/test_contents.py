"""What may be committed: no path of somebody's machine, no registry, no stock pictures."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tests.project.files import ROOT, project_files, text_files

# This machine's own folders, and where people's folders are on others.
FOLDERS = {f"{ROOT.parent}/", f"{Path.home()}/", f"{Path(tempfile.gettempdir())}/"} - {"//"}
MACHINE = re.compile("|".join([*map(re.escape, FOLDERS), "/home/[a-z]", "/Users/[A-Za-z]"]))
REGISTRY = re.compile(r"\bpypi\.org|pythonhosted|\bnpmjs\.|deb\.debian|--(extra-)?index-url")
EMOJI = re.compile("[\U0001f300-\U0001faff\U00002600-\U000027bf]")

LARGEST_SNAPSHOT = 12_000_000


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for file in set(text_files()) - {Path(__file__)}:  # it names what it looks for
        name = file.relative_to(ROOT).as_posix()
        text = file.read_text(encoding="utf-8", errors="replace")
        found += [
            f"{name}:{number}: {line.strip()[:80]}"
            for number, line in enumerate(text.splitlines(), 1)
            if pattern.search(line)
        ]
    return found


def test_no_path_of_somebodys_machine() -> None:
    assert _lines_with(MACHINE) == []


def test_no_registry_is_named() -> None:
    assert _lines_with(REGISTRY) == []


def test_no_emoji() -> None:
    assert _lines_with(EMOJI) == []


def test_text_has_unix_line_ends() -> None:
    published = ROOT / "data" / "published"
    written = [file for file in text_files() if published not in file.parents]
    assert [file for file in written if b"\r\n" in file.read_bytes()] == []


def test_the_store_is_not_committed() -> None:
    assert [file for file in project_files() if file.suffix in {".duckdb", ".wal"}] == []


def test_the_snapshot_is_small() -> None:
    published = ROOT / "data" / "published"
    size = sum(file.stat().st_size for file in project_files() if published in file.parents)
    assert 0 < size <= LARGEST_SNAPSHOT

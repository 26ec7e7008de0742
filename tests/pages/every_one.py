"""Which indicators and areas are opened on every screen: all, or a sample that stands for all.

The sample holds one indicator of each kind that a page could stumble over, those that differ from
git's main, and some by lot. The lot is drawn from `SEED`, which a run prints.
"""

from __future__ import annotations

import os
import random
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from tests.conftest import ROOT

SEED = "LIKEWISE_SEED"
"""The setting that a lot is drawn from; a run without it takes the day."""
BY_LOT = 5
"""Indicators and, apart from them, areas that are drawn by lot."""
OF_A_SOURCE = 4
"""Indicators of a publication whose figures differ from main's."""
AREAS = ("E06000045", "E09000001", "E06000053", "E10000021", "E06000061", "E06000060")
"""Southampton; the City of London and the Isles of Scilly, the smallest; an area that ended, one
that began, one that changed its code."""


def kinds(store: Path) -> list[str]:
    """Take one indicator of each unit, polarity, sign and shape of figures.

    Shape: whether figures reach below zero, are all zero or equal, lie far from zero, or run far
    beyond one another; whether counts are known, England has one, areas are few, periods are one.
    """
    with duckdb.connect(str(store), read_only=True) as connection:
        rows = connection.execute(_text("kinds")).fetchall()
    return [str(row[0]) for row in rows]


def changed(store: Path) -> list[str]:
    """Take the indicators whose entry differs from main's, and some of each source that does."""
    entries = set()
    for path in _differing("data/catalogue"):
        if path.endswith(".toml"):
            before, now = (_entries(text) for text in (_on_main(path), _here(path)))
            entries |= {key for key, entry in now.items() if before.get(key) != entry}
    with duckdb.connect(str(store), read_only=True) as connection:
        sources: dict[str, list[str]] = {}
        for one, source in connection.execute("FROM indicator SELECT id, source_id").fetchall():
            sources.setdefault(str(source), []).append(str(one))
    every = {one for many in sources.values() for one in many}
    found = [one for one in sorted(every) if {one, one.removeprefix("lait_")} & entries]
    for source in sorted({path.split("/")[2] for path in _differing("data/published")}):
        found += lot(sources.get(source, []), OF_A_SOURCE)
    return found


def sample(store: Path) -> list[str]:
    """Give the indicators that stand for all, each once."""
    with duckdb.connect(str(store), read_only=True) as connection:
        every = [str(row[0]) for row in connection.execute("FROM indicator SELECT id").fetchall()]
    return list(dict.fromkeys([*kinds(store), *changed(store), *lot(every, BY_LOT)]))


def lot(every: Iterable[str], count: int) -> list[str]:
    """Draw some by lot, the same all through a run."""
    ordered = sorted(every)
    return random.Random(os.environ.get(SEED)).sample(ordered, min(count, len(ordered)))


def _text(name: str) -> str:
    return Path(__file__).with_name(f"every_one_{name}.sql").read_text(encoding="utf-8")


def _git(*words: str) -> str:
    """Ask git; nothing where it, or a main to compare with, isn't there."""
    try:
        done = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _main() -> str:
    """Where this branch left main: what came to main since is no change of this branch."""
    return _git("merge-base", "main", "HEAD").strip()


def _differing(folder: str) -> list[str]:
    return _git("diff", "--name-only", _main(), "--", folder).split() if _main() else []


def _on_main(path: str) -> str:
    return _git("show", f"{_main()}:{path}")


def _here(path: str) -> str:
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _entries(text: str) -> dict[str, Any]:
    return tomllib.loads(text)

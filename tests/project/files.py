"""What belongs to the project: the files that git keeps, or would keep."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "pages", "screen", "api", "reading", "serve", "briefing", "answers", "charts", "words",
    "queries", "geo", "data",
)  # fmt: skip
MADE = {
    ".git", ".venv", "__pycache__", ".hypothesis", ".import_linter_cache", ".mypy_cache",
    ".pytest_cache", ".ruff_cache", "store.duckdb", "test-results",
}  # fmt: skip
TEXT = {
    "", ".cfg", ".css", ".csv", ".editorconfig", ".geojson", ".gitattributes", ".gitignore",
    ".html", ".in", ".js", ".json", ".md", ".py", ".sql", ".svg", ".toml", ".txt", ".yaml", ".yml",
}  # fmt: skip


@cache
def project_files() -> tuple[Path, ...]:
    """Give every file that git keeps, with those it does not know yet and does not ignore."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
    return tuple(  # a copy without its history
        file
        for file in sorted(ROOT.rglob("*"))
        if file.is_file() and not MADE & set(file.relative_to(ROOT).parts)
    )


def text_files() -> list[Path]:
    """Give the project's files that people read or write as text."""
    return [file for file in project_files() if file.suffix in TEXT]


def modules(*folders: str) -> list[Path]:
    """Give the project's Python modules in these top folders."""
    return [
        file
        for file in project_files()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in folders
    ]

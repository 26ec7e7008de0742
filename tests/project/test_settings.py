"""A setting that code reads is documented, and the other way round."""

from __future__ import annotations

import re

from tests.project.files import ROOT, project_files

SETTING = re.compile(r"\bLIKEWISE_[A-Z_]+\b")


def _read_by_code() -> set[str]:
    """Give the settings that code names; tests of them don't count, save the browser's own."""
    return {
        setting
        for file in project_files()
        if file.suffix in {".py", ".sql"} or file.name == "Makefile"
        if file.relative_to(ROOT).parts[0] != "tests" or file.name == "finding.py"
        for setting in SETTING.findall(file.read_text(encoding="utf-8"))
    }


def _documented() -> set[str]:
    """Give the settings that the README's table has a row for."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| `(LIKEWISE_[A-Z_]+)` \|", readme, re.MULTILINE))


def test_every_setting_in_code_is_in_the_readme() -> None:
    assert _read_by_code() - _documented() == set()


def test_every_setting_in_the_readme_is_in_code() -> None:
    assert _documented() - _read_by_code() == set()

"""The lists of packages: short ones that say what is used, long ones that pin it all."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.files import PACKAGES, ROOT, modules

SHORT = re.compile(r"^[A-Za-z]")


def _requirements(name: str) -> list[Requirement]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if SHORT.match(line)]


def _key(requirement: Requirement) -> tuple[str, str]:
    return canonicalize_name(requirement.name), str(requirement.marker)


def _names(name: str) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement in _requirements(name)}


@pytest.mark.parametrize("stem", ["requirements", "requirements-dev"])
def test_all_that_is_asked_for_is_pinned(stem: str) -> None:
    pins = {canonicalize_name(r.name): r for r in _requirements(f"{stem}.txt")}
    for asked in _requirements(f"{stem}.in"):
        pin = pins[canonicalize_name(asked.name)]
        version = next(iter(pin.specifier)).version
        assert asked.specifier.contains(version), f"{asked} is pinned at {version}"


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_pin_is_one_version(name: str) -> None:
    loose = [
        str(requirement)
        for requirement in _requirements(name)
        if [specifier.operator for specifier in requirement.specifier] != ["=="]
    ]
    assert loose == []


def test_both_lists_pin_a_shared_package_at_the_same_version() -> None:
    serving = {_key(requirement): requirement for requirement in _requirements("requirements.txt")}
    for requirement in _requirements("requirements-dev.txt"):
        twin = serving.get(_key(requirement), requirement)
        assert twin.specifier == requirement.specifier


def _imported(files: list[Path]) -> set[str]:
    """Give the distributions that modules import directly, by their canonical names."""
    tops: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                tops |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                tops.add(node.module.partition(".")[0])
    ours = {*PACKAGES, "dashboard", "tests", "benchmarks"}
    by_top = packages_distributions()
    return {
        canonicalize_name(by_top[top][0]) if top in by_top else top
        for top in tops - ours - set(sys.stdlib_module_names)
    }


def test_whatever_the_project_imports_is_asked_for() -> None:
    used = _imported([*modules(*PACKAGES), ROOT / "dashboard.py"])
    assert used - _names("requirements.in") == set()


def test_whatever_is_asked_for_is_used() -> None:
    """Nothing is installed for nothing; pyogrio and the like come along by themselves."""
    used = _imported([*modules(*PACKAGES), ROOT / "dashboard.py"])
    assert _names("requirements.in") - used == set()


def test_whatever_the_tests_import_is_asked_for() -> None:
    used = _imported(modules("tests", "benchmarks"))
    assert used - _names("requirements.in") - _names("requirements-dev.in") == set()

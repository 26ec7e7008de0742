"""Traffic runs one way: what import-linter can't see, because dashboard.py is a single file."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.project.files import PACKAGES, ROOT, modules, project_files

HEAVY = (
    "brotli", "geopandas", "mapclassify", "msgpack", "openpyxl", "pandera", "pyogrio", "pyproj",
    "scipy", "shapely", "sklearn", "statsmodels", "topojson",
)  # fmt: skip


def _imports(module: Path) -> set[str]:
    """Give the top names that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def test_the_linter_watches_every_package_of_the_house() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tops = {file.relative_to(ROOT).parts[0] for file in project_files() if file.suffix == ".py"}
    packages = {top for top in tops if not top.endswith(".py")} - {"tests", "benchmarks"}
    assert set(settings["tool"]["importlinter"]["root_packages"]) == packages == set(PACKAGES)


def test_nothing_imports_the_front_door_or_the_tests() -> None:
    offenders = {
        str(module.relative_to(ROOT)): bad
        for module in [*modules(*PACKAGES), ROOT / "dashboard.py"]
        if (bad := _imports(module) & {"dashboard", "tests", "benchmarks"})
    }
    assert offenders == {}


def test_no_page_has_the_name_of_a_package() -> None:
    """Streamlit looks for modules in the pages' folder first: a page would be found instead."""
    pages = {file.stem for file in (ROOT / "pages").glob("*.py")} - {"__init__"}
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    assert pages & packages == set()


def test_the_front_door_does_not_build() -> None:
    assert _imports(ROOT / "dashboard.py").isdisjoint({"data", "duckdb", "pandas", *HEAVY})


def test_pages_ask_queries_for_figures() -> None:
    """Layout only: a page neither opens the store nor reads a file of figures."""
    offenders = {
        module.name: bad
        for module in modules("pages")
        if (bad := _imports(module) & {"duckdb", "sqlite3", "pyarrow", "csv"})
    }
    assert offenders == {}


def _serving_modules() -> list[str]:
    """Give the dotted names of all that a serving process may import."""
    serving = [*modules("pages", "screen", "briefing", "answers", "charts", "words", "queries")]
    serving += [ROOT / "geo" / "serving.py", ROOT / "dashboard.py"]
    named = (module.relative_to(ROOT).with_suffix("").parts for module in serving)
    return [
        ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        for parts in named
        if parts[-1] != "__main__"
    ]


WATCH = """
import importlib, sys
heavy, names = set(sys.argv[1].split()), sys.argv[2].split()
for name in names:
    importlib.import_module(name)
    loaded = heavy & {module.partition(".")[0] for module in sys.modules}
    if loaded:
        print(name, "loads", *sorted(loaded))
        break
"""


def test_serving_loads_no_build_library() -> None:
    """Import all that serves in a fresh process and look at what came along, by whatever way."""
    names = _serving_modules()
    assert names
    ran = subprocess.run(
        [sys.executable, "-c", WATCH, " ".join(HEAVY), " ".join(names)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""

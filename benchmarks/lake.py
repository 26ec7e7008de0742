"""The same questions on DuckLake: Parquet files with a catalogue, for what outgrows one file.

Figures are repeated to many times their number, for timing: such a lake is never shown.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, Final, NamedTuple

import duckdb

from benchmarks.load import SEED, views_of
from benchmarks.table import Bench, Line, middle
from queries.run import sql_of
from tests.browser.serving import ROOT

TITLE = "The same questions on DuckLake"
REPEATED: Final = "observation_newest"
_INSTALLED: Final = "lib/python*/site-packages/duckdb_extension_ducklake/**/*.duckdb_extension"
_ADVICE: Final = "needs the extension that `make test-deploy` installs"
_VIEWS: Final = 20


def extension() -> Path | None:
    """Find the part of DuckDB that reads a DuckLake, where `make test-deploy` puts it."""
    return next((ROOT / ".venv-deploy").glob(_INSTALLED), None)


def lay_lake(store: Path, folder: Path, loaded: Path, times: int) -> duckdb.DuckDBPyConnection:
    """Write a store as a DuckLake and open it, so that questions find their tables in it.

    Parameters
    ----------
    store
        Its file.
    folder
        For the catalogue and the Parquet files.
    loaded
        As `extension` gives it.
    times
        How often the figures are there: once as they are, and again under ids of no indicator.

    Returns
    -------
    duckdb.DuckDBPyConnection
        With two threads; the views and macros are those of the store, in the connection itself.
    """
    opened = duckdb.connect(config={"threads": 2})
    opened.execute("SET preserve_insertion_order = false")
    opened.execute(f"LOAD '{loaded}'")
    opened.execute(f"ATTACH '{store}' AS store (READ_ONLY)")
    opened.execute(f"ATTACH 'ducklake:{folder / 'lake.ducklake'}' AS lake (DATA_PATH '{folder}')")
    tables = opened.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'store'"
    ).fetchall()
    for (table,) in tables:
        opened.execute(f"CREATE TABLE lake.{table} AS FROM store.{table}")
    for time in range(1, times):
        opened.execute(
            f"INSERT INTO lake.{REPEATED} SELECT * REPLACE (indicator_id || ? AS indicator_id) "  # noqa: S608
            f"FROM store.{REPEATED} ORDER BY indicator_id, area_code",
            [f"#{time}"],
        )
    _define(opened)
    return opened


def _define(opened: duckdb.DuckDBPyConnection) -> None:
    """Give a connection the views and macros of the store, over the tables of the lake."""
    macros = opened.execute(
        "SELECT function_name, function_type, parameters, macro_definition FROM duckdb_functions() "
        "WHERE database_name = 'store' AND NOT internal"
    ).fetchall()
    views = opened.execute(
        "SELECT sql FROM duckdb_views() WHERE database_name = 'store' AND NOT internal"
    ).fetchall()
    opened.execute("DETACH store")
    opened.execute("SET search_path = 'lake.main,memory.main'")
    waiting = [_macro(*one) for one in macros] + [sql for (sql,) in views]
    while waiting:  # some rest on others
        left = [sql for sql in waiting if not _made(opened, sql)]
        if len(left) == len(waiting):
            raise RuntimeError(left[0])
        waiting = left


def _macro(name: str, kind: str, parameters: list[str], definition: str) -> str:
    of = "TABLE " * (kind == "table_macro")
    return f"CREATE MACRO memory.main.{name}({', '.join(parameters)}) AS {of}{definition}"


def _made(opened: duckdb.DuckDBPyConnection, sql: str) -> bool:
    try:
        opened.execute(sql.replace("CREATE VIEW ", "CREATE VIEW memory.main."))
    except duckdb.Error:
        return False
    return True


class Asked(NamedTuple):
    """A question's name and its parameters."""

    name: str
    given: dict[str, Any]


def asked(store: Path, count: int = _VIEWS) -> Iterator[Asked]:
    """Draw questions about views: trend, comparison, map and profile of each."""
    choose = random.Random(SEED)
    with duckdb.connect(str(store), read_only=True) as opened:
        periods = dict(
            opened.execute(
                "SELECT indicator_id, list(DISTINCT period_id) FROM series GROUP BY 1"
            ).fetchall()
        )
    drawn = views_of(store, [""])[""]
    for _ in range(count):
        area, indicator = (part.partition("=")[2] for part in next(drawn).split("&"))
        view = {"area": area, "indicator": indicator, "model": "sn2025"}
        period = choose.choice(sorted(periods[indicator]))
        yield Asked("trend", view)
        yield Asked("compare", {**view, "period": period})
        yield Asked("map", {**view, "period": period})
        yield Asked("profile", {"area": area, "model": "sn2025"})


def answer(opened: duckdb.DuckDBPyConnection, question: Asked) -> list[tuple[Any, ...]]:
    """Ask a question of a store or a lake: the very text that the screens ask."""
    return opened.execute(sql_of(question.name), question.given).fetchall()


def measure(bench: Bench) -> list[Line]:
    """Repeat the figures, ask the same of both, and say how long the lake took."""
    loaded = extension()
    if loaded is None or not bench.lake:
        return [Line("not measured", 0, "", note="" if loaded else _ADVICE)]
    folder = bench.folder / "lake"
    folder.mkdir()
    started = perf_counter()
    lake = lay_lake(bench.store, folder, loaded, bench.lake)
    (rows,) = lake.execute(f"SELECT count(*) FROM lake.{REPEATED}").fetchone() or (0,)  # noqa: S608
    weight = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    lines = [
        Line("observations", rows, "", note=f"{bench.lake} times the store's; {weight:,.0f} MB"),
        Line("written", perf_counter() - started, "s"),
    ]
    took: dict[str, list[float]] = {}
    other = 0
    with duckdb.connect(str(bench.store), read_only=True) as store:
        for question in asked(bench.store):
            expected = answer(store, question)
            began = perf_counter()
            found = answer(lake, question)
            took.setdefault(question.name, []).append((perf_counter() - began) * 1000)
            other += found != expected
    lines.append(Line("answers that differ from the store's", other, ""))
    return lines + [Line(name, middle(times), "ms") for name, times in took.items()]

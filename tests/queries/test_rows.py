"""Each row is what its type promises: the columns, their Python types, and which may be empty."""

from __future__ import annotations

import datetime as dt
import random
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from queries import query, questions, rows
from queries.generate import ROWS, module
from queries.run import Parameter, file_of
from queries.store import cursor
from tests.queries.test_documented import body, named

Draw = dict[str, Parameter]

# England, regions, a subregion, authorities of each type, on islands, that began, ended or changed
# their code, and City of London, of which little is printed.
AREAS = """E92000001 E12000008 E12000007 E13000001 E06000045 E09000012 E08000003 E10000014 E06000066
    E06000058 E06000029 E06000028 E06000063 E10000006 E06000061 E06000057 E06000053
    E09000001""".split()
TEXTS = ("South", "852", "E10000027", "Hull", "bath", "St Albans", "BCP", "Manchestr", "ab", "")
OWN_GROUP = "own:E06000044,E06000046,E06000053,E06000058,E09000001,E10000014"

# Columns that may be empty, though no figure of the shipped store makes them so.
NEVER_SO_FAR = {
    "breakdowns": {"value", "symbol"},  # no publisher's groups are held
    "first_out": {"day"},
    "indicators": {"first_period", "last_period", "last_label"},  # but on a day before 2025
    "revisions": {"per"},
    "small_area_editions": {"published_label"},
}


class Places(NamedTuple):
    """What a store can be asked about."""

    series: list[tuple[str, str]]
    core: list[tuple[str, str]]
    totals: list[tuple[str, str]]
    small: list[tuple[str, str]]
    fits: list[tuple[str, str, str]]
    indices: list[tuple[str, str, str]]
    models: list[str]


def places_of_the_store() -> Places:
    every = "SELECT indicator_id, period_id FROM series JOIN indicator ON id = indicator_id"

    def found(sql: str) -> list[Any]:
        return cursor().execute(sql).fetchall()

    return Places(
        found(f"{every} ORDER BY ALL"),
        found(f"{every} WHERE core ORDER BY ALL"),
        found(f"{every} WHERE is_total ORDER BY ALL"),
        found("SELECT DISTINCT indicator_id, period_id FROM small_area_observation ORDER BY ALL"),
        found("SELECT indicator_id, period_id, comparator FROM deprivation_fit ORDER BY ALL"),
        found("SELECT indicator_id, period_id, id FROM deprivation_index ORDER BY ALL"),
        [*(model for (model,) in found("SELECT id FROM comparison_group")), OWN_GROUP, "none"],
    )


@pytest.fixture
def places(store: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    return places_of_the_store()


def draws(question: str, places: Places) -> Iterator[Draw]:
    """Draw what to ask with, the same for a question each time."""
    lot = random.Random(question)
    wanted = named(body(question))
    times = {"profile": 10, "heat_map": 10, "find_area": 10, "revisions": 6,
             "observations_of": 6, "small_area_observations_of": 1}.get(question, 40)  # fmt: skip
    for n in range(times if wanted else 1):
        pairs = {"per_child": places.totals, "small_areas": places.small,
                 "small_area_observations_of": places.small,
                 "earlier_editions": places.core}.get(
                     question, places.series if n % 2 else places.core)  # fmt: skip
        indicator, period = lot.choice(pairs)
        if n % 8 == 0 and question == "comparison":
            period = "2031-03-31"
        index = lot.choice(places.indices)
        all_of = question in ("per_child", "revisions") and n % 3 == 0
        drawn: Draw = {
            "indicator": indicator, "period": period, "model": lot.choice(places.models),
            "area": None if all_of else AREAS[n % len(AREAS)],
            "against": index[0], "edition": index[1], "comparator": index[2],
            "region": lot.choice([None, "E12000007", "E12000008"]),
            "type": lot.choice([None, "unitary", "london"]),
            "measure": lot.choice(["imd", "idaci", "imd_income"]),
            "since": lot.choice([None, 0, 2024]), "indicators": [indicator, "cla_rate"],
            "text": TEXTS[n % len(TEXTS)],
            "day": dt.date(2013 + n % 5, 6, 30),
        }  # fmt: skip
        if question == "deprivation_model":
            drawn["indicator"], drawn["period"], drawn["comparator"] = lot.choice(places.fits)
        if question == "revisions":
            drawn["indicator"] = None
        yield {name: drawn[name] for name in wanted}


def of_question(question: str) -> type[tuple[Any, ...]]:
    (found,) = (
        each for each in vars(rows).values()
        if isinstance(each, type) and hasattr(each, "_fields") and file_of(each) == question
    )  # fmt: skip
    return typing.cast("type[tuple[Any, ...]]", found)


@pytest.mark.parametrize("question", questions())
def test_a_row_is_what_its_type_says(question: str, places: Places) -> None:
    kind = of_question(question)
    promised = typing.get_type_hints(kind)
    met: dict[str, set[type]] = {name: set() for name in promised}
    for drawn in draws(question, places):
        found = query(kind, **drawn)
        assert all(type(row) is kind for row in found)
        for name, column in zip(promised, zip(*found, strict=True), strict=bool(found)):
            met[name] |= set(map(type, column))
            assert all(value == value for value in column), f"{name} is not a number"
    for name, hint in promised.items():
        allowed = set(typing.get_args(hint)) if isinstance(hint, types.UnionType) else {hint}
        plain = {typing.get_origin(each) or each for each in allowed}
        assert met[name] <= plain, name
        if types.NoneType in plain and types.NoneType not in met[name]:
            assert name in NEVER_SO_FAR.get(question, ()), f"{name} is never empty"


def test_the_types_are_those_that_would_be_written_now(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    assert ROWS.read_text(encoding="utf-8") == module(), "run `make rows`"


def test_a_question_is_asked_by_the_type_of_its_rows(places: Places) -> None:
    (row, *_) = query(rows.Compare, area="E06000045", indicator="cp_rate", period="2025-03-31",
                      model="sn2025")  # fmt: skip
    assert isinstance(row, rows.Compare)
    assert isinstance(row.value, float)
    periods = query(rows.Periods, indicator="cp_rate")
    assert periods[0].end_date == dt.date(2025, 3, 31)

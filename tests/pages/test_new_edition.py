"""A new edition of the indices is an entry: every screen follows, and no code has to.

The edition of 2030 and its figures are this test's own, in a store of its own: those of 2025 with
the order of neighbourhoods turned about.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from answers.neighbourhoods import neighbourhoods
from answers.table import Table
from answers.view import View
from data.build import from_catalogue
from data.build.statements import insert
from data.periods import describe
from tests.conftest import ROOT
from tests.pages.taking import take
from tests.pages.visiting import Visit

SOUTHAMPTON = "E06000045"
_FIGURES = """
    INSERT INTO edition BY NAME
    SELECT * REPLACE ('a-test-of-2030' AS id, '2030' AS label, 2030 AS sequence)
    FROM edition
    WHERE id = (SELECT any_value(edition_id) FROM small_area_observation
                WHERE indicator_id = 'idaci_rank' AND period_id = 'iod2025');

    INSERT INTO small_area_edition BY NAME
    SELECT * REPLACE ('iod2030' AS period_id) FROM small_area_edition WHERE period_id = 'iod2025';

    INSERT INTO small_area_observation BY NAME
    WITH turned AS (
        SELECT o.* REPLACE (
                   'iod2030' AS period_id, 'a-test-of-2030' AS edition_id,
                   e.lsoas + 1 - o.value AS value
               ), e.lsoas
        FROM small_area_observation o
        JOIN small_area_edition e USING (period_id)
        WHERE o.period_id = 'iod2025' AND o.indicator_id IN ('idaci_rank', 'imd_crime_rank')
    )
    SELECT * EXCLUDE (lsoas) FROM turned
    UNION ALL
    SELECT * EXCLUDE (lsoas) REPLACE (
               replace(indicator_id, '_rank', '_decile') AS indicator_id,
               ceil(10 * value / lsoas) AS value
           )
    FROM turned;

    INSERT INTO observation_newest BY NAME
    SELECT * REPLACE ('iod2030' AS period_id, 'a-test-of-2030' AS edition_id)
    FROM observation_newest
    WHERE indicator_id = 'idaci_score' AND period_id = 'iod2025';

    UPDATE meta SET value = 'of a test' WHERE key = 'snapshot_sha256';
    DELETE FROM deprivation_index;
"""


@pytest.fixture(scope="module")
def later(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has taken in an edition of 2030, of IDACI and one domain."""
    folder = tmp_path_factory.mktemp("later")
    place = folder / "store.duckdb"
    shutil.copy(store, place)
    entries = folder / "indices.toml"
    shipped = from_catalogue.DEPRIVATION_INDICES.read_text(encoding="utf-8")
    entries.write_text(f"{shipped}\n[editions.iod2030]\nserves_from = 2025-01-01\n", "utf-8")
    with pytest.MonkeyPatch.context() as patched, duckdb.connect(place) as connection:
        insert(connection, "period", pd.DataFrame([vars(describe("iod2030"))]))
        connection.execute(_FIGURES)
        patched.setattr(from_catalogue, "DEPRIVATION_INDICES", entries)
        from_catalogue.load_indices(connection)
    return place


@pytest.fixture(autouse=True)
def _the_later_store(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(later))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


def _rows(later: Path, sql: str) -> list[tuple[int, ...]]:
    with duckdb.connect(later, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_it_can_be_chosen_and_is_the_usual_one_of_the_periods_that_it_serves() -> None:
    page = Visit("deprivation", period="2025-03-31")
    choice = next(box for box in page.test.selectbox if box.label == "Index of deprivation")
    assert choice.options == ["IDACI 2030", "IDACI 2025", "IDACI 2019", "IMD 2025"]
    assert choice.value == "idaci2030"
    assert "IDACI measures the share of children" in page.words
    assert "The editions of 2019, 2025 and 2030 measure it differently" in page.words
    assert "most deprived by IDACI 2030 first" in page.words
    assert "2030 edition" in page.words


def test_statistics_set_rates_beside_it_from_its_first_day_on(later: Path) -> None:
    scores = (ROOT / "data" / "build" / "sql" / "scores.sql").read_text(encoding="utf-8")
    with duckdb.connect(later, read_only=True) as connection:
        found = connection.sql(scores).df().groupby("comparator", sort=False)["serves_from"].min()
    assert list(found.index) == ["idaci2030", "idaci2025", "idaci2019", "imd2025"]
    assert found["idaci2030"] == pd.Timestamp("2025-01-01")


def test_a_period_before_it_goes_by_the_edition_before_it() -> None:
    page = Visit("deprivation", period="2024-03-31", index="idaci2030")
    said = "IDACI 2030 serves 2025 and later, so 2024 is set beside IDACI 2025."
    assert said in page.words
    assert "IDACI 2030" not in page.words.replace(said, "")
    assert "(by IDACI 2019)" in Visit("deprivation", period="2021-03-31").words


@pytest.mark.parametrize(("index", "name"), [("idaci2019", "IDACI 2019"), ("imd2025", "IMD 2025")])
def test_links_from_before_it_open_what_they_opened(index: str, name: str) -> None:
    page = Visit("deprivation", period="2025-03-31", index=index)
    assert f"(by {name})" in page.words
    assert f"most deprived by {name} first" in page.words


def test_neighbourhoods_are_those_of_the_newest_edition_and_moved_since_each_before(
    later: Path,
) -> None:
    page, files = take("neighbourhoods", area=SOUTHAMPTON, indicator="idaci_decile")
    assert "(IDACI), Indices of Deprivation 2030" in page.words
    assert "(IDACI), 2030, with the outlines" in page.charts[0]
    listed = neighbourhoods(View(SOUTHAMPTON, "idaci_decile")).section("list")
    assert listed is not None
    assert isinstance(listed.content, Table)
    heads = [column.name for column in listed.content.columns]
    assert [head for head in heads if "20" in head] == ["2030", "2025", "2019"]
    assert re.search(r"In 2030, \d+ of 152 .+; in 2025, 1\d of 152 .+; in 2019, ", page.words)
    ((more, less, same),) = _rows(
        later,
        """
        SELECT count(*) FILTER (now < before), count(*) FILTER (now > before),
               count(*) FILTER (now = before)
        FROM (
            SELECT max(value) FILTER (period_id = 'iod2030') AS now,
                   max(value) FILTER (period_id = 'iod2025') AS before
            FROM small_area_observation
            WHERE la_code = 'E06000045' AND indicator_id = 'idaci_decile'
              AND period_id IN ('iod2025', 'iod2030')
            GROUP BY area_code
        )
        """,
    )
    # Both are of one census: nobody has a new boundary between them, as some have since 2019.
    since = re.search(r"Since 2025, .*?in the same\.( \d+ ha\w+ a new boundary)?", page.words)
    assert since
    numbers = re.findall(r"\d+", since[0].replace("none", "0"))
    assert [int(n) for n in numbers] == [2025, 152, more, less, same]
    assert since[1] is None
    assert re.search(r"Since 2019, .*?in the same\. \d+ have a new boundary", page.words)
    rows = files[0].rows
    assert set(rows["period"]) == {"Indices of Deprivation 2030"}
    told = [name for name in rows if name.startswith("decile_")]
    assert told == ["decile_2025", "decile_2019"]
    assert set(rows["reason_2025"]) == {""}
    assert set(rows["reason_2019"]) == {"", "boundary changed"}
    assert set(rows["edition"]) == {"2030; 2025; 2019"}


def test_an_index_that_it_lacks_stays_with_the_edition_before_it() -> None:
    page = Visit("neighbourhoods", area=SOUTHAMPTON, indicator="imd_decile")
    assert "(IMD), Indices of Deprivation 2025" in page.words
    assert "2030" not in page.words


def test_a_domain_is_that_of_the_newest_edition_and_nothing_moves() -> None:
    page = Visit("neighbourhoods", area=SOUTHAMPTON, indicator="imd_crime_decile")
    assert "By crime deprivation, Indices of Deprivation 2030" in page.words
    assert "How places moved" not in page.words


def test_the_place_that_a_link_names_is_told_in_every_edition(later: Path) -> None:
    page = Visit("neighbourhoods", area=SOUTHAMPTON, indicator="idaci_decile", place="E01032755")
    found = _rows(
        later,
        "SELECT value::INTEGER FROM small_area_observation WHERE area_code = 'E01032755'"
        " AND indicator_id = 'idaci_decile' ORDER BY period_id DESC",
    )
    (now,), (of_2025,), (of_2019,) = found
    assert f"is in decile {now} of 10" in page.words
    told = rf"In 2025 it was in decile {of_2025} \([\d.]+%\), in 2019 it was in decile {of_2019} "
    assert re.search(told, page.words)

"""`python -m data check`: says what the store holds, and finds whatever is wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

import data.__main__
from data.problem import Problem
from data.report.check import CHECKS, headline, open_both, report
from data.report.connection import run_query
from data.schema import PUBLISHED
from tests.data.conftest import Tiny

# What the tests share is made once, on one worker.
pytestmark = pytest.mark.xdist_group("check")

# One statement that spoils a store, for each check that has to find it.
SPOILT = {
    "unknown_symbols": "UPDATE observation_newest SET symbol = 'k' WHERE symbol = 'c'",
    "repeated_keys": "INSERT INTO observation_newest FROM observation_newest LIMIT 3",
    "unknown_names": "UPDATE observation_newest SET area_code = 'E06999999'"
                     " WHERE area_code = 'E06000045'",
    "authorities_a_year": "DELETE FROM observation_newest WHERE area_code = 'E06000045'"
                          " AND period_id IN ('2024-03-31', 'fy2023-24')",
    "ended_or_not_begun": "UPDATE area SET valid_to = DATE '2018-03-31'"
                          " WHERE code = 'E06000045'",
    "postcode_districts": "INSERT INTO postcode_district VALUES ('SO14', 'E06999999', 0.1)",
    "impossible": "UPDATE observation_newest SET value = -value WHERE indicator_id = 'cin_rate'",
    "derived_rates": "UPDATE observation_newest SET value = value * 1.001"
                     " WHERE indicator_id = 'cin_rate'",
    "symbols_of_parts": "UPDATE observation_newest SET numerator_symbol = 'x', numerator = NULL"
                        " WHERE indicator_id = 'cin_rate'",
    "withheld": "UPDATE observation_newest SET value = NULL, symbol = 'c'"
                " WHERE indicator_id = 'cla_rate' AND area_code = 'E06000045'",
    "not_the_newest": "UPDATE edition SET sequence = 1 WHERE id = 'dfe-cla-2025'",
    "neighbours": "DELETE FROM neighbour WHERE model = 'sn2025' AND area_code = 'E06000045'"
                  " AND rank = 3",
    "lost_figures": "UPDATE observation_newest SET value = value + 1"
                    " WHERE indicator_id = 'cla_rate' AND area_code = 'E06000045'",
    "counts_by_symbol": "UPDATE observation_newest SET value = NULL, symbol = 'u'"
                        " WHERE indicator_id = 'cla_rate' AND area_code = 'E06000045'",
}  # fmt: skip
# The store itself refuses these: a CHECK holds them.
HELD_BY_THE_TABLE = {"value_or_symbol"}


def test_every_check_says_what_it_finds() -> None:
    for check in CHECKS.glob("*.sql"):
        severity, sentence = headline(check)
        assert severity in {"Wrong", "Look"}, check.name
        assert sentence[0].islower(), check.name
        assert check.read_text(encoding="utf-8").splitlines()[0].endswith("."), check.name


def test_every_check_of_a_wrong_is_tried_here() -> None:
    wrong = {check.stem for check in CHECKS.glob("*.sql") if headline(check)[0] == "Wrong"}
    assert wrong == set(SPOILT) | HELD_BY_THE_TABLE


def test_the_shipped_store_has_nothing_wrong(store: Path) -> None:
    lines, wrong = report(store)
    assert not wrong, "\n".join(lines)
    text = "\n".join(lines)
    assert "Nothing is wrong." in text
    assert "Children in need" in text
    assert "152 in 2014 to 2019" in text


def findings(store: Path, published: Path) -> list[str]:
    """Give the report's part about what is wrong."""
    lines, wrong = report(store, published)
    if not wrong:
        return []
    after = lines[lines.index("Wrong") + 1 :]
    return after[: after.index("")] if "" in after else after


@pytest.fixture
def spoilt(tiny_store: Path, tmp_path: Path) -> Path:
    """A store to spoil."""
    return Path(shutil.copy(tiny_store, tmp_path / "store.duckdb"))


def test_the_tiny_country_is_told_from_england(tiny: Tiny, tiny_store: Path) -> None:
    said = findings(tiny_store, tiny.published)
    (heading,) = [line for line in said if not line.startswith("    ")]
    assert "hasn't the authorities that England had" in heading


@pytest.mark.parametrize("name", [n for n in SPOILT if n != "authorities_a_year"])
def test_a_spoilt_store_is_found_out(name: str, tiny: Tiny, spoilt: Path) -> None:
    with duckdb.connect(spoilt) as connection:
        connection.execute(SPOILT[name])
    _, sentence = headline(CHECKS / f"{name}.sql")
    said = "\n".join(findings(spoilt, tiny.published)).lower()
    assert sentence.lower() in said


def test_a_pair_with_one_figure_that_is_not_declared_is_told(store: Path, tmp_path: Path) -> None:
    place = Path(shutil.copy(store, tmp_path / "store.duckdb"))
    query = (CHECKS / "undeclared_pairs.sql").read_text(encoding="utf-8")
    with duckdb.connect(place) as connection:
        connection.execute("UPDATE observation_newest SET joint_with = NULL")
        told = [what for (what,) in connection.execute(query).fetchall()]
    assert any("Kingston upon Thames and Richmond upon Thames" in what for what in told)
    assert any("Northamptonshire" in what for what in told)


def test_a_missing_authority_is_found_out(store: Path, tmp_path: Path) -> None:
    place = Path(shutil.copy(store, tmp_path / "store.duckdb"))
    with duckdb.connect(place) as connection:
        connection.execute(SPOILT["authorities_a_year"])
    with open_both(place, PUBLISHED) as both:
        said = run_query(both, "checks", "authorities_a_year")["what"].tolist()
    assert "dfe-cin, 2024: 152 authorities, 153 expected" in said


def test_a_figure_has_a_value_or_a_symbol_by_the_table_itself(spoilt: Path) -> None:
    with (
        duckdb.connect(spoilt) as connection,
        pytest.raises(duckdb.ConstraintException),
    ):
        connection.execute("UPDATE observation_newest SET value = 1 WHERE symbol IS NOT NULL")


def test_a_store_of_other_figures_is_said_to_be_old(tiny: Tiny, spoilt: Path) -> None:
    with duckdb.connect(spoilt) as connection:
        connection.execute("UPDATE meta SET value = 'x' WHERE key = 'snapshot_sha256'")
    lines, wrong = report(spoilt, tiny.published)
    assert wrong
    assert any("build it again" in line for line in lines)


@pytest.mark.parametrize("content", [None, b"", b"not a database at all"])
def test_no_store_is_one_sentence(
    content: bytes | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "store.duckdb"
    if content is not None:
        place.write_bytes(content)
    with pytest.raises(Problem):
        report(place)
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    assert data.__main__.main(["check"]) == 1
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert "python -m data build" in said

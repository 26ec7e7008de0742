"""What holds of the shipped figures wherever authorities are compared; periods are pinned."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from queries.ask import sql_of

DERBYSHIRE, HARTLEPOOL = "E10000007", "E06000001"
WEST_NORTHAMPTONSHIRE, NORTH_NORTHAMPTONSHIRE = "E06000062", "E06000061"
KINGSTON, RICHMOND = "E09000021", "E09000027"


@pytest.fixture(scope="module")
def db(store: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(store, read_only=True)


def rows(db: duckdb.DuckDBPyConnection, query: str, **given: Any) -> list[dict[str, Any]]:
    answer = db.execute(query, given or None)
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def answers(db: duckdb.DuckDBPyConnection, question: str, **given: str) -> list[dict[str, Any]]:
    return rows(db, sql_of(question), **given)


def test_whoever_is_compared_is_ranked_and_mapped(db: duckdb.DuckDBPyConnection) -> None:
    view = {"indicator": "lait_hosp_adm_alc_under_18yrs", "period": "fy2015-16..fy2017-18",
            "area": DERBYSHIRE, "model": "sn2025"}  # fmt: skip
    listed = answers(db, "compare", **view)
    valued = [row for row in listed if row["value"] is not None]
    assert {row["rank_n"] for row in valued} == {len(valued)} == {141}
    mapped = {row["area_code"] for row in answers(db, "map", **view)}
    assert {row["area_code"] for row in listed} == mapped


def test_no_authority_is_compared_outside_its_life(db: duckdb.DuckDBPyConnection) -> None:
    strays = rows(
        db,
        "SELECT f.indicator_id, f.period_id, f.name FROM authority_figure f"
        " JOIN area a ON a.code = f.area_code JOIN period p ON p.id = f.period_id"
        " WHERE a.valid_from > p.end_date OR a.valid_to < p.start_date",
    )
    assert strays == []


def test_no_authority_is_ranked_beside_those_that_took_its_place(
    db: duckdb.DuckDBPyConnection,
) -> None:
    together = rows(
        db,
        "SELECT DISTINCT b.indicator_id, b.period_id FROM standing b"
        " JOIN area_change c ON c.from_code = b.area_code AND c.kind <> 'recode'"
        " JOIN standing n ON n.area_code = c.to_code AND n.indicator_id = b.indicator_id"
        " AND n.period_id = b.period_id WHERE b.rank IS NOT NULL AND n.rank IS NOT NULL",
    )
    assert together == []


def test_every_figure_with_a_place_is_one_of_those_counted(db: duckdb.DuckDBPyConnection) -> None:
    wrong = rows(
        db,
        "SELECT indicator_id, period_id FROM standing WHERE rank IS NOT NULL"
        " GROUP BY ALL HAVING count(DISTINCT rank_n) > 1 OR max(rank) > any_value(rank_n)",
    )
    assert wrong == []


def test_a_mean_of_like_areas_leaves_out_those_of_another_time(
    db: duckdb.DuckDBPyConnection,
) -> None:
    view = {"indicator": "lait_fsp_gooddev_chinese", "period": "ay2017-18",
            "area": DERBYSHIRE, "model": "sn2025"}  # fmt: skip
    (row,) = answers(db, "comparison", **view)
    assert (round(row["group_mean"], 1), row["group_median"]) == (70.9, 77)
    assert (row["n"], row["n_of"]) == (9, 10)
    assert row["missing"] == "Dorset (no such area then)"
    (mean,) = (
        r for r in answers(db, "trend", **{k: view[k] for k in ("indicator", "area", "model")})
        if r["series"] == "neighbours_mean" and r["period_id"] == "ay2017-18"
    )  # fmt: skip
    assert (mean["value"], mean["n"]) == (row["group_mean"], 9)
    (kept,) = rows(
        db,
        "SELECT value, n FROM statistic WHERE indicator_id = $indicator AND area_code = $area"
        " AND period_id = $period AND comparator = $model AND name = 'mean'",
        **view,
    )
    assert (kept["value"], kept["n"]) == (row["group_mean"], 9)


def test_a_february_is_compared_with_the_february_before(db: duckdb.DuckDBPyConnection) -> None:
    moves = answers(db, "movement", indicator="referrals_in_month", area=HARTLEPOOL)
    (february,) = (row for row in moves if row["period_id"] == "2017-02")
    assert february["change"] == 19
    after_leap_years = rows(
        db,
        "SELECT s.period_id, s.change FROM standing s"
        " JOIN observation_newest b ON b.indicator_id = s.indicator_id"
        " AND b.area_code = s.area_code AND b.breakdown = 'total' AND b.value IS NOT NULL"
        " AND b.period_id = (left(s.period_id, 4)::INTEGER - 1) || '-02'"
        " JOIN observation_newest t ON t.indicator_id = s.indicator_id"
        " AND t.area_code = s.area_code AND t.period_id = s.period_id"
        " AND t.breakdown = 'total' AND t.value IS NOT NULL"
        " WHERE s.period_id IN ('2013-02', '2017-02', '2021-02', '2025-02')",
    )
    assert after_leap_years
    assert all(row["change"] is not None for row in after_leap_years)


def test_one_change_on_the_year_stands_on_every_screen(db: duckdb.DuckDBPyConnection) -> None:
    area = "E06000045"
    for row in answers(db, "profile", area=area, model="sn2025"):
        moves = answers(db, "movement", indicator=row["indicator_id"], area=area)
        own = [one for one in moves if one["period_id"] == row["period_id"]]
        assert row["change"] == (own[0]["change"] if own else None)


def test_counts_of_none_in_all_years_but_the_last_give_no_direction(
    db: duckdb.DuckDBPyConnection,
) -> None:
    moves = answers(db, "movement", indicator="factor_domestic_abuse_child_pct", area="E08000021")
    (row,) = (one for one in moves if one["period_id"] == "fy2024-25")
    assert (row["trend"], row["trend_lower"], row["no_trend"]) == (None, None, "separated")


def test_no_direction_runs_off(db: duckdb.DuckDBPyConnection) -> None:
    (most,) = rows(
        db,
        "SELECT max(trend) AS most, count(*) FILTER (NOT isfinite(trend)) AS endless,"
        " count(*) FILTER (trend IS NOT NULL AND no_trend IS NOT NULL) AS both FROM standing",
    )
    assert most["most"] < 10_000
    assert (most["endless"], most["both"]) == (0, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [(WEST_NORTHAMPTONSHIRE, NORTH_NORTHAMPTONSHIRE), (KINGSTON, RICHMOND)],
)
def test_a_figure_of_two_authorities_says_so(
    db: duckdb.DuckDBPyConnection, one: str, other: str
) -> None:
    found = rows(
        db,
        "SELECT DISTINCT indicator_id, joint_with FROM authority_figure"
        " WHERE area_code = $one AND period_id = '2024-09-30' AND joint_with IS NOT NULL",
        one=one,
    )
    assert len(found) == 14
    assert {row["joint_with"] for row in found} == {other}
    view = {"indicator": "lait_work_force_num_case_held", "period": "2024-09-30",
            "area": one, "model": "sn2025"}  # fmt: skip
    (count,) = (row for row in answers(db, "compare", **view) if row["chosen"])
    assert (count["rank"], count["quartile"]) == (None, None)
    rate = {**view, "indicator": "lait_work_force_vac_rate"}
    both = [r for r in answers(db, "compare", **rate) if r["area_code"] in (one, other)]
    assert both[0]["rank"] == both[1]["rank"]
    assert both[0]["rank"] is not None


def test_social_workers_of_all_authorities_add_up_to_englands(
    db: duckdb.DuckDBPyConnection,
) -> None:
    (total,) = rows(
        db,
        "SELECT sum(value) AS everyone, (SELECT value FROM latest WHERE period_id = '2024-09-30'"
        " AND indicator_id = 'lait_work_force_no_sw' AND area_code = england()) AS england"
        " FROM authority_figure WHERE indicator_id = 'lait_work_force_no_sw'"
        " AND period_id = '2024-09-30' AND (joint_with IS NULL OR area_code < joint_with)",
    )
    assert total["everyone"] == pytest.approx(total["england"], abs=0.5)


def test_a_like_area_mean_does_not_hold_the_areas_own_figure(db: duckdb.DuckDBPyConnection) -> None:
    pairs = rows(
        db,
        "SELECT n.area_code, n.model FROM neighbour n"
        " WHERE n.neighbour_code = $other AND n.area_code = $one",
        one=NORTH_NORTHAMPTONSHIRE,
        other=WEST_NORTHAMPTONSHIRE,
    )
    assert pairs
    for pair in pairs:
        view = {"indicator": "lait_work_force_vac_rate", "period": "2024-09-30",
                "area": pair["area_code"], "model": pair["model"]}  # fmt: skip
        members = answers(db, "neighbours", **view)
        (row,) = answers(db, "comparison", **view)
        counted = [m["value"] for m in members if m["counted"]]
        assert WEST_NORTHAMPTONSHIRE not in {m["neighbour_code"] for m in members if m["counted"]}
        assert row["group_mean"] == pytest.approx(sum(counted) / len(counted))


def test_a_pair_counts_once_in_the_mean_of_others(db: duckdb.DuckDBPyConnection) -> None:
    # Leicestershire's region has both Northamptonshires.
    view = {"indicator": "lait_work_force_vac_rate", "period": "2024-09-30",
            "area": "E10000018", "model": "region"}  # fmt: skip
    members = answers(db, "neighbours", **view)
    values = {m["joint_with"] or m["neighbour_code"]: m["value"] for m in members}
    both = {WEST_NORTHAMPTONSHIRE, NORTH_NORTHAMPTONSHIRE}
    once = [v for code, v in values.items() if code not in both]
    once.append(values[WEST_NORTHAMPTONSHIRE])
    (row,) = answers(db, "comparison", **view)
    assert row["n"] == len(once) == len(members) - 1
    assert row["group_mean"] == pytest.approx(sum(once) / len(once))
    (kept,) = rows(
        db,
        "SELECT value FROM statistic WHERE indicator_id = $indicator AND area_code = $area"
        " AND period_id = $period AND comparator = $model AND name = 'mean'",
        **view,
    )
    assert kept["value"] == pytest.approx(row["group_mean"])


def test_englands_rate_that_is_a_sum_is_doubted(db: duckdb.DuckDBPyConnection) -> None:
    (found,) = rows(
        db,
        "SELECT value, symbol, doubt FROM observation_newest WHERE breakdown = 'total'"
        " AND indicator_id = 'lait_first_yjs' AND area_code = england() AND period_id = 'cy2024'",
    )
    assert (found["value"], found["doubt"]) == (1258, "sum")
    others = rows(db, "SELECT DISTINCT indicator_id FROM observation_newest WHERE doubt <> ''")
    assert others == [{"indicator_id": "lait_first_yjs"}]


def test_no_quarter_is_told_where_lait_shows_none(db: duckdb.DuckDBPyConnection) -> None:
    (found,) = rows(
        db,
        "SELECT count(DISTINCT i.id) AS n, count(s.quartile) AS told FROM indicator i"
        " JOIN standing s ON s.indicator_id = i.id WHERE i.no_quartile",
    )
    assert (found["n"], found["told"]) == (16, 0)

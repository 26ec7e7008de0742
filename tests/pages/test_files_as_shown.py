"""The figures in a file are those on its screen, in the same words."""

from __future__ import annotations

import pytest

from answers.catalogue import catalogue
from answers.ranked_table import ranked_table
from queries import query
from queries.rows import Map
from screen.script import list_rows
from tests.pages.taking import Taken, table, take
from words.symbols import reason

BASE = " per 10,000 children"


def by_name(file: Taken) -> dict[str, str]:
    """Give what the file shows, by the name of its area, as a table prints it beside a head."""
    rows = file.rows
    return {row.area_name: str(row.shown).removesuffix(BASE) for row in rows.itertuples()}


@pytest.mark.parametrize(
    ("params", "series"),
    [
        ({}, {"england", "region", "group_mean", "group_median", "group_lowest", "group_highest",
              "group_pooled", "authority"}),
        ({"compare": "neighbours"}, {"group_mean", "group_median", "group_lowest",
                                     "group_highest", "group_pooled", "authority"}),
        ({"area": "E12000008"}, {"england", "region", "group_mean", "group_median",
                                 "group_lowest", "group_highest", "group_pooled", "authority"}),
        ({"area": "E92000001"}, {"england", "authority"}),
    ],
)  # fmt: skip
def test_a_comparison_holds_its_table_comparators_too(
    params: dict[str, str], series: set[str]
) -> None:
    asked = {"area": "E06000045", "indicator": "cp_rate", "period": "2025-03-31"} | params
    page, (file,) = take("compare", **asked)
    assert set(file.rows["series"]) == series
    shown = by_name(file)
    group = file.rows[file.rows["series"] == "group_mean"]["area_name"].str.removesuffix("mean")
    _, *rows = table(page.html, "lw-compare")
    assert len(rows) > (0 if asked["area"] == "E92000001" else 8)
    for name, figure, *_ in rows:
        if name.endswith("lowest to highest"):
            ends = (shown[f"{group.iloc[0]}{end}"] for end in ("lowest", "highest"))
            assert figure == " to ".join(ends)
        elif ", " in name and name.split(", ")[1].split(" ")[0] in ("mean", "median", "counted"):
            worked_out = name.split(", ")[1].split(" (8")[0].split(" (all")[0]
            assert figure == shown[f"{group.iloc[0]}{worked_out}"]
        else:
            assert figure == shown[name]


def test_a_comparison_holds_the_authorities_of_its_period_and_no_others() -> None:
    """Authorities that ended or hadn't begun are no rows of it, as they are none of the map."""
    asked = {
        "area": "E06000045", "indicator": "lait_hosp_adm_alc_under_18yrs",
        "period": "fy2015-16..fy2017-18",
    }  # fmt: skip
    (compared,), (mapped,) = (take(path, **asked)[1] for path in ("compare", "map"))
    authorities = compared.rows[compared.rows["series"] == "authority"]
    assert set(authorities["area_code"]) == set(mapped.rows["area_code"])
    assert len(authorities) == len(set(authorities["area_code"])) == len(mapped.rows)


def test_too_few_for_a_mean_is_said_as_on_the_screen() -> None:
    asked = {"area": "E06000045", "indicator": "cp_rate", "group": "own-E06000044-E06000015"}
    page, (file,) = take("compare", period="2025-03-31", **asked)
    rows = file.rows.set_index("series")
    for series in ("group_mean", "group_median"):
        assert rows.loc[series, "shown"] == "too few for one"
        assert rows.loc[series, "symbol"] == "x"
        assert (rows.loc[series, "n"], rows.loc[series, "n_of"]) == ("2", "2")
    assert page.html.count("too few for one") == 2


def test_a_trend_holds_its_table() -> None:
    page, (file,) = take("trend", area="E06000045", indicator="cp_2_years_pct")
    heads, *rows = table(page.html, "lw-years")
    held = file.rows
    shown = {
        (row.area_name.replace(" (2025)", ""), row.period[-4:]): row.shown if row.value else
        row.symbol for row in held.itertuples()
    }  # fmt: skip
    seen = 0
    for name, *cells in rows:
        if name in ("Count", "Out of") or name.startswith("with data"):
            continue
        for year, cell in zip(heads[1:], cells, strict=True):
            if cell:
                # Flags stand behind a figure.
                assert cell.split(" ")[0] == shown[(name, year)]
                seen += 1
    assert seen == len(held)


def test_a_map_holds_its_list() -> None:
    which = {"indicator": "rereferral_pct", "period": "fy2024-25", "area": "E06000045"}
    values = query(Map, model="sn2025", **which)
    (file,) = take("map", **which)[1]
    known = catalogue()
    listed = ranked_table(values, known.indicators["rereferral_pct"].measure, "England")
    held = file.rows
    assert len(held) == len(values)
    sent = list_rows(listed, known.areas).splitlines()
    for line, row in zip(sent, held.itertuples(), strict=True):
        figure = line.split("\t")[2]
        assert row.shown == (figure if row.value else reason(row.symbol))
    assert list(held["rank"]) == ["" if row.rank is None else str(row.rank) for row in values]


def test_what_is_beside_deprivation_holds_its_table() -> None:
    asked = {"area": "E06000045", "indicator": "cp_rate", "period": "2025-03-31"}
    page, (file, _) = take("deprivation", **asked)
    held = file.rows.set_index("area_name")
    heads, *rows = table(page.html, "lw-even")
    assert len(rows) > 10
    index = next(n for n, head in enumerate(heads) if head.startswith("IDACI"))
    for name, figure, *cells in rows:
        assert figure == held.loc[name, "shown"].removesuffix(BASE)
        assert cells[index - 2] == held.loc[name, "deprivation_shown"]
        assert held.loc[name, "index_of_deprivation"] in heads[index]
    assert held["deprivation_source"].str.contains("English Indices of Deprivation, 2025").all()


@pytest.mark.parametrize("params", [{}, {"zoom": "E12000009"}, {"kind": "county"}])
def test_the_heat_map_holds_its_table(params: dict[str, str]) -> None:
    asked = {"area": "E06000045", "indicator": "cp_rate", "period": "2025-03-31"} | params
    page, (_, file) = take("deprivation", **asked)
    _, *rows = table(page.html, "lw-heat")
    held = file.rows
    columns = held["indicator_id"].unique()
    assert len(held) == len(rows) * len(columns)
    cells = held.pivot_table(
        index="area_name", columns="indicator_id", values=["shown", "symbol"], aggfunc="first"
    )
    for name, deprived, *line in rows:
        mine = held[held["area_name"] == name]
        assert set(mine["deprivation_shown"].str.removesuffix("%")) <= {deprived, "no IDACI 2025"}
        for column, cell in zip(columns, line, strict=True):
            symbol = cells.loc[name, ("symbol", column)]
            shown = str(cells.loc[name, ("shown", column)]).removesuffix(BASE).removesuffix("%")
            assert cell == (symbol or shown)
    assert f"-{params.get('zoom', 'E92000001')}-idaci_score-" in file.name
    assert file.name.removesuffix(".csv").endswith(params.get("kind", "heat-map"))


def test_the_list_of_changes_holds_its_table() -> None:
    asked = {"area": "E06000045", "indicator": "cla_rate", "only": "area-indicator"}
    page, (file,) = take("revisions", **asked)
    heads, *rows = table(page.html, "lw-revisions")
    was, now = heads.index("Was"), heads.index("Is")
    assert [(row[was], row[now]) for row in rows] == list(
        zip(file.rows["was_shown"], file.rows["shown"], strict=True)
    )
    assert len(rows) > 0
    assert {"E06000045"} == set(file.rows["area_code"])
    assert "E06000045-cla_rate-all-periods-revisions" in file.name

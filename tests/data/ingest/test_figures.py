"""Nothing is lost between a publisher's cell and a figure, and nothing is made up."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.ingest.figures import check_figures, keep_later_suppressions
from data.ingest.publisher_file import figures_in
from data.ingest.sources.dfe_children_in_need import read_table
from data.problem import Problem
from data.schema import OLDER_SYMBOLS, SYMBOLS
from data.snapshot import read_register
from tests.data.conftest import Tiny
from tests.data.publishers import B1, read_rows, write_rows

# A busy machine isn't a fault.
unhurried = settings(deadline=None, max_examples=50)

symbols = st.sampled_from([*SYMBOLS, *OLDER_SYMBOLS])
numbers = st.one_of(
    st.integers(0, 10**9).map(str),
    st.decimals(0, 10**6, places=2, allow_nan=False).map(str),
    st.integers(1, 99).map(lambda n: f"{n}e3"),
)
cells = st.one_of(numbers, symbols)


def column(texts: list[str]) -> pd.Series:
    return pd.Series(texts, index=range(2, len(texts) + 2), name="At31", dtype=object)


@unhurried
@given(st.lists(cells, min_size=1, max_size=60))
def test_every_cell_is_a_value_or_a_symbol(texts: list[str]) -> None:
    figures = figures_in("a.csv", column(texts))
    assert len(figures) == len(texts)
    assert (figures["value"].isna() != figures["symbol"].isna()).all()
    for text, value, symbol in zip(texts, figures["value"], figures["symbol"], strict=True):
        if text in SYMBOLS or text in OLDER_SYMBOLS:
            assert symbol == OLDER_SYMBOLS.get(text, text)
        else:
            assert value == float(text)


def is_a_figure(text: str) -> bool:
    """What float() reads, less what no publisher prints: inf, nan, 1_000, blanks, other digits."""
    if text in SYMBOLS or text in OLDER_SYMBOLS:
        return True
    if not text.isascii() or set(text.lower()) - set("0123456789.e+-"):
        return False
    try:
        return abs(float(text)) < 1e300
    except ValueError:
        return False


@unhurried
@given(st.text(max_size=12).filter(lambda text: not is_a_figure(text)))
def test_whatever_else_is_there_is_refused(text: str) -> None:
    with pytest.raises(Problem, match=r"^a\.csv, row 3, column At31: "):
        figures_in("a.csv", column(["12", text, "c"]))


@settings(unhurried, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_wide_file_becomes_one_figure_a_cell(
    data: st.DataObject, tiny: Tiny, tmp_path: Path
) -> None:
    rows = read_rows(tiny.mirror / B1)
    headings = rows[0][11:]
    chosen = [rows[0], *data.draw(st.lists(st.sampled_from(rows[1:]), min_size=1, unique_by=id))]
    for row in chosen[1:]:
        row[11:] = data.draw(st.lists(cells, min_size=len(headings), max_size=len(headings)))
    path = tmp_path / Path(B1).name
    write_rows(path, chosen)
    register = read_register(tiny.published)
    figures = read_table(path, register, table="b1", edition="2025", columns=())
    assert len(figures) == len(headings) * (len(chosen) - 1)
    checked = check_figures(path.name, figures)
    key = ["measure", "area_code", "period_id"]
    assert not checked.duplicated(key).any()
    held = {tuple(k): v for *k, v in checked[[*key, "value"]].itertuples(index=False)}
    numeric = [c for row in chosen[1:] for c in row[11:] if c[0].isdigit()]
    assert sorted(v for v in held.values() if pd.notna(v)) == sorted(map(float, numeric))
    marked = [OLDER_SYMBOLS.get(c, c) for row in chosen[1:] for c in row[11:] if not c[0].isdigit()]
    assert sorted(checked["symbol"].dropna()) == sorted(marked)


KEYS = ["measure", "area_code", "period_id", "breakdown"]


def edition(figures: dict[tuple[str, str], str]) -> pd.DataFrame:
    """Make figures of a few areas and years; a digit is a value, a letter a symbol."""
    rows = [
        {
            "measure": "b1.At31_episodes",
            "area_code": area,
            "period_id": year,
            "breakdown": "total",
            "value": float(text) if text.isdigit() else None,
            "symbol": None if text.isdigit() else text,
            "flags": "",
        }
        for (area, year), text in figures.items()
    ]
    columns = [*KEYS, "value", "symbol", "flags"]
    return pd.DataFrame(rows, columns=columns).astype({"value": float, "symbol": object})


places = st.tuples(st.sampled_from(["E1", "E2", "E3"]), st.sampled_from(["2021", "2022"]))
editions = st.lists(
    st.dictionaries(places, st.sampled_from(["5", "71", "c", "x", "z"]), max_size=6).map(edition),
    min_size=1,
    max_size=4,
)


@unhurried
@given(editions)
def test_what_a_later_edition_withholds_no_edition_shows(printed: list[pd.DataFrame]) -> None:
    kept = keep_later_suppressions(printed)
    assert [len(table) for table in kept] == [len(table) for table in printed]
    withheld: set[tuple[str, ...]] = set()
    for before, after in zip(reversed(printed), reversed(kept), strict=True):
        secret = before.loc[before["symbol"] == "c", KEYS]
        withheld |= set(secret.itertuples(index=False, name=None))
        keys = before[KEYS].itertuples(index=False, name=None)
        hidden = np.array([key in withheld for key in keys], dtype=bool)
        assert (after.loc[hidden, "symbol"] == "c").all()
        assert after.loc[hidden, "value"].isna().all()
        was_printed = before["value"].notna() & hidden
        flagged = before["flags"].mask(was_printed, before["flags"] + "w")
        assert after["flags"].equals(flagged)
        pd.testing.assert_frame_equal(after[~hidden], before[~hidden], check_dtype=False)


@unhurried
@given(editions)
def test_withholding_twice_changes_nothing_more(printed: list[pd.DataFrame]) -> None:
    once = keep_later_suppressions(printed)
    for first, second in zip(once, keep_later_suppressions(once), strict=True):
        pd.testing.assert_frame_equal(first, second)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"value": 3.0, "symbol": "c"}, "exactly one of value and symbol"),
        ({"value": None, "symbol": None}, "exactly one of value and symbol"),
        ({"symbol": "k", "value": None}, "isin"),
        ({"area_code": "Kent"}, "str_matches"),
        ({"period_id": "2025"}, "period"),
        ({"flags": "q"}, "str_matches"),
    ],
)
def test_a_figure_out_of_form_never_reaches_the_snapshot(
    change: dict[str, object], words: str
) -> None:
    figures = edition({("E06000045", "2021-03-31"): "5", ("E06000044", "2021-03-31"): "6"})
    assert len(check_figures("b1.csv", figures)) == 2
    for name, value in change.items():
        figures[name] = [figures[name].iloc[0], value]
    with pytest.raises(Problem, match=words):
        check_figures("b1.csv", figures)

"""Ranks with ties and the deciles beside them: what is read, and what is refused."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.ingest.publisher_file import PublisherFile
from data.ingest.sources.mhclg_indices.lsoas import deciles_of, read_ranks
from data.problem import Problem

SCORES = st.lists(st.integers(0, 30), min_size=1, max_size=60)


def _file(scores: list[int]) -> PublisherFile:
    places = pd.Series(scores).rank(method="min", ascending=False).astype(int)
    cells = pd.DataFrame({"rank": places, "decile": deciles_of(places, len(scores))}).astype(str)
    cells.index = pd.RangeIndex(2, len(scores) + 2)
    return PublisherFile("ranks.csv", "", cells)


@settings(deadline=None)  # A busy machine is no fault.
@given(SCORES)
def test_ranks_with_ties_are_read_as_they_are(scores: list[int]) -> None:
    file = _file(scores)
    assert read_ranks(file, "rank", "decile").astype(str).tolist() == file.table["rank"].tolist()


@settings(deadline=None)  # A busy machine is no fault.
@given(SCORES, st.data())
def test_any_other_decile_is_refused(scores: list[int], data: st.DataObject) -> None:
    file = _file(scores)
    row = data.draw(st.sampled_from(list(file.table.index)))
    right = file.table.at[row, "decile"]
    wrong = data.draw(st.integers(0, 11).map(str).filter(lambda text: text != right))
    file.table.loc[row, "decile"] = wrong
    with pytest.raises(Problem, match=rf"row {row}, column decile: '{wrong}' is there beside rank"):
        read_ranks(file, "rank", "decile")


@settings(deadline=None)  # A busy machine is no fault.
@given(SCORES, st.data())
def test_any_other_rank_is_refused(scores: list[int], data: st.DataObject) -> None:
    file = _file(scores)
    row = data.draw(st.sampled_from(list(file.table.index)))
    right = str(file.table.at[row, "rank"])
    wrong = data.draw(st.integers(-1, 70).map(str).filter(lambda text: text != right))
    # Of several that tie one may as well be last of them: that is another ranking, and as sound.
    last = int(right) + int((file.table["rank"] == right).sum()) - 1
    tenths = deciles_of(pd.Series([int(right), last], dtype="int64"), len(scores)).tolist()
    assume(wrong != str(last) or tenths[0] != tenths[1])
    file.table.loc[row, "rank"] = wrong
    with pytest.raises(Problem, match=r"ranks\.csv, row \d+, column (rank|decile): "):
        read_ranks(file, "rank", "decile")


@settings(deadline=None)  # A busy machine is no fault.
@given(st.integers(1, 40_000), st.data())
def test_deciles_are_tenths_of_the_ranks(n: int, data: st.DataObject) -> None:
    rank = data.draw(st.integers(1, n))
    (found,) = deciles_of(pd.Series([rank]), n)
    assert (found - 1) * n < 10 * rank <= found * n

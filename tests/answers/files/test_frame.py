"""Typed rows as a table: the same columns with and without rows, whole numbers whole."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from answers.files.frame import frame
from queries.rows import Neighbours


def test_columns_are_those_of_the_type_whatever_is_missing() -> None:
    began = dt.date(2023, 4, 1)
    rows = [
        Neighbours(1, "E1", "Derby", "Close", 80.0, None, 4.0, 5.0, None, None, None, True),
        Neighbours(None, "E2", "Newshire", None, None, "c", None, None, began, None, None, False),
    ]
    table = frame(Neighbours, rows)
    assert tuple(table.columns) == Neighbours._fields
    assert [str(table[name].dtype) for name in ("rank", "value", "counted")] == [
        "Int64", "float64", "bool",
    ]  # fmt: skip
    assert table["rank"].isna().tolist() == [False, True]
    assert table["symbol"].tolist() == [None, "c"]
    assert table["valid_from"].tolist() == [None, began]


def test_no_rows_have_the_same_columns() -> None:
    nothing = frame(Neighbours, [])
    assert len(nothing) == 0
    assert tuple(nothing.columns) == Neighbours._fields
    assert pd.api.types.is_integer_dtype(nothing["rank"].dtype)

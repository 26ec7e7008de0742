"""Answers come to the screens as DuckDB's own tables would, only sooner."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest

from queries.answer import table

KINDS = {
    "text": "'a'",
    "float": "1.5::DOUBLE",
    "whole number": "7::INTEGER",
    "count": "8::BIGINT",
    "sum of counts": "9::HUGEINT",
    "decimal": "1.25::DECIMAL(5, 2)",
    "truth": "true",
    "date": "DATE '2025-03-31'",
    "time": "TIMESTAMP '2025-03-31 10:00:00'",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "rows", ["0", "0, 1", "1", ""], ids=["no place empty", "some empty", "all empty", "no row"]
)
def test_an_answer_is_the_table_that_duckdb_makes(kind: str, rows: str) -> None:
    with duckdb.connect() as connection:
        empty = connection.sql(f"SELECT unnest([{rows}]::INTEGER[]) AS empty")
        asked = empty.project(f"CASE WHEN empty = 0 THEN {KINDS[kind]} END AS it").sql_query()
        theirs = connection.execute(asked).df()
        ours = table(connection.execute(asked))
    pd.testing.assert_frame_equal(ours, theirs)

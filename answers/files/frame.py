"""Typed rows as a table, for files: pandas renames, joins and writes columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, get_type_hints

import pandas as pd

_KINDS: Final = {
    int: "int64",
    int | None: "Int64",
    float: "float64",
    float | None: "float64",
    bool: "bool",
    bool | None: "boolean",
}


def frame(question: type[tuple[Any, ...]], rows: Sequence[tuple[Any, ...]]) -> pd.DataFrame:
    """Turn the rows of a question into a table.

    Parameters
    ----------
    question : type
        The type of the rows, one of `queries.rows`: it gives the names and kinds of the columns,
        without a row too.
    rows : sequence
        Of that type.

    Returns
    -------
    DataFrame
        What is missing is ``NaN`` among figures, ``pandas.NA`` among whole numbers and truth
        values, None elsewhere.
    """
    kinds = get_type_hints(question)
    columns = zip(*rows, strict=True) if rows else ([] for _ in kinds)
    return pd.DataFrame(
        {
            name: pd.Series(column, dtype=_KINDS.get(kind, "object"))
            for (name, kind), column in zip(kinds.items(), columns, strict=True)
        }
    )

"""What must hold of every rank, decile and score in a file with a row an LSOA."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from data.publisher_file import PublisherFile, refuse, refuse_rows

_NUMBER: Final = r"-?\d+(?:\.\d+)?"


def read_numbers(file: PublisherFile, column: str) -> pd.Series:
    """Read a column of numbers: these files print no symbols.

    Parameters
    ----------
    file : PublisherFile
        The file.
    column : str
        Its column.

    Returns
    -------
    pandas.Series
        Floats, indexed by row in the file.

    Raises
    ------
    Problem
        If a cell isn't a number.
    """
    cells = file.table[column]
    refuse_rows(file.name, ~cells.str.fullmatch(_NUMBER), column, cells, "a number")
    return cells.astype(float)


def read_ranks(file: PublisherFile, column: str, decile_column: str) -> pd.Series:
    """Read a column of ranks and hold it against the column of deciles beside it.

    Parameters
    ----------
    file : PublisherFile
        A file with a row an LSOA.
    column, decile_column : str
        Its columns of ranks (1 is the most deprived) and deciles.

    Returns
    -------
    pandas.Series
        Ranks as whole numbers, indexed by row in the file.

    Raises
    ------
    Problem
        For a rank outside 1 to N, ranks that skip or repeat a place other than by a tie (LSOAs
        that tie share the better rank), or a decile other than ceil(10 x rank / N).
    """
    n = len(file.table)
    values = read_numbers(file, column)
    cells = file.table[column]
    inside = (values % 1 == 0) & values.between(1, n)
    expected = f"a whole number from 1 to {n:,}"
    refuse_rows(file.name, ~inside, column, cells, expected, needs_all=True)
    out_of_place = values != values.rank(method="min")
    expected = "every place from 1 on taken, LSOAs that tie sharing the better one"
    refuse_rows(file.name, out_of_place, column, cells, expected, needs_all=True)
    ranks = values.astype("int32")
    deciles = read_numbers(file, decile_column)
    wrong = deciles != deciles_of(ranks, n)
    beside = file.table[decile_column].map(repr) + " is there beside rank "
    beside += ranks.astype(str) + ", whose decile is " + deciles_of(ranks, n).astype(str)
    refuse(
        file.name,
        wrong,
        decile_column,
        beside,
        f"the decile that the rank gives (10 x rank / {n:,}, rounded up)",
        "ask the publisher which of the two holds",
        needs_all=True,
    )
    return ranks


def deciles_of(ranks: pd.Series, n: int) -> pd.Series:
    """Work out deciles from ranks: 10 times rank over N, rounded up.

    Parameters
    ----------
    ranks : pandas.Series
        Whole numbers from 1.
    n : int
        How many are ranked.

    Returns
    -------
    pandas.Series
        Whole numbers from 1 (the most deprived tenth) to 10.
    """
    # In whole numbers: a tenth has no exact floating-point form.
    return (10 * ranks.astype("int64") + n - 1) // n


def read_scores(file: PublisherFile, columns: Mapping[str, str], shares: set[str]) -> pd.DataFrame:
    """Read scores and hold each against the ranks beside it.

    Parameters
    ----------
    file : PublisherFile
        A file with a row an LSOA.
    columns : mapping
        Column of scores to the column of their ranks.
    shares : set of str
        Columns of scores that are shares of people, from 0 to 1.

    Returns
    -------
    pandas.DataFrame
        The scores, indexed by row in the file.

    Raises
    ------
    Problem
        For a share outside 0 to 1, or a score that is higher than that of a better rank.
    """
    scores = {}
    for column, rank_column in columns.items():
        values = read_numbers(file, column)
        cells = file.table[column]
        if column in shares:
            outside = ~values.between(0, 1)
            refuse_rows(file.name, outside, column, cells, "a share of people, from 0 to 1")
        places = read_numbers(file, rank_column).sort_values(kind="stable").index
        higher = values[places].diff() > 0
        expected = f"no more than the score of the place before it in {rank_column!r}"
        refuse_rows(file.name, higher.reindex(values.index), column, cells, expected)
        scores[column] = values
    return pd.DataFrame(scores)

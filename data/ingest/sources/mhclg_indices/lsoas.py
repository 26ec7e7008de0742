"""MHCLG, English Indices of Deprivation: ranks and scores of every LSOA, a row an LSOA.

Deciles aren't kept: each is held against its rank when the file is read, and a file in which one
differs is refused, so the store can work them out again without changing a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.publication import TableFile
from data.ingest.publisher_file import PublisherFile, refuse, refuse_rows
from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_3_2019,
    FILE_3_2025,
    IMD_2015,
    IMD_2019,
    IMD_2025,
    LsoaFile,
    read_lsoa_file,
    read_numbers,
    refuse_other_census,
)

TABLE: Final = "small_areas"
"""What these files fill: ``area_code``, ``period_id`` and a column a measure."""

_IDACI: Final = "Income Deprivation Affecting Children Index (IDACI)"
_SUPPLEMENTARY: Final = {
    "idaci": (
        f"{_IDACI} Rank (where 1 is most deprived)",
        f"{_IDACI} Decile (where 1 is most deprived 10% of LSOAs)",
    ),
}
"""Index to its columns of ranks and deciles, in File 3."""

_SHARES: Final = ("income", "employment")
"""Domains whose score is a share of people."""


def _domains(housing: str) -> dict[str, str]:
    """Give each index its name in the columns of a file; the names of measures are ours."""
    return {
        "imd": "IMD",
        "income": "Income",
        "employment": "Employment",
        "education": "Education",
        "health": "Health",
        "crime": "Crime",
        "barriers": housing,
        "living_env": "Environment",
    }


def read_small_areas(
    path: Path,
    register: AreaRegister,
    *,
    of: LsoaFile,
    ranks: dict[str, tuple[str, str]],
    scores: dict[str, str],
) -> pd.DataFrame:
    """Read the ranks and scores of a file with a row an LSOA.

    Parameters
    ----------
    register : AreaRegister
        The areas we know, with the LSOAs.
    of : LsoaFile
        Which file it is.
    ranks : dict
        Index to its columns of ranks and of deciles.
    scores : dict
        Index to its column of scores, where there is one.

    Returns
    -------
    pandas.DataFrame
        ``area_code``, ``period_id``, ``iod.<index>.rank`` (int32) and ``iod.<index>.score`` (float;
        of income and employment a share from 0 to 1), in order of code.

    Raises
    ------
    Problem
        For an LSOA that is missing, there twice or of another census; a rank outside its range; a
        decile that disagrees with its rank; a score that disagrees with the order of ranks.
    """
    columns = [c for pair in ranks.values() for c in pair] + list(scores.values())
    file = read_lsoa_file(path, of, tuple(columns))
    refuse_other_census(file, of, register)
    table = pd.DataFrame({"area_code": file.table[of.code], "period_id": of.period})
    for index, (rank, decile) in ranks.items():
        table[f"iod.{index}.rank"] = read_ranks(file, rank, decile)
    placed = {column: ranks[index][0] for index, column in scores.items()}
    shares = {column for index, column in scores.items() if index in _SHARES}
    read = read_scores(file, placed, shares)
    for index, column in scores.items():
        table[f"iod.{index}.score"] = read[column]
    return table.sort_values("area_code", ignore_index=True)


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


def _reader(
    of: LsoaFile, indices: dict[str, str], *, with_scores: tuple[str, ...]
) -> Callable[[Path, AreaRegister], pd.DataFrame]:
    return partial(
        read_small_areas,
        of=of,
        ranks={index: (f"{name}_rank", f"{name}_decile") for index, name in indices.items()},
        scores={index: f"{indices[index]}_score" for index in with_scores},
    )


_OF_2025: Final = _domains("Housing_and_Services")
_OF_2019: Final = _domains("Housing_and_Access")
_CHECKED: Final = "Each decile equals 10 x rank / N rounded up, so ranks alone are kept."

FILES: Final = (
    TableFile(
        edition_id="mhclg-iod-2025-lsoa-imd",
        label="2025",
        sequence=2025,
        path=IMD_2025.path,
        read=_reader(IMD_2025, _OF_2025, with_scores=tuple(_OF_2025)),
        published="2025-10-30",
        notes=f"33,755 LSOAs of 2021. {_CHECKED}",
        table=TABLE,
    ),
    TableFile(
        edition_id="mhclg-iod-2025-lsoa-idaci",
        label="2025",
        sequence=2025,
        path=FILE_3_2025.path,
        read=partial(read_small_areas, of=FILE_3_2025, ranks=_SUPPLEMENTARY, scores={}),
        published="2025-10-30",
        notes=f"33,755 LSOAs of 2021, as corrected in November 2025. {_CHECKED} The index of older"
        " people (IDAOPI) is left out.",
        table=TABLE,
    ),
    TableFile(
        edition_id="mhclg-iod-2019-lsoa-imd",
        label="2019",
        sequence=2019,
        path=IMD_2019.path,
        read=_reader(IMD_2019, _OF_2019, with_scores=()),
        published="2019-09-26",
        notes=f"32,844 LSOAs of 2011; ranks without scores. {_CHECKED}",
        table=TABLE,
    ),
    TableFile(
        edition_id="mhclg-iod-2019-lsoa-idaci",
        label="2019",
        sequence=2019,
        path=FILE_3_2019.path,
        read=partial(read_small_areas, of=FILE_3_2019, ranks=_SUPPLEMENTARY, scores={}),
        published="2019-09-26",
        notes=f"32,844 LSOAs of 2011. {_CHECKED} The index of older people (IDAOPI) is left out.",
        table=TABLE,
    ),
    TableFile(
        edition_id="mhclg-iod-2015-lsoa-imd",
        label="2015",
        sequence=2015,
        path=IMD_2015.path,
        read=_reader(IMD_2015, {"imd": "IMD"}, with_scores=("imd",)),
        published="2015-09-30",
        notes=f"32,844 LSOAs of 2011; IMD alone. {_CHECKED}",
        table=TABLE,
    ),
)

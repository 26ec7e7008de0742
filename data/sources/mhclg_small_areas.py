"""MHCLG, English Indices of Deprivation: ranks and scores of every LSOA, a row an LSOA.

Deciles aren't kept: each is held against its rank when the file is read, and a file in which one
differs is refused, so the store can work them out again without changing a figure.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.sources.mhclg_small_areas_files import (
    FILE_3_2019,
    FILE_3_2025,
    IMD_2015,
    IMD_2019,
    IMD_2025,
    LsoaFile,
    read_lsoa_file,
    refuse_other_census,
)
from data.sources.mhclg_small_areas_ranks import read_ranks, read_scores
from data.sources.model import SourceFile

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
    path : Path
        The file.
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
    SourceFile(
        edition_id="mhclg-iod-2025-lsoa-imd",
        label="2025",
        sequence=2025,
        path=IMD_2025.path,
        read=_reader(IMD_2025, _OF_2025, with_scores=tuple(_OF_2025)),
        published="2025-10-30",
        notes=f"33,755 LSOAs of 2021. {_CHECKED}",
        table=TABLE,
    ),
    SourceFile(
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
    SourceFile(
        edition_id="mhclg-iod-2019-lsoa-imd",
        label="2019",
        sequence=2019,
        path=IMD_2019.path,
        read=_reader(IMD_2019, _OF_2019, with_scores=()),
        published="2019-09-26",
        notes=f"32,844 LSOAs of 2011; ranks without scores. {_CHECKED}",
        table=TABLE,
    ),
    SourceFile(
        edition_id="mhclg-iod-2019-lsoa-idaci",
        label="2019",
        sequence=2019,
        path=FILE_3_2019.path,
        read=partial(read_small_areas, of=FILE_3_2019, ranks=_SUPPLEMENTARY, scores={}),
        published="2019-09-26",
        notes=f"32,844 LSOAs of 2011. {_CHECKED} The index of older people (IDAOPI) is left out.",
        table=TABLE,
    ),
    SourceFile(
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

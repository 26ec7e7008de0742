"""The neighbours of October 2014, known for Southampton alone, from a paper of its board."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import read_bytes
from data.problem import Problem

_HEADING = "SN Group - Post Oct 2014"
_COUNT = 10


def read_list(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read the list under its heading: an area's name, then its neighbours, a table row each.

    Parameters
    ----------
    path : Path
        The paper as text.
    register : AreaRegister
        The areas we know; names are found among authorities of today and former ones.

    Returns
    -------
    pandas.DataFrame
        Rows of the store's ``neighbour`` table, without rank and closeness: the list is
        unordered.

    Raises
    ------
    Problem
        If the list isn't there, isn't of ten, or names an authority that we don't know.
    """
    lines = read_bytes(path).decode("utf-8").splitlines()
    cells = [line.strip("| \t") for line in lines]
    starts = [n for n, cell in enumerate(cells) if cell.endswith(_HEADING)]
    if len(starts) != 1:
        raise Problem(
            path.name,
            f"{len(starts)} tables are headed {_HEADING!r}",
            "one",
            "check that it is the right paper",
        )
    first = starts[0]
    names = cells[first + 1 : first + 1 + _COUNT]
    authorities = register.areas[register.areas["level"] == "la"]
    known = dict(zip(authorities["name"], authorities["code"], strict=True))
    own = cells[first].removesuffix(_HEADING).strip()
    for offset, name in enumerate([own, *names]):
        if name not in known:
            raise Problem(
                f"{path.name}, line {first + 1 + offset}",
                f"{name!r} is there",
                "the name of an authority that we know",
                "check that the list still has ten lines under its heading",
            )
    return pd.DataFrame(
        {
            "model": "sn2014",
            "area_code": known[own],
            "rank": pd.array([pd.NA] * _COUNT, dtype="Int64"),
            "neighbour_code": [known[name] for name in names],
            "closeness": pd.array([pd.NA] * _COUNT, dtype="string"),
        }
    )


SOURCE = Publication(
    id="board-neighbours",
    publisher="Department for Education, as listed by Southampton City Council",
    publication="Statistical neighbours of Southampton from October 2014",
    page_url=None,
    files=(
        TableFile(
            edition_id="board-neighbours-2014",
            label="October 2014",
            sequence=2014,
            # Board papers lie beside the mirror of publishers' files.
            path="../board-reports/documents/002_c1145161e1c4f77f.txt",
            read=read_list,
            published="2014-10",
            notes="An unordered list of ten, without closeness; Bournemouth ended in 2019.",
            table="neighbours",
        ),
    ),
    licence="Names only; the model itself was the Department for Education's",
    attribution="Children and Families Services, annual report 2014, Southampton City Council",
)

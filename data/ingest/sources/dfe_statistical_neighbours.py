"""DfE, statistical neighbours of each authority: the models of April 2021 and May 2025."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import AUTHORITIES, Promise
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import PublisherFile, read_csv, refuse_rows
from data.ingest.reading import note
from data.problem import at

CLOSENESS = ("Extremely close", "Very close", "Close", "Somewhat close", "Not close")
_NEIGHBOURS = tuple(f"SN{n}" for n in range(1, 11))
_CLOSENESS = ("SNP",)
_RANKS = tuple(f"neighbour {rank}" for rank in range(1, 11))


def read_model(path: Path, register: AreaRegister, model: str) -> pd.DataFrame:
    """Read a model: a row an authority, ten neighbours in order with closeness in words.

    Parameters
    ----------
    path : Path
        The file. Authorities are named by DfE number; rows without one are headings or blank.
    model : str
        Its id, as ``sn2025``.

    Returns
    -------
    pandas.DataFrame
        Rows of the store's ``neighbour`` table.

    Raises
    ------
    Problem
        For an unknown number, an unknown word of closeness, a neighbour named twice or an
        authority that is its own neighbour.
    """
    file = read_csv(path, _NEIGHBOURS, heading=_plain, may_repeat=_CLOSENESS)
    headings = [_plain(str(heading)) for heading in file.table.columns]
    numbers = [headings.index(heading) for heading in _NEIGHBOURS]
    table = file.table[(file.table.iloc[:, 0] != "") & _is_listed(file, numbers)]
    own = table.iloc[:, 0]
    refuse_rows(file.name, own.duplicated(), str(own.name), own, "each authority once")
    parts = []
    for rank, position in enumerate(numbers, start=1):
        parts.append(
            pd.DataFrame(
                {
                    "model": model,
                    "area_code": _lines(file, table.iloc[:, 0], register),
                    "rank": rank,
                    "neighbour_code": _lines(file, table.iloc[:, position], register),
                    "closeness": _closeness(file, table.iloc[:, position + 1]),
                }
            )
        )
    for rank, position in enumerate(numbers):
        named = table.iloc[:, position]
        before = [own, *(table.iloc[:, p] for p in numbers[:rank])]
        again = pd.concat([named == other for other in before], axis=1).any(axis=1)
        expected = "ten different neighbours, none of them the authority itself"
        refuse_rows(file.name, again, str(named.name), named, expected)
    found = pd.concat(parts)
    return found.sort_values(["area_code", "rank"]).reset_index(drop=True)


def _plain(heading: str) -> str:
    """Give a heading the spelling of 2021: ``SN1`` for ``SN_1``."""
    return heading.replace("_", "") if heading.startswith("SN") else heading


def _is_listed(file: PublisherFile, numbers: list[int]) -> pd.Series:
    """Say of each row whether it names neighbours; the sheets have dashes for new authorities."""
    none: pd.Series = file.table.iloc[:, numbers].isin(["", "-", "\u2013"]).all(axis=1)
    # Below the last authority are headings and blanks, which name nobody.
    who = file.table[none & file.table.iloc[:, 0].str.fullmatch(r"\d+")].iloc[:, :2]
    for row, cells in who.iterrows():
        note(f"{at(file.name, int(str(row)))}: {' '.join(cells)} has no neighbours in this model.")
    return ~none


def _lines(file: PublisherFile, numbers: pd.Series, register: AreaRegister) -> pd.Series:
    known = {str(number): code for number, code in register.by_number.items()}
    codes = numbers.map(known)
    expected = "DfE's number of an authority that we know"
    refuse_rows(file.name, codes.isna(), str(numbers.name), numbers, expected)
    return codes


def _closeness(file: PublisherFile, words: pd.Series) -> pd.Series:
    plain = words.str.capitalize()
    expected = f"one of {', '.join(CLOSENESS)}"
    refuse_rows(file.name, ~plain.isin(CLOSENESS), str(words.name), words, expected)
    return plain


def _model(day: str, label: str, notes: str = "") -> TableFile:
    """Give the entry of a model: every authority of the day it came out on, with ten neighbours."""
    year = day[:4]
    return TableFile(
        edition_id=f"dfe-neighbours-{year}",
        label=label,
        sequence=int(year),
        path=f"dfe/statistical-neighbours/statistical_neighbours_{year}.csv",
        read=partial(read_model, model=f"sn{year}"),
        promises=(Promise(AUTHORITIES, lives=day, measures=_RANKS),),
        published=day[:7],
        notes=notes,
        table="neighbours",
    )


SOURCE = Publication(
    id="dfe-neighbours",
    publisher="Department for Education",
    publication="Children's services statistical neighbour benchmarking tool",
    page_url=(
        "https://assets.publishing.service.gov.uk/media/606458acd3bf7f0c8d06b7e2/"
        "Childrens_services_statistical_neighbour_benchmarking_tool_-_LGR_Version__April_2021_.xlsx"
    ),
    files=(
        _model(
            "2021-04-01",
            "April 2021",
            "Also holds authorities abolished since; lacks those created after April 2021.",
        ),
        _model("2025-05-01", "May 2025"),
    ),
)

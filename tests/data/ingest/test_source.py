"""A source that refresh has never seen: found, read, checked and kept by the protocol alone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import data.ingest.refresh
from data.checksums import refuse_damaged
from data.ingest.refresh import Refreshed, refresh
from data.ingest.registry import GEOGRAPHY, SOURCES
from data.ingest.source import Contents, Context, Source
from data.problem import Problem
from tests.data.conftest import Tiny


@dataclass(frozen=True)
class Nurseries:
    """A local file: a line an authority, its code and how many nurseries it has."""

    id: str = "nurseries"
    publication: str = "Nurseries by authority"
    left_out: Mapping[str, str] = field(
        default_factory=lambda: {"council/nurseries/old-*": "the newer file is read"}
    )

    def find(self) -> Sequence[str]:
        return ["council/nurseries/2025.txt"]

    def read(self, context: Context) -> dict[str, int]:
        lines = (context.mirror / self.find()[0]).read_text().splitlines()
        return {code: int(n) for code, n in (line.split() for line in lines)}

    def check(self, read: dict[str, int], context: Context) -> None:
        for code in read.keys() - context.register.codes("la"):
            raise Problem("2025.txt", f"{code} is there", "an authority", "correct it")

    def tables(self, read: dict[str, int], context: Context) -> Contents:
        figures = pd.DataFrame(
            {"measure": "nurseries", "breakdown": "total", "period_id": "cy2025",
             "area_code": list(read), "value": pd.Series(read.values(), dtype=float),
             "symbol": None, "flags": ""}
        )  # fmt: skip
        record = {"record.json": json.dumps({"read": context.today.isoformat()}).encode()}
        kinds = {"nurseries-2025": "figures"}
        return Contents({"nurseries-2025": figures}, record, kinds, ["Few."])


SOUTHAMPTON = "E06000045"
SOURCE: Source[dict[str, int]] = Nurseries()


@pytest.fixture
def refreshed(tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    """The tiny country, whose registry knows the source besides the areas."""
    monkeypatch.setattr(data.ingest.refresh, "SOURCES", (*GEOGRAPHY, SOURCE))
    return tiny.copy(tmp_path)


def write(country: Tiny, text: str, accept: Sequence[str] = ()) -> Refreshed:
    place = country.mirror / SOURCE.find()[0]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)
    return refresh(country.mirror, country.published, date(2026, 11, 2), [SOURCE.id], accept)


def kept(country: Tiny) -> list[float]:
    table = pd.read_parquet(country.published / SOURCE.id / "nurseries-2025.parquet")
    return table["value"].tolist()


def test_it_is_written_whole_with_its_checksums(refreshed: Tiny) -> None:
    folder = refreshed.mirror / "council" / "nurseries"
    folder.mkdir(parents=True)
    (folder / "old-1.txt").write_text("")
    done = write(refreshed, f"{SOUTHAMPTON} 12\n")
    assert (done.written, done.refused) == ((SOURCE.id,), ())
    assert done.notes == ("Few.", "council/nurseries/old-1.txt isn't read: the newer file is read.")
    assert kept(refreshed) == [12]
    refuse_damaged(refreshed.published)


def test_what_its_check_refuses_is_kept_as_it_was(refreshed: Tiny) -> None:
    write(refreshed, f"{SOUTHAMPTON} 12\n")
    done = write(refreshed, "E06999999 3\n")
    (sentence,) = done.refused
    assert sentence.startswith("Nurseries by authority is kept as it was: 2025.txt: E06999999")
    assert (done.written, kept(refreshed)) == ((), [12])


def test_none_of_its_figures_goes_in_silence(refreshed: Tiny) -> None:
    write(refreshed, f"{SOUTHAMPTON} 12\n")
    done = write(refreshed, f"{SOUTHAMPTON} 13\n")
    assert "--accept-losses nurseries" in done.refused[0]
    assert "all 1 entries would change" in done.refused[1]
    assert write(refreshed, f"{SOUTHAMPTON} 13\n", [SOURCE.id]).written == (SOURCE.id,)
    assert kept(refreshed) == [13]


def test_the_real_ones_are_each_found_in_one_place() -> None:
    assert len({source.id for source in SOURCES}) == len(SOURCES)
    assert all(source.find() for source in SOURCES)

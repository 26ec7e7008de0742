"""A publisher's file that can't be used: one sentence, and everything else as it was."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import data.__main__
import data.ingest.refresh
from data.build.current import is_current
from data.checksums import write_checksums
from tests.data.conftest import Tiny, digest
from tests.data.fault_list import FAULTS
from tests.data.faults import Fault

# Whose, where: what is there; expected what; what to do.
SENTENCE = re.compile(r"[^\n]+ kept as it was: [^\n]+: [^\n]+; expected [^\n]+; [a-z][^\n]+\.")


def by_name(*names: str) -> list[Fault]:
    """Find faults of the list."""
    found = [fault for fault in FAULTS if fault.name in names]
    assert len(found) == len(names)
    return found


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_one_sentence_says_where_what_and_what_to_do(
    fault: Fault, tiny: Tiny, tmp_path: Path
) -> None:
    spoilt = tiny.copy(tmp_path)
    before = digest(spoilt.published)
    fault.spoil(spoilt.mirror / fault.path)
    done = spoilt.refresh([fault.source])
    assert done.written == ()
    (sentence,) = done.refused
    assert SENTENCE.fullmatch(sentence)
    place = re.escape(fault.where).replace(r"\*", r"\d+")
    assert re.search(rf"(^|[ ]){place}: ", sentence), sentence
    assert fault.words in sentence
    assert str(tmp_path) not in sentence
    assert digest(spoilt.published) == before


@pytest.mark.parametrize(
    "fault",
    by_name("wide-text-for-number", "long-utf-16", "population-missing", "wards-unknown-code"),
    ids=lambda fault: fault.name,
)
def test_other_sources_still_refresh_and_the_store_stays(
    fault: Fault, tiny: Tiny, tiny_store: Path, tmp_path: Path
) -> None:
    spoilt = tiny.copy(tmp_path)
    store = Path(shutil.copy(tiny_store, tmp_path / "store.duckdb"))
    before = digest(spoilt.published), digest(store)
    fault.spoil(spoilt.mirror / fault.path)
    # Of a source that is fine, something new: without it, being written would not show.
    fine = "dfe-neighbours"
    notes = spoilt.published / fine / "source.json"
    notes.write_text(notes.read_text(encoding="utf-8").replace('"May 2025"', '"older"'), "utf-8")
    write_checksums(notes.parent)
    done = spoilt.refresh()
    # The areas are compiled from the population file too.
    lost = {fault.source, "ons-areas"} if fault.source == "ons-population" else {fault.source}
    assert set(done.written) == set(spoilt.source_ids) - lost
    assert len(done.refused) == len(lost)
    assert (digest(spoilt.published), digest(store)) == before
    assert is_current(store, spoilt.published)


def test_the_command_says_the_sentence_and_fails(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = tiny.copy(tmp_path)
    (fault,) = by_name("long-negative")
    fault.spoil(spoilt.mirror / fault.path)
    monkeypatch.setattr(data.ingest.refresh, "SOURCES", spoilt.registry)
    monkeypatch.setattr(data.__main__, "PUBLISHED", spoilt.published)
    command = ["refresh", "--from", str(spoilt.mirror), "--only", "dfe-cla", "--only", "dfe-cin"]
    assert data.__main__.main(command) == 1
    said = capsys.readouterr()
    assert "dfe-cin" in said.out
    assert fault.where in said.err
    assert "Traceback" not in said.err


def test_the_same_files_make_the_same_bytes(tiny: Tiny, tmp_path: Path) -> None:
    again = tiny.copy(tmp_path)
    before = digest(again.published)
    assert again.refresh().refused == ()
    # A week later: a file with the same sha256 keeps the day on which it was first retrieved.
    assert digest(again.published) == before

"""A publisher's file of small areas that can't be used: one sentence, and all else as it was."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import data.ingest.refresh
from data.ingest.publication import refuse_same_label, refuse_twice
from data.ingest.refresh import refresh
from data.ingest.sources.mhclg_indices import SOURCE
from data.problem import Problem
from tests.data.conftest import digest
from tests.data.small_area_faults import FAULTS, PLACE_FAULTS, Fault
from tests.data.small_country import Small

SENTENCE = re.compile(r"[^\n]+: [^\n]+; expected [^\n]+; [a-z][^\n]+\.")


def refuse(small: Small, tmp_path: Path, fault: Fault, source: str) -> None:
    path, spoil, where, words = fault
    mirror, published = tmp_path / "mirror", tmp_path / "published"
    shutil.copytree(small.mirror, mirror)
    shutil.copytree(small.published, published)
    before = digest(published)
    spoil(mirror / path)
    done = refresh(mirror, published, date(2026, 11, 9), [source])
    assert done.written == ()
    # A district that takes another's place is one too many and one too few.
    sentence = done.refused[0]
    assert all(SENTENCE.fullmatch(said) for said in done.refused)
    name = path.rsplit("/", 1)[-1]
    assert f" {name}{f', {where}' if where else ''}" in sentence
    assert words in sentence
    assert digest(published) == before


@pytest.mark.parametrize("name", FAULTS)
def test_a_spoilt_file_of_figures_is_refused(name: str, small: Small, tmp_path: Path) -> None:
    refuse(small, tmp_path, FAULTS[name], "mhclg-iod")


@pytest.mark.parametrize("name", PLACE_FAULTS)
def test_a_spoilt_lookup_is_refused(name: str, small: Small, tmp_path: Path) -> None:
    refuse(small, tmp_path, PLACE_FAULTS[name], "ons-small-areas")


def test_without_the_small_areas_their_figures_are_refused(small: Small, tmp_path: Path) -> None:
    published = tmp_path / "published"
    shutil.copytree(small.published, published)
    shutil.rmtree(published / "ons-small-areas")
    done = refresh(small.mirror, published, date(2026, 11, 9), ["mhclg-iod", "small-areas"])
    assert done.written == ()
    drawing, *figures = done.refused
    assert "the snapshot has no LSOAs to draw" in drawing
    assert figures
    assert all("refresh ons-small-areas first" in said for said in figures)


def test_two_editions_under_one_label_are_refused(
    small: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = tmp_path / "published"
    shutil.copytree(small.published, published)
    relabelled = [replace(f, label="2025") if f.label == "2019" else f for f in SOURCE.files]
    monkeypatch.setattr(data.ingest.refresh, "SOURCES", (replace(SOURCE, files=tuple(relabelled)),))
    done = refresh(small.mirror, published, date(2026, 11, 9), ["mhclg-iod"])
    (sentence,) = done.refused
    assert SENTENCE.fullmatch(sentence)
    assert "two editions have the label '2025'" in sentence


def test_one_edition_under_two_labels_is_refused() -> None:
    first, second, *rest = SOURCE.files
    files = (first, replace(second, label="2025 again"), *rest)
    with pytest.raises(Problem, match="one edition has the labels '2025' and '2025 again'"):
        refuse_same_label(replace(SOURCE, files=files))


@pytest.mark.parametrize("kind", ["figures", "small_areas"])
def test_a_figure_in_two_files_of_one_edition_is_refused(kind: str, small: Small) -> None:
    folder = small.published / "mhclg-iod"
    ids = [file.edition_id for file in SOURCE.files]
    tables = {i: pd.read_parquet(folder / f"{i}.parquet") for i in ids}
    refuse_twice(SOURCE, tables)
    held = next(f for f in SOURCE.files if f.table == kind)
    twice = replace(SOURCE, files=(*SOURCE.files, replace(held, edition_id="again")))
    with pytest.raises(Problem, match=rf"another file of the edition '{held.label}' has iod\."):
        refuse_twice(twice, {**tables, "again": tables[held.edition_id]})

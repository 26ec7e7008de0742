"""What the snapshot holds, listed for whoever writes an entry of the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

import data.__main__
from data.report.measures import list_measures
from tests.data.conftest import Tiny
from tests.data.test_catalogue import entries


@pytest.fixture
def one_entry(tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that uses one measure, whatever the shipped one uses."""
    mine = entries(tmp_path, tiny.published)
    monkeypatch.setattr("data.report.measures.read_catalogue", lambda **_: mine)


@pytest.mark.usefixtures("one_entry")
def test_measures_are_listed_with_what_is_made_of_them(tiny: Tiny) -> None:
    told = list_measures(tiny.published, "dfe-cin")
    lines = {line.split()[0]: line for line in told.splitlines() if line.startswith("  b1.")}
    assert "dfe-cin, edition 2025" in told
    assert lines["b1.awaiting_assessment"].endswith("waiting_rate")
    assert "2013-03-31 to 2025-03-31" in lines["b1.awaiting_assessment"]
    assert lines["b1.At31_episodes"].endswith("not used yet")
    assert "dfe-cla" not in told
    assert "dfe-cla" in list_measures(tiny.published)


@pytest.mark.usefixtures("one_entry")
def test_only_what_is_not_used_is_listed_on_request(tiny: Tiny) -> None:
    told = list_measures(tiny.published, "dfe-cin", unused=True)
    assert "b1.At31_episodes" in told
    assert "b1.awaiting_assessment" not in told


def test_the_command_lists_measures_and_names_the_sources(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(data.__main__, "PUBLISHED", tiny.published)
    assert data.__main__.main(["measures", "--source", "dfe-cla"]) == 0
    assert "dfe-cla, edition 2025" in capsys.readouterr().out
    assert data.__main__.main(["measures", "--source", "nobody"]) == 1
    assert "expected one of dfe-cin, dfe-cla" in capsys.readouterr().err

"""A refresh takes nothing away in silence: it lists what would go, and asks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import data.__main__
import data.ingest.refresh
from data.ingest.losses import compare
from data.ingest.reading import LISTED
from tests.data.conftest import Tiny, digest
from tests.data.publishers import B1, CLA, NEIGHBOURS, WARDS, read_rows, write_rows

ASKS = "refresh again with --accept-losses {}."


def change_figure(tiny: Tiny, text: str, *, row: int = 20) -> str:
    """Write something else into a cell of the newest children looked after; give what it was."""
    path = tiny.mirror / CLA.format(2025)
    rows = read_rows(path)
    column = rows[0].index("children_count")
    was, rows[row][column] = rows[row][column], text
    write_rows(path, rows, mark=True)
    return was


def test_a_figure_of_the_same_edition_that_changed_is_listed_and_asked_for(
    tiny: Tiny, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    was = change_figure(made, "12345")
    before = digest(made.published)
    done = made.refresh(["dfe-cla"])
    assert done.written == ()
    asks, line = done.refused
    assert asks.endswith(ASKS.format("dfe-cla"))
    assert f"{float(was)} would be 12345.0" in line
    assert digest(made.published) == before
    accepted = made.refresh(["dfe-cla"], accept_losses=["dfe-cla"])
    assert accepted.written == ("dfe-cla",)
    assert any(
        told.startswith("Given up.") and "would be 12345.0" in told for told in accepted.notes
    )
    assert made.refresh(["dfe-cla"]).refused == ()


def test_a_figure_that_becomes_a_gap_is_asked_for(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    was = change_figure(made, "x")
    asks, line = made.refresh(["dfe-cla"]).refused
    assert ASKS.format("dfe-cla") in asks
    assert f"{float(was)} would be a gap" in line


def test_what_a_publisher_withholds_is_withheld_at_once_and_told(
    tiny: Tiny, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    change_figure(made, "c")
    done = made.refresh(["dfe-cla"])
    assert done.written == ("dfe-cla",)
    assert any("is withheld now" in told for told in done.notes)


def test_a_gap_that_is_filled_is_no_loss(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    change_figure(made, "x")
    assert made.refresh(["dfe-cla"], accept_losses=["dfe-cla"]).refused == ()
    change_figure(made, "77")
    assert made.refresh(["dfe-cla"]).refused == ()


def test_a_column_a_year_and_an_area_are_each_said_once(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    path = made.mirror / B1
    rows = read_rows(path)
    column = rows[0].index("Ended_child")
    write_rows(path, [[c for n, c in enumerate(row) if n != column] for row in rows])
    asks, line = made.refresh(["dfe-cin"]).refused
    assert ASKS.format("dfe-cin") in asks
    assert "b1.Ended_child, all " in line
    folder = made.published / "dfe-cin"
    held = pd.read_parquet(folder / "dfe-cin-2025-b1.parquet")
    kinds = {"dfe-cin-2025-b1": "figures"}
    names = pd.Series({"E06000045": "Southampton"})
    for gone, words in (
        (held["period_id"] == "2025-03-31", "31 March 2025, all "),
        (held["area_code"] == "E06000045", "Southampton, all "),
    ):
        alone = tmp_path / words
        alone.mkdir()
        held.to_parquet(alone / "dfe-cin-2025-b1.parquet")
        found = compare(alone, {"dfe-cin-2025-b1": held[~gone]}, kinds, names)
        (line,) = found.losses
        assert f"{words}{int(gone.sum()):,} entries would go" in line


def test_an_edition_that_is_not_read_any_more_is_asked_for(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    sources = tuple(
        replace(s, files=tuple(f for f in s.files if f.label != "2023")) for s in made.sources
    )
    done = replace(made, sources=sources).refresh(["dfe-cla"])
    assert any("dfe-cla-2023: the edition isn't read any more" in said for said in done.refused)
    # The years that later editions repeat don't go with it; the first of its years does.
    assert any("31 March 2019, all " in said for said in done.refused)


@pytest.mark.parametrize(
    ("path", "source", "words"),
    [
        (NEIGHBOURS.format(2021), "dfe-neighbours", "would go"),
        (WARDS, "ons-areas", "would go"),
    ],
)
def test_what_is_not_a_figure_is_kept_too(
    path: str, source: str, words: str, tiny: Tiny, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    rows = read_rows(made.mirror / path)
    if source == "dfe-neighbours":
        # Another authority in the tenth place.
        rows[1][-2] = next(r[0] for r in rows[2:] if r[0] not in rows[1])
    else:
        # Its second ward becomes the first.
        rows[2][2:4] = rows[1][2:4]
    write_rows(made.mirror / path, rows)
    asks, *lines = made.refresh([source]).refused
    assert ASKS.format(source) in asks
    assert any(words in line for line in lines)


def test_the_first_twenty_losses_are_told_and_how_many_more(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    for row in range(10, 80):
        change_figure(made, "98765", row=row)
    _, *lines = made.refresh(["dfe-cla"]).refused
    assert len(lines) == LISTED + 1
    assert "more lines like these" in lines[-1]


def test_the_command_asks_and_takes_the_answer(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tiny.copy(tmp_path)
    change_figure(made, "12345")
    monkeypatch.setattr(data.ingest.refresh, "SOURCES", made.registry)
    monkeypatch.setattr(data.__main__, "PUBLISHED", made.published)
    command = ["refresh", "--from", str(made.mirror), "--only", "dfe-cla"]
    assert data.__main__.main(command) == 1
    assert "--accept-losses dfe-cla" in capsys.readouterr().err
    assert data.__main__.main([*command, "--accept-losses", "dfe-cla"]) == 0
    assert "Given up." in capsys.readouterr().out
    assert data.__main__.main([*command, "--accept-losses", "dfe-cinema"]) == 1
    assert "there is no source 'dfe-cinema'" in capsys.readouterr().err

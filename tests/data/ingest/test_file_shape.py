"""A publisher's file saved again: read where that is plain, else its true cause is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data.ingest.sources.dfe_lait.rows import read_rows as read_lait
from data.ingest.workbook import read_sheet
from data.problem import Problem
from data.snapshot import read_register
from tests.data.conftest import Tiny, digest
from tests.data.publishers import B1, CLA, NEIGHBOURS, read_rows, write_rows
from tests.data.small_area_files import write_sheets

_CLA = CLA.format(2025)


def after_a_note(path: Path) -> None:
    rows = read_rows(path)
    note = 'Table 1: children looked after\n"Source: the department, of 2025"\n\n'
    write_rows(path, rows)
    path.write_text(note + path.read_text(encoding="utf-8"), encoding="utf-8")


def blank_rows_at_the_end(path: Path) -> None:
    rows = read_rows(path)
    write_rows(path, [*rows, *([[""] * len(rows[0])] * 5)])
    path.write_bytes(path.read_bytes() + b"\n\n")


def blank_columns_at_the_end(path: Path) -> None:
    write_rows(path, [[*row, "", ""] for row in read_rows(path)])


def everything_in_quotation_marks(path: Path) -> None:
    lines = (",".join(f'"{cell}"' for cell in row) for row in read_rows(path))
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig", newline="")


@pytest.mark.parametrize(
    "save",
    [after_a_note, blank_rows_at_the_end, blank_columns_at_the_end, everything_in_quotation_marks],
)
@pytest.mark.parametrize(
    ("path", "source"), [(_CLA, "dfe-cla"), (NEIGHBOURS.format(2025), "dfe-neighbours")]
)
def test_what_can_be_read_plainly_is_read(
    save: Callable[[Path], None], path: str, source: str, tiny: Tiny, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    save(made.mirror / path)
    held = {p.name: digest(p) for p in (made.published / source).glob("*.parquet")}
    done = made.refresh([source])
    assert done.refused == ()
    assert {p.name: digest(p) for p in (made.published / source).glob("*.parquet")} == held


def test_a_row_is_named_as_it_stands_below_a_note(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    path = made.mirror / _CLA
    rows = read_rows(path)
    rows[4][-1] = "many"
    write_rows(path, rows)
    after_a_note(path)
    # Its fifth row, under two lines and a blank one.
    (sentence,) = made.refresh(["dfe-cla"]).refused
    assert f"{path.name}, row 8, column rate_per_10000: 'many' is there" in sentence


def separated_by(separator: str) -> Callable[[Path], None]:
    def save(path: Path) -> None:
        text = "".join(separator.join(row) + "\n" for row in read_rows(path))
        path.write_text(text, encoding="utf-8")

    return save


def workbook(path: Path) -> None:
    rows = read_rows(path)
    book = path.with_suffix(".xlsx")
    write_sheets(book, {"Table": rows})
    book.rename(path)


@pytest.mark.parametrize(
    ("save", "words"),
    [
        (separated_by(";"), "there are semicolons where commas were expected"),
        (separated_by("\t"), "there are tabs where commas were expected"),
        (workbook, "it is a workbook (.xlsx)"),
        (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600)), "of the old kind (.xls)"),
        (lambda path: path.write_bytes(b"\x1f\x8b" + bytes(600)), "a compressed file (gzip)"),
        (lambda path: path.write_bytes(b"PAR1" + bytes(600)), "a Parquet file"),
        (lambda path: path.write_text("<!DOCTYPE html>\n<p>Moved</p>\n"), "it is a web page"),
        (
            lambda path: path.write_text(path.read_text("utf-8-sig"), encoding="utf-16"),
            "in UTF-16, which isn't UTF-8",
        ),
    ],
)
@pytest.mark.parametrize(
    ("name", "source"),
    [(_CLA, "dfe-cla"), (B1, "dfe-cin"), (NEIGHBOURS.format(2021), "dfe-neighbours")],
)
def test_the_true_cause_is_said_and_no_other(
    save: Callable[[Path], None], words: str, name: str, source: str, tiny: Tiny, tmp_path: Path
) -> None:
    made = tiny.copy(tmp_path)
    path = made.mirror / name
    save(path)
    (sentence,) = made.refresh([source]).refused
    assert path.name in sentence
    assert words in sentence


def test_text_in_the_place_of_another_file_is_called_so(tiny: Tiny, tmp_path: Path) -> None:
    sheet = tmp_path / "file.xlsx"
    sheet.write_text("a,b\n1,2\n")
    with pytest.raises(Problem, match="it is plain text; expected an Excel file"):
        read_sheet(sheet, ["a"])
    figures = tmp_path / "lait_measures.parquet"
    figures.write_text("<html>")
    with pytest.raises(Problem, match="it is a web page; expected LAIT's data file"):
        read_lait(figures, read_register(tiny.published), pd.DataFrame(), {})


def test_an_authority_with_dashes_has_no_neighbours_and_is_told(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    path = made.mirror / NEIGHBOURS.format(2021)
    rows = read_rows(path)
    # Two that were to come: the register needn't know their numbers.
    for number, name in (("942", "Cumberland"), ("943", "Westmorland and Furness")):
        rows.append([number, name, "1", "North West", *["-"] * (len(rows[0]) - 4)])
    note = [["", "Old SNs:"] + [""] * (len(rows[0]) - 2)]
    write_rows(path, [*rows, *note])
    done = made.refresh(["dfe-neighbours"])
    assert done.refused == ()
    name = path.name
    assert done.notes[:2] == (
        f"{name}, row {len(rows) - 1}: 942 Cumberland has no neighbours in this model.",
        f"{name}, row {len(rows)}: 943 Westmorland and Furness has no neighbours in this model.",
    )


def test_dashes_for_an_authority_of_the_models_day_are_refused(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    path = made.mirror / NEIGHBOURS.format(2021)
    rows = read_rows(path)
    rows[1][4:] = ["-"] * len(rows[1][4:])
    write_rows(path, rows)
    (sentence,) = made.refresh(["dfe-neighbours"]).refused
    assert "Southampton (E06000045) is missing" in sentence

"""LAIT's two files as the tool itself keeps them: other spellings and topics, all read or told."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import snapshot
from data.area_register import AreaRegister
from data.ingest.reading import read_through
from data.ingest.sources import dfe_lait
from data.ingest.sources.dfe_lait.left_out import OF_OTHERS, UNKNOWN
from data.problem import Problem
from data.schema import PUBLISHED
from tests.data.lait_files import DICTIONARY, MEASURES, SOUTHAMPTON, Row, measure, write_lait

FINE: Row = ("Passed", "2024", SOUTHAMPTON, "50")


@pytest.fixture(scope="module")
def register() -> AreaRegister:
    return snapshot.read_register(PUBLISHED)


def entry(path: Path, register: AreaRegister) -> dict[str, object]:
    (found,) = dfe_lait.read_entries(path.with_name(DICTIONARY), register).to_dict("records")
    return {str(key): value for key, value in found.items()}


def test_na_is_an_empty_cell_in_every_column(register: AreaRegister, tmp_path: Path) -> None:
    kept = measure(polarity="NA", state_funded_flag="NA", dps="NA", No_Quartile="NA", last="NA",
                   next="NA")  # fmt: skip
    empty = measure(polarity="", state_funded_flag="", dps="", No_Quartile="", last="", next="")
    both = []
    for name, dictionary in (("kept", kept), ("empty", empty)):
        (tmp_path / name).mkdir()
        both.append(entry(write_lait(tmp_path / name, [dictionary], [FINE]), register))
    assert both[0] == both[1]
    assert both[0]["polarity"] == "none"
    assert "State-funded" not in str(both[0]["definition"])


def test_to_be_announced_is_a_next_update(register: AreaRegister, tmp_path: Path) -> None:
    path = write_lait(tmp_path, [measure(next="TBA")], [FINE])
    assert entry(path, register)["next_release"] == "to be announced"


def test_an_annual_figure_is_of_its_year(register: AreaRegister, tmp_path: Path) -> None:
    path = write_lait(tmp_path, [measure(year_type="Annual")], [FINE])
    assert dfe_lait.read_figures(path, register)["period_id"].tolist() == ["cy2024"]


def test_which_two_years_an_annual_figure_is_of_is_not_guessed(
    register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [("Passed", "2023-24", SOUTHAMPTON, "50")]
    path = write_lait(tmp_path, [measure(year_type="Annual")], rows)
    with pytest.raises(Problem, match="Passed has '2023-24'"):
        dfe_lait.read_figures(path, register)


@pytest.mark.parametrize(
    ("topic", "publication"),
    [
        ("Child Protection", "Children in need is read itself"),
        ("Children in Need", "Children in need is read itself"),
        ("Looked After Children", "Children looked after in England including adoptions is read"),
    ],
)
def test_what_has_a_publication_of_its_own_is_told_and_counted(
    topic: str, publication: str, register: AreaRegister, tmp_path: Path
) -> None:
    # Its cells needn't be such as we can read.
    other = measure("Plans", topic=topic, year_type="Reporting Year")
    rows: list[Row] = [FINE, ("Plans", "31 March", SOUTHAMPTON, "n/a")]
    path = write_lait(tmp_path, [measure(), other], rows)
    figures, told = read_through(lambda: dfe_lait.read_figures(path, register))
    assert set(figures["measure"]) == {"Passed"}
    (line,) = told
    assert line.startswith(f"{MEASURES}: 1 row of Plans left out: {publication}")
    counts = dfe_lait.read_counts(path, register)
    assert counts.set_index("measure")["left_out"].to_dict() == {"Passed": "", "Plans": OF_OTHERS}
    assert entry(path, register)["measure"] == "Passed"


def test_a_measure_under_a_topic_of_ours_too_is_read(
    register: AreaRegister, tmp_path: Path
) -> None:
    twice = [measure(topic="Looked After Children"), measure(topic="Adoption")]
    figures, told = read_through(
        lambda: dfe_lait.read_figures(write_lait(tmp_path, twice, [FINE]), register)
    )
    assert len(figures) == 1
    assert told == []


def test_a_measure_that_the_dictionary_lacks_is_told_and_counted(
    register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [FINE, ("Failed", "2024", SOUTHAMPTON, "50")]
    path = write_lait(tmp_path, [measure()], rows)
    counts, told = read_through(lambda: dfe_lait.read_counts(path, register))
    assert told == [
        f"{MEASURES}: 1 row of Failed left out: LAIT's dictionary beside it lacks them."
    ]
    assert counts["n"].sum() == 2
    assert set(counts["left_out"]) == {"", UNKNOWN}


def test_figures_of_another_dictionary_are_refused(register: AreaRegister, tmp_path: Path) -> None:
    rows: list[Row] = [("Failed", "2024", SOUTHAMPTON, "50")]
    path = write_lait(tmp_path, [measure()], rows)
    with pytest.raises(Problem, match="none of its measures is in the dictionary"):
        dfe_lait.read_figures(path, register)

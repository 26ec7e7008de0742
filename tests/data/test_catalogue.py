"""The catalogue's entries: what is wrong in one is said in a sentence that names it."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import duckdb
import pytest

from data.build.store import build
from data.catalogue import Entry, read_catalogue
from data.problem import Problem
from data.report.measures import list_measures
from data.schema import PUBLISHED, ROOT
from tests.data.conftest import Tiny

SENTENCE = re.compile(r"[^\n]+: [^\n]+; expected [^\n]+; [a-z][^\n]+\.")
FIELDS = {
    "name": '"Children waiting for help"', "short_name": '"Waiting"', "topic": '"Referrals"',
    "unit": '"rate"', "per": "10000", "polarity": '"none"', "decimals": "1", "source": '"dfe-cin"',
    "recipe": '[{ edition = "2025", numerator = "b1.awaiting_assessment",'
    ' denominator = "population" }]',
}  # fmt: skip
"""An entry as a newcomer writes it."""


def entries(folder: Path, published: Path, **changes: str) -> list[Entry]:
    """Read a catalogue of one entry; an empty change takes its field away."""
    fields = {**FIELDS, **changes}
    lines = [f"{key} = {value}" for key, value in fields.items() if value]
    (folder / "mine.toml").write_text("\n".join(["[waiting_rate]", *lines, ""]), "utf-8")
    return read_catalogue(folder, published)


def test_an_entry_becomes_an_indicator(tiny: Tiny, tmp_path: Path) -> None:
    (entry,) = entries(tmp_path, tiny.published, questions='["How long?", "Why?"]')
    assert (entry.id, entry.file) == ("waiting_rate", "mine.toml")
    assert entry.fields["questions"] == "How long?\nWhy?"
    (recipe,) = entry.recipes
    assert (recipe.label, recipe.numerator) == ("2025", ("b1.awaiting_assessment",))


@pytest.mark.parametrize(
    ("changes", "found", "expected"),
    [
        ({"colour": '"red"'}, "field 'colour' is there", "short_name"),
        ({"name": ""}, "field 'name' is missing", "a text"),
        ({"decimals": '"one"'}, "decimals = 'one' is there", "a whole number"),
        ({"decimals": "1.5"}, "decimals = 1.5 is there", "a whole number"),
        ({"questions": '"Why?"'}, "questions = 'Why?' is there", "a list of texts"),
        ({"core": '"yes"'}, "core = 'yes' is there", "true or false"),
        ({"unit": '"share"'}, "unit 'share' is there", "percent"),
        ({"per": ""}, "a rate without 'per'", "per = 10000"),
        ({"polarity": '"low"'}, "polarity 'low' is there", "higher, lower, none"),
        ({"polarity": '"lower"'}, "a polarity without a reason", "polarity_reason"),
        ({"recipe": ""}, "no recipe is there", "one an edition"),
        ({"recipe": '"2025"'}, "recipe = '2025' is there", "a list of"),
        ({"recipe": '[{ value = "b1.x" }]'}, "a recipe without an edition", "2025"),
        ({"recipe": '[{ edition = "2025" }]'}, "a recipe without a measure", "numerator"),
        ({"recipe": '[{ edition = "2025", count = "b1.x" }]'}, "'count' is there", "denominator"),
        ({"recipe": '[{ edition = 2025, value = "b1.x" }]'}, "edition = 2025 is there", "a text"),
        ({"rank_of": '"happiness"'}, "rank_of 'happiness' is there", "another entry"),
    ],
)
def test_a_mistake_is_named_with_file_and_entry(
    changes: dict[str, str], found: str, expected: str, tiny: Tiny, tmp_path: Path
) -> None:
    with pytest.raises(Problem) as problem:
        entries(tmp_path, tiny.published, **changes)
    said = str(problem.value)
    assert SENTENCE.fullmatch(said)
    assert said.startswith("mine.toml, entry waiting_rate: ")
    assert found in said
    assert expected in said.split("; expected ")[1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[one]\nname = Children\n", "line 2"),
        ("[one]\n\n[one]\n", "line 3"),
        ('[one]\na = "', "end"),
    ],
)
def test_what_is_no_toml_is_named_with_its_line(
    text: str, place: str, tiny: Tiny, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as problem:
        read_catalogue(tmp_path, tiny.published)
    assert SENTENCE.fullmatch(str(problem.value))
    assert f"mine.toml, {place}" in str(problem.value)


def test_an_id_in_two_files_is_refused(tiny: Tiny, tmp_path: Path) -> None:
    entries(tmp_path, tiny.published)
    (tmp_path / "yours.toml").write_bytes((tmp_path / "mine.toml").read_bytes())
    with pytest.raises(Problem, match=r"^yours\.toml: waiting_rate is there twice"):
        read_catalogue(tmp_path, tiny.published)


OTHERS = """
[idaci_score]
name = "Score"
short_name = "Score"
topic = "Deprivation"
unit = "percent"
polarity = "none"
decimals = 1
source = "mhclg-iod"
recipe = [{ edition = "2025", value = "iod.idaci.average_score" }]

[idaci_rank]
name = "Rank"
short_name = "Rank"
topic = "Deprivation"
unit = "rank"
polarity = "none"
decimals = 0
source = "mhclg-iod"
rank_of = "idaci_score"
"""
"""What a store can't be made without."""


def built(folder: Path, tiny: Tiny, monkeypatch: pytest.MonkeyPatch, recipe: str) -> Path:
    """Build a store of all that the entries name, one of them with this recipe."""
    (folder / "others.toml").write_text(OTHERS, encoding="utf-8")
    mine = entries(folder, tiny.published, recipe=recipe)
    monkeypatch.setattr("data.build.store.read_catalogue", lambda **_: mine)
    place = folder / "store.duckdb"
    build(tiny.published, place, whole=True)
    return place


@pytest.mark.parametrize(
    ("recipe", "found"),
    [
        ('[{ edition = "2026", numerator = "b1.x" }]', "edition '2026'"),
        ('[{ edition = "2025", numerator = "b1.x" }]', "measure 'b1.x'"),
        ('[{ edition = "2025", numerator = ["b1.At31_episodes", "b1.x"] }]', "measure 'b1.x'"),
        (FIELDS["recipe"].replace("population", "people"), "measure 'people'"),
    ],
)
def test_a_recipe_of_what_is_not_held_is_refused(
    recipe: str, found: str, tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem) as problem:
        built(tmp_path, tiny, monkeypatch, recipe)
    said = str(problem.value)
    assert SENTENCE.fullmatch(said)
    assert said.startswith(f"mine.toml, entry waiting_rate: {found} is there; expected ")
    assert said.endswith("list what there is: python -m data measures --source dfe-cin.")


def test_a_recipe_of_what_is_held_is_built(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with duckdb.connect(built(tmp_path, tiny, monkeypatch, FIELDS["recipe"])) as store:
        (figures,) = store.execute(
            "SELECT count(value) FROM observation WHERE indicator_id = 'waiting_rate'"
        ).fetchall()
    assert figures[0] > 0


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('[lait_happiness]\ndefinition = "Joy."', "entry lait_happiness: no measure has this id"),
        (
            '[[shared]]\nids = ["lait_inf_mort", "lait_joy"]\ncaveat = "Rare."',
            "entry lait_joy: no measure has this id",
        ),
        (
            '[lait_rta]\ncaveat = "Rare."\n[[shared]]\nids = ["lait_rta"]\ncaveat = "Few."',
            "entry lait_rta: caveat is there twice",
        ),
        ('[lait_inf_mort]\nunit = "percent"', "entry lait_inf_mort: field 'unit' is there"),
    ],
)
def test_words_of_ours_for_no_measure_are_refused(written: str, found: str, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "lait.toml").write_text(written, encoding="utf-8")
    with pytest.raises(Problem) as problem:
        read_catalogue(tmp_path, PUBLISHED)
    assert str(problem.value).startswith(f"lait.toml, {found}")
    assert SENTENCE.fullmatch(str(problem.value))


def test_shared_words_are_each_measure_s(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    ids = ["lait_inf_mort", "lait_rta"]
    text = f'[[shared]]\nids = {ids}\ndefinition = "Ours."\n'
    (tmp_path / "words" / "lait.toml").write_text(text, encoding="utf-8")
    fields = {entry.id: entry.fields for entry in read_catalogue(tmp_path, PUBLISHED)}
    assert [fields[key]["definition"] for key in ids] == ["Ours.", "Ours."]
    assert fields["lait_excess_rec"]["definition"] != "Ours."


def test_words_of_one_measure_may_stand_in_several_files(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    for file, text in (("a", 'definition = "Ours."'), ("b", 'unit_name = "live births"')):
        written = f"[lait_inf_mort]\n{text}\n"
        (tmp_path / "words" / f"{file}.toml").write_text(written, encoding="utf-8")
    fields = {entry.id: entry.fields for entry in read_catalogue(tmp_path, PUBLISHED)}
    ours = fields["lait_inf_mort"]
    assert (ours["definition"], ours["unit_name"]) == ("Ours.", "live births")


def test_the_entry_that_a_newcomer_is_shown_can_be_used(tmp_path: Path) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^ *```toml\n(.*?)^ *```", text, flags=re.DOTALL | re.MULTILINE)
    (tmp_path / "mine.toml").write_text(dedent(example), encoding="utf-8")
    entry = next(e for e in read_catalogue(tmp_path, PUBLISHED) if e.file == "mine.toml")
    held = list_measures(PUBLISHED, entry.fields["source_id"])
    for recipe in entry.recipes:
        edition = held.split(f"edition {recipe.label}\n")[1].split(", edition ")[0].split()
        named = {recipe.value, recipe.denominator, *recipe.numerator} - {None, "population"}
        assert named <= set(edition)

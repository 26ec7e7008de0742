"""An entry of the catalogue as it is written, and the sentence for one that can't be used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from data.problem import Problem

Wrong = Callable[..., Problem]

UNITS = ("rate", "percent", "number", "rank", "decile", "score", "currency", "ratio")
POLARITIES = ("higher", "lower", "none")
COUNTED_UP = ("number", "currency")
"""Units whose figures are totals, unless an entry says that they are an average or the like."""


class _Written(BaseModel):
    """A table of a TOML file: its fields and no others, each of its own type."""

    model_config = ConfigDict(strict=True, extra="forbid")


class WrittenRecipe(_Written):
    """An edition, and the measure that is the figure or what it is made from."""

    edition: str | list[str] | None = None
    value: str | None = None
    numerator: str | list[str] | None = None
    denominator: str | None = None
    scale: float = 1
    flags: str = ""


class WrittenEntry(_Written):
    """An entry's fields but for its recipes, which are checked one by one."""

    name: str
    short_name: str
    topic: str
    source: str
    unit: str
    polarity: str
    decimals: int
    stage: str | None = None
    phrase: str | None = None
    unit_name: str | None = None
    definition: str | None = None
    caveat: str | None = None
    polarity_reason: str | None = None
    numerator_name: str | None = None
    denominator_name: str | None = None
    page_url: str | None = None
    updated: str | None = None
    next_release: str | None = None
    per: int | None = None
    official_title: str | None = None
    questions: list[str] | None = None
    core: bool = False
    total: bool | None = None
    no_quartile: bool = False
    rank_of: str | None = None


_EXPECTED: dict[Any, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list[str]: "a list of texts",
    str | list[str]: "a text or a list of texts",
}
"""Types of fields, in the words of a sentence."""


def read_entry(
    file: str, indicator: str, raw: Any
) -> tuple[WrittenEntry, Sequence[WrittenRecipe]]:
    """Read an entry and its recipes.

    Parameters
    ----------
    file, indicator : str
        Where it stands, and its id.
    raw : object
        What stands there; an entry is a dict.

    Raises
    ------
    Problem
        With one sentence: the file, the entry, what is there and what was expected.
    """

    def wrong(found: str, expected: str, do: str = "correct the entry") -> Problem:
        return Problem(f"{file}, entry {indicator}", found, expected, do)

    if not isinstance(raw, dict):
        raise wrong(f"{raw!r} is there", f"[{indicator}] as a head, with fields under it")
    fields = {key: value for key, value in raw.items() if key != "recipe"}
    entry = _read(WrittenEntry, fields, wrong)
    _refuse_meaning(entry, wrong)
    recipes = raw.get("recipe", [])
    if not isinstance(recipes, list) or not all(isinstance(one, dict) for one in recipes):
        raise wrong(f"recipe = {recipes!r} is there", "a list of { edition = ..., value = ... }")
    if not recipes and entry.rank_of is None:
        raise wrong("no recipe is there", "one an edition, or rank_of", "add it")
    return entry, [_read_recipe(recipe, wrong) for recipe in recipes]


W = TypeVar("W", bound=_Written)


def _read(model: type[W], raw: dict[str, Any], wrong: Wrong) -> W:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        at_fault = {str(one["loc"][0]): one["type"] for one in error.errors()}
    in_recipe = model is WrittenRecipe
    place = " in a recipe" if in_recipe else ""
    for key in raw:  # what is there comes before what is missing
        if at_fault.get(key) == "extra_forbidden":
            known = ", ".join(model.model_fields)
            if in_recipe:
                raise wrong(f"{key!r} is there{place}", f"one of {known}")
            raise wrong(f"field {key!r} is there", f"one of {known} or recipe")
        if key in at_fault:
            raise wrong(f"{key} = {raw[key]!r} is there{place}", _expected(model, key))
    missing = next(key for key in model.model_fields if key in at_fault)
    raise wrong(f"field {missing!r} is missing", _expected(model, missing), "add it")


def _expected(model: type[_Written], key: str) -> str:
    annotation: Any = model.model_fields[key].annotation
    kind = next(kind for kind in _EXPECTED if annotation in (kind, Optional[kind]))  # noqa: UP045
    return _EXPECTED[kind]


def _refuse_meaning(entry: WrittenEntry, wrong: Wrong) -> None:
    if entry.unit not in UNITS:
        raise wrong(f"unit {entry.unit!r} is there", f"one of {', '.join(UNITS)}")
    if entry.unit == "rate" and entry.per is None:
        raise wrong("a rate without 'per' is there", "of how many, such as per = 10000", "add it")
    if entry.total is not None and entry.unit not in COUNTED_UP:
        expected = f"it beside the unit {' or '.join(COUNTED_UP)} alone"
        raise wrong(f"total is there beside the unit {entry.unit!r}", expected, "leave it out")
    if entry.polarity not in POLARITIES:
        raise wrong(f"polarity {entry.polarity!r} is there", f"one of {', '.join(POLARITIES)}")
    if entry.polarity != "none" and not entry.polarity_reason:
        expected = "polarity_reason beside it: the law, guidance or publisher that says so"
        raise wrong("a polarity without a reason is there", expected, 'add it, or say "none"')


def _read_recipe(raw: dict[str, Any], wrong: Wrong) -> WrittenRecipe:
    recipe = _read(WrittenRecipe, raw, wrong)
    if recipe.edition is None:
        raise wrong("a recipe without an edition is there", 'which one, such as edition = "2025"')
    if recipe.value is None and recipe.numerator is None:
        raise wrong("a recipe without a measure is there", "value, or numerator and denominator")
    return recipe

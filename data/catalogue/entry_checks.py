"""What an entry of the catalogue must say, and the sentence for one that doesn't."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from data.problem import Problem

Wrong = Callable[..., Problem]

_TEXT, _LIST, _ONE_OR_MORE = "a text", "a list of texts", "a text or a list of texts"
_WHOLE, _NUMBER, _YES_OR_NO = "a whole number", "a number", "true or false"

NEEDED = {
    "name": _TEXT,
    "short_name": _TEXT,
    "topic": _TEXT,
    "source": _TEXT,
    "unit": _TEXT,
    "polarity": _TEXT,
    "decimals": _WHOLE,
}
"""Fields that every entry has, and what stands in them."""

MORE = {
    "stage": _TEXT,
    "phrase": _TEXT,
    "unit_name": _TEXT,
    "definition": _TEXT,
    "caveat": _TEXT,
    "polarity_reason": _TEXT,
    "numerator_name": _TEXT,
    "denominator_name": _TEXT,
    "page_url": _TEXT,
    "updated": _TEXT,
    "next_release": _TEXT,
    "per": _WHOLE,
    "questions": _LIST,
    "core": _YES_OR_NO,
    "total": _YES_OR_NO,
    "no_quartile": _YES_OR_NO,
    "rank_of": _TEXT,
}
"""Fields that an entry may have."""

RECIPE = {
    "edition": _ONE_OR_MORE,
    "value": _TEXT,
    "numerator": _ONE_OR_MORE,
    "denominator": _TEXT,
    "scale": _NUMBER,
    "flags": _TEXT,
}
"""Fields of a recipe: an edition, and the measure that is the figure or what it is made from."""

UNITS = ("rate", "percent", "number", "rank", "decile", "score", "currency", "ratio")
POLARITIES = ("higher", "lower", "none")
COUNTED_UP = ("number", "currency")
"""Units whose figures are totals, unless an entry says that they are an average or the like."""


def refuse_wrong(file: str, indicator: str, raw: Any) -> None:
    """Refuse an entry that can't be used.

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
    _refuse_fields(raw, wrong)
    _refuse_meaning(raw, wrong)
    recipes = raw.get("recipe", [])
    if not isinstance(recipes, list) or not all(isinstance(one, dict) for one in recipes):
        raise wrong(f"recipe = {recipes!r} is there", "a list of { edition = ..., value = ... }")
    if not recipes and "rank_of" not in raw:
        raise wrong("no recipe is there", "one an edition, or rank_of", "add it")
    for recipe in recipes:
        _refuse_recipe(recipe, wrong)


def _refuse_fields(raw: dict[str, Any], wrong: Wrong) -> None:
    kinds = NEEDED | MORE
    for key, value in raw.items():
        if key == "recipe":
            continue
        if key not in kinds:
            raise wrong(f"field {key!r} is there", f"one of {', '.join(kinds)} or recipe")
        if not _is(value, kinds[key]):
            raise wrong(f"{key} = {value!r} is there", kinds[key])
    for key, kind in NEEDED.items():
        if key not in raw:
            raise wrong(f"field {key!r} is missing", kind, "add it")


def _refuse_meaning(raw: dict[str, Any], wrong: Wrong) -> None:
    if raw["unit"] not in UNITS:
        raise wrong(f"unit {raw['unit']!r} is there", f"one of {', '.join(UNITS)}")
    if raw["unit"] == "rate" and "per" not in raw:
        raise wrong("a rate without 'per' is there", "of how many, such as per = 10000", "add it")
    if "total" in raw and raw["unit"] not in COUNTED_UP:
        expected = f"it beside the unit {' or '.join(COUNTED_UP)} alone"
        raise wrong(f"total is there beside the unit {raw['unit']!r}", expected, "leave it out")
    if raw["polarity"] not in POLARITIES:
        raise wrong(f"polarity {raw['polarity']!r} is there", f"one of {', '.join(POLARITIES)}")
    if raw["polarity"] != "none" and not raw.get("polarity_reason"):
        expected = "polarity_reason beside it: the law, guidance or publisher that says so"
        raise wrong("a polarity without a reason is there", expected, 'add it, or say "none"')


def _refuse_recipe(recipe: dict[str, Any], wrong: Wrong) -> None:
    for key, value in recipe.items():
        if key not in RECIPE:
            raise wrong(f"{key!r} is there in a recipe", f"one of {', '.join(RECIPE)}")
        if not _is(value, RECIPE[key]):
            raise wrong(f"{key} = {value!r} is there in a recipe", RECIPE[key])
    if "edition" not in recipe:
        raise wrong("a recipe without an edition is there", 'which one, such as edition = "2025"')
    if "value" not in recipe and "numerator" not in recipe:
        raise wrong("a recipe without a measure is there", "value, or numerator and denominator")


def _is(value: object, kind: str) -> bool:
    if kind == _LIST:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind == _ONE_OR_MORE:
        return isinstance(value, str) or _is(value, _LIST)
    if kind in (_WHOLE, _NUMBER):
        allowed = int if kind == _WHOLE else int | float
        return isinstance(value, allowed) and not isinstance(value, bool)
    return isinstance(value, bool if kind == _YES_OR_NO else str)

"""The catalogue: every indicator, what it means and from which measures it is worked out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.catalogue.compiled import compiled_entries
from data.problem import Problem
from data.schema import PUBLISHED

FOLDER = Path(__file__).resolve().parent

_UNITS = ("rate", "percent", "number", "rank", "decile", "score", "currency", "ratio")
_POLARITIES = ("higher", "lower", "none")
_TEXTS = (
    "name",
    "short_name",
    "topic",
    "stage",
    "phrase",
    "definition",
    "caveat",
    "polarity_reason",
    "numerator_name",
    "denominator_name",
    "page_url",
    "updated",
    "next_release",
)


@dataclass(frozen=True)
class Recipe:
    """How one edition's figures make an indicator.

    Attributes
    ----------
    label : str
        The edition.
    value : str or None
        The measure that holds the indicator as published; None if it is counted.
    numerator : tuple of str
        Measures that are added up.
    denominator : str or None
        A measure of the same edition, or ``population``.
    scale : float
        What a published value is multiplied by (100 for a proportion).
    flags : str
        Added to each of the edition's figures: ``b`` where it measures in another way than before.
    """

    label: str
    value: str | None
    numerator: tuple[str, ...]
    denominator: str | None
    scale: float
    flags: str


@dataclass(frozen=True)
class Entry:
    """An indicator of the catalogue.

    Attributes
    ----------
    fields : dict
        The columns of the store's ``indicator`` table.
    recipes : tuple of Recipe
        One an edition.
    rank_of : str or None
        The indicator whose authorities this one ranks.
    """

    id: str
    fields: dict[str, Any]
    recipes: tuple[Recipe, ...]
    rank_of: str | None


def read_catalogue(folder: Path = FOLDER, published: Path = PUBLISHED) -> list[Entry]:
    """Read every entry, in the order of files and of entries within them.

    Parameters
    ----------
    folder : Path
        Where the ``.toml`` files lie.
    published : Path
        The snapshot's folder, for the entries that a source compiled from its publisher's
        dictionary. They come last; our own words for them lie in ``folder``'s ``words``.

    Returns
    -------
    list of Entry
        The indicators.

    Raises
    ------
    Problem
        For an entry that comes twice, lacks a field or has one that we don't know.
    """
    entries: dict[str, Entry] = {}
    written = [
        (path.name, indicator_id, raw)
        for path in sorted(folder.glob("*.toml"))
        for indicator_id, raw in tomllib.loads(path.read_text(encoding="utf-8")).items()
    ]
    for file, indicator_id, raw in (*written, *compiled_entries(published, folder / "words")):
        if indicator_id in entries:
            raise Problem(file, f"{indicator_id} is there twice", "each id once", "rename one")
        entries[indicator_id] = _entry(file, indicator_id, raw, len(entries))
    return list(entries.values())


def _entry(file: str, indicator_id: str, raw: dict[str, Any], position: int) -> Entry:
    def wrong(found: str, expected: str) -> Problem:
        return Problem(f"{file}, entry {indicator_id}", found, expected, "correct the entry")

    known = {*_TEXTS, "source", "unit", "per", "polarity", "decimals", "questions", "core"}
    for key in raw:
        if key not in known | {"recipe", "rank_of"}:
            raise wrong(f"field {key!r} is there", f"one of {', '.join(sorted(known))}")
    for key in ("name", "short_name", "topic", "source", "unit", "polarity", "decimals"):
        if key not in raw:
            raise wrong(f"field {key!r} is missing", "it")
    if raw["unit"] not in _UNITS:
        raise wrong(f"unit {raw['unit']!r} is there", f"one of {', '.join(_UNITS)}")
    if raw["polarity"] not in _POLARITIES:
        raise wrong(f"polarity {raw['polarity']!r} is there", f"one of {', '.join(_POLARITIES)}")
    if raw["polarity"] != "none" and not raw.get("polarity_reason"):
        raise wrong("a polarity without a reason is there", "polarity_reason beside it")
    fields = {key: raw.get(key) for key in _TEXTS}
    fields |= {
        "id": indicator_id,
        "unit": raw["unit"],
        "per": raw.get("per", 100 if raw["unit"] == "percent" else None),
        "polarity": raw["polarity"],
        "decimals": raw["decimals"],
        "questions": "\n".join(raw.get("questions", [])) or None,
        "source_id": raw["source"],
        "position": position,
        "core": raw.get("core", False),
    }
    recipes = tuple(
        Recipe(
            label=str(label),
            value=r.get("value"),
            numerator=_listed(r.get("numerator")),
            denominator=r.get("denominator"),
            scale=float(r.get("scale", 1)),
            flags=r.get("flags", ""),
        )
        for r in raw.get("recipe", [])
        for label in _listed(r["edition"])
    )
    if not recipes and "rank_of" not in raw:
        raise wrong("no recipe is there", "one [[recipe]] an edition, or rank_of")
    return Entry(indicator_id, fields, recipes, raw.get("rank_of"))


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)

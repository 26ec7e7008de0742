"""The catalogue: every indicator, what it means and from which measures it is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.catalogue.compiled import compiled_entries
from data.catalogue.entry_file import read_entries
from data.catalogue.written_entry import COUNTED_UP, read_entry
from data.problem import Problem
from data.schema import PUBLISHED

FOLDER = Path(__file__).resolve().parent

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
    file : str
        Where it stands.
    """

    id: str
    fields: dict[str, Any]
    recipes: tuple[Recipe, ...]
    rank_of: str | None
    file: str


def read_catalogue(folder: Path = FOLDER, published: Path = PUBLISHED) -> list[Entry]:
    """Read every entry, in the order of files and of entries within them.

    Parameters
    ----------
    folder : Path
        Where the ``.toml`` files lie.
    published : Path
        The snapshot's folder, for the entries that a source compiled from its publisher's
        dictionary. They come last; our own words for them lie in ``folder``'s ``words``.

    Raises
    ------
    Problem
        For an entry that comes twice, lacks a field or has one that we don't know.
    """
    entries: dict[str, Entry] = {}
    written = [
        (path.name, indicator_id, raw)
        for path in sorted(folder.glob("*.toml"))
        for indicator_id, raw in read_entries(path).items()
    ]
    for file, indicator_id, raw in (*written, *compiled_entries(published, folder / "words")):
        if indicator_id in entries:
            raise Problem(file, f"{indicator_id} is there twice", "each id once", "rename one")
        entries[indicator_id] = _entry(file, indicator_id, raw, len(entries))
    for entry in entries.values():
        if entry.rank_of is not None and entry.rank_of not in entries:
            where = f"{entry.file}, entry {entry.id}"
            found = f"rank_of {entry.rank_of!r} is there"
            raise Problem(where, found, "the id of another entry", "correct it")
    return list(entries.values())


def _entry(file: str, indicator_id: str, raw: Any, position: int) -> Entry:
    written, recipes = read_entry(file, indicator_id, raw)
    # The store has these by another name.
    fields = written.model_dump(exclude={"source", "questions", "rank_of", "total"})
    fields |= {
        "id": indicator_id,
        "per": 100 if written.per is None and written.unit == "percent" else written.per,
        "questions": "\n".join(written.questions or ()) or None,
        "source_id": written.source,
        "position": position,
        "is_total": written.unit in COUNTED_UP if written.total is None else written.total,
    }
    read = tuple(
        Recipe(
            label=label,
            value=one.value,
            numerator=_listed(one.numerator),
            denominator=one.denominator,
            scale=one.scale,
            flags=one.flags,
        )
        for one in recipes
        for label in _listed(one.edition)
    )
    return Entry(indicator_id, fields, read, written.rank_of, file)


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)

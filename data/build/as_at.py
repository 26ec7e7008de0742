"""Figures as they were on a day: the editions that were out by then, and what is made of them."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from data.catalogue import Entry
from data.catalogue.entry_file import read_entries
from data.problem import Problem
from data.schema import as_at_path
from data.snapshot import EditionRecord, SourceRecord

MONTHS = Path(__file__).resolve().parent.parent / "publication_months.toml"
KEPT: Final = 8
"""Stores of a day that are kept beside the store: the one built first goes first."""

_FIGURES: Final = ("figures", "small_areas")
_DATED: Final = (*_FIGURES, "neighbours")
_POPULATION: Final = "ons-population"


def days_out(records: Iterable[SourceRecord]) -> dict[str, date]:
    """Say by which day each edition was out.

    Parameters
    ----------
    records : iterable of SourceRecord
        The snapshot's sources.

    Returns
    -------
    dict
        Edition id to day: the publisher's own, or the last of its month where no more is known;
        else the last of the month that ``publication_months.toml`` reckons; in any case no later
        than the day on which the edition was retrieved. Registers of areas aren't there: they say
        where places lie, and serve every day.
    """
    reckoned = read_entries(MONTHS)
    return {
        edition.id: _day_out(edition, reckoned.get(record.id, {}).get(edition.label))
        for record in records
        if any(edition.table in _DATED for edition in record.editions)
        for edition in record.editions
    }


def _day_out(edition: EditionRecord, reckoned: str | None) -> date:
    retrieved = date.fromisoformat(edition.retrieved)
    published = edition.published or reckoned
    if published is None:
        return retrieved
    if len(published) > len("2025-10"):
        return date.fromisoformat(published)
    year, month = map(int, published.split("-"))
    return min(date(year, month, calendar.monthrange(year, month)[1]), retrieved)


def newest_edition_by(records: Iterable[SourceRecord], day: date) -> date:
    """Give the last day up to a day on which an edition came out: between two, nothing changes.

    Parameters
    ----------
    records : iterable of SourceRecord
        The snapshot's sources.
    day : date
        Any.

    Returns
    -------
    date
        The day by which the stores of a day are known.

    Raises
    ------
    Problem
        If no figure was out by then.
    """
    records = list(records)
    days = days_out(records)
    figures = [days[e.id] for r in records for e in r.editions if e.table in _FIGURES]
    if not figures or day < min(figures):
        first = f"a day from {min(figures)} on" if figures else "a snapshot with figures"
        raise Problem("--as-at", f"no figure was out by {day}", first, "give a later day")
    return max(out for out in days.values() if out <= day)


def as_they_were(
    records: Iterable[SourceRecord], entries: Iterable[Entry], day: date
) -> tuple[list[SourceRecord], list[Entry]]:
    """Leave out what wasn't out by a day, and the indicators that nothing is held of then.

    Parameters
    ----------
    records : iterable of SourceRecord
        The snapshot's sources.
    entries : iterable of Entry
        The catalogue.
    day : date
        The day.

    Returns
    -------
    list of SourceRecord
        The sources with an edition that was out, and those editions.
    list of Entry
        The indicators that can be made of them, with the recipes that can.
    """
    records = list(records)
    days = days_out(records)
    out = [
        replace(r, editions=tuple(e for e in r.editions if days.get(e.id, day) <= day))
        for r in records
    ]
    out = [record for record in out if record.editions]
    labels = {(r.id, e.label) for r in out for e in r.editions if e.table in _FIGURES}
    population = any(record.id == _POPULATION for record in out)
    made: dict[str, Entry] = {}
    for entry in entries:
        recipes = tuple(
            recipe
            for recipe in entry.recipes
            if (entry.fields["source_id"], recipe.label) in labels
            and (population or recipe.denominator != "population")
        )
        if recipes or entry.rank_of is not None:
            made[entry.id] = replace(entry, recipes=recipes)
    return out, [e for e in made.values() if e.rank_of is None or e.rank_of in made]


def keep_newest(store: Path, kept: int = KEPT) -> None:
    """Let go of all but some stores of a day.

    Parameters
    ----------
    store : Path
        The store that they lie beside.
    kept : int
        How many stay: those that were built last.
    """
    built = sorted(store.parent.glob(as_at_path(store, "*").name), key=lambda p: p.stat().st_mtime)
    for old in built[: max(0, len(built) - kept)]:
        # Where somebody reads it on a system that doesn't let go of it then, a later build does.
        with suppress(OSError):
            old.unlink()

"""``python -m data measures``: what the snapshot holds, and which of it no indicator uses yet."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.catalogue import read_catalogue
from data.problem import Problem
from data.report.connection import add_table, open_snapshot, run_query
from data.snapshot import read_sources


def list_measures(published: Path, source: str | None = None, *, unused: bool = False) -> str:
    """List measures by source and edition.

    Parameters
    ----------
    unused : bool
        Only those that no indicator uses.

    Returns
    -------
    str
        Under each edition a line a measure: its name, its periods, how many areas have it, and the
        indicators that are made of it.

    Raises
    ------
    Problem
        If there is no such source, or the catalogue can't be read.
    """
    editions = [edition for record in read_sources(published) for edition in record.editions]
    known = sorted({edition.source_id for edition in editions if edition.table == "figures"})
    if source is not None and source not in known:
        expected = f"one of {', '.join(known)}"
        raise Problem("--source", f"{source!r} is there", expected, "choose one")
    connection = open_snapshot(published, (source,) if source else ())
    add_table(connection, "used", measures_used(published))
    measures = run_query(connection, "contents", "measures")
    if unused:
        measures = measures[measures["used_by"] == ""]
    lines = []
    for (one, edition), rows in measures.groupby(["source_id", "edition"], sort=False):
        wide = max(len(measure) for measure in rows["measure"])
        lines.append(f"{one}, edition {edition}")
        for row in rows.to_dict("records"):
            span = " to ".join(dict.fromkeys((row["first"], row["last"])))
            areas = f"{row['areas']} {'area' if row['areas'] == 1 else 'areas'}"
            used = row["used_by"] or "not used yet"
            lines.append(f"  {row['measure']:<{wide}}  {span:<24}  {areas:>9}  {used}")
    return "\n".join(lines) or "Every measure is used by an indicator."


def measures_used(published: Path) -> pd.DataFrame:
    """List which measures the catalogue's recipes name.

    Returns
    -------
    pandas.DataFrame
        ``indicator_id``, ``source_id``, ``label`` (the edition) and ``measure``.
    """
    named = [
        (entry.id, entry.fields["source_id"], recipe.label, measure)
        for entry in read_catalogue(published=published)
        for recipe in entry.recipes
        for measure in (recipe.value, recipe.denominator, *recipe.numerator)
        if measure
    ]
    return pd.DataFrame(named, columns=["indicator_id", "source_id", "label", "measure"])

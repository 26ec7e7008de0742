"""Tables of the store that we declare: indicators and their recipes, joint figures, indices."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb
import pandas as pd

from data.build.statements import add_temporary, insert, query, run
from data.catalogue import Entry
from data.catalogue.entry_file import read_entries
from data.problem import Problem
from data.schema import ROOT, SYMBOLS

JOINT_FIGURES = ROOT / "data" / "joint_figures.toml"
DEPRIVATION_INDICES = ROOT / "data" / "deprivation_indices.toml"


def load_indicators(connection: duckdb.DuckDBPyConnection, entries: list[Entry]) -> None:
    """Fill ``indicator`` and lay out its recipes for the build's statements."""
    rows = pd.DataFrame([e.fields for e in entries], dtype=object)
    insert(connection, "indicator", rows)
    recipes: list[dict[str, object]] = []
    numerators: list[dict[str, object]] = []
    for entry in entries:
        for recipe in entry.recipes:
            recipe_id = len(recipes)
            recipes.append(
                {
                    "recipe_id": recipe_id,
                    "indicator_id": entry.id,
                    "source_id": entry.fields["source_id"],
                    "label": recipe.label,
                    "value": recipe.value,
                    "numerator_parts": len(recipe.numerator),
                    "denominator": recipe.denominator,
                    "per_population": recipe.denominator == "population",
                    "scale": recipe.scale,
                    "flags": recipe.flags,
                    "per": entry.fields["per"],
                }
            )
            numerators += [{"recipe_id": recipe_id, "measure": m} for m in recipe.numerator]
    ranks = [
        {"indicator_id": e.id, "rank_of": e.rank_of, "rank_as": e.fields["unit"]}
        for e in entries
        if e.rank_of
    ]
    add_temporary(connection, "recipe_read", pd.DataFrame(recipes))
    add_temporary(connection, "recipe_numerator", pd.DataFrame(numerators))
    add_temporary(connection, "recipe_rank", pd.DataFrame(ranks))
    order = pd.DataFrame({"symbol": SYMBOLS, "position": range(len(SYMBOLS))})
    add_temporary(connection, "symbol_order", order)
    run(connection, "recipe")


def refuse_unknown_measures(
    connection: duckdb.DuckDBPyConnection, entries: Iterable[Entry]
) -> None:
    """Refuse a catalogue with a recipe whose source, edition or measure the snapshot doesn't hold.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making, with figures and recipes.

    Raises
    ------
    Problem
        Naming the first such entry, and the command that lists what there is.
    """
    unknown = query(connection, "unknown_measures")
    if unknown.empty:
        return
    indicator, source, label, measure, source_known, label_known = unknown.iloc[0]
    file = next(entry.file for entry in entries if entry.id == indicator)
    found, expected = f"measure {measure!r}", f"a measure of {source}, edition {label}"
    if not label_known:
        found, expected = f"edition {label!r}", f"an edition of {source}"
    if not source_known:
        found, expected = f"source {source!r}", "a source of the snapshot"
    command = "python -m data measures" + (f" --source {source}" if source_known else "")
    where = f"{file}, entry {indicator}"
    raise Problem(where, f"{found} is there", expected, f"list what there is: {command}")


def mark_figures(connection: duckdb.DuckDBPyConnection) -> None:
    """Mark the figures that are of two authorities together, and those that can't be."""
    pairs = read_entries(JOINT_FIGURES)["pair"]
    columns = ["source_id", "topic", "one", "other"]
    rows = pd.DataFrame([(p["source"], p["topic"], *p["areas"]) for p in pairs], columns=columns)
    add_temporary(connection, "joint_pair", rows)
    run(connection, "joint_figures")
    run(connection, "doubts")


def load_indices(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``deprivation_index`` with every edition that authorities have figures of."""
    declared = read_entries(DEPRIVATION_INDICES)
    indices = [
        {"measure": key, "name": one["name"], "meaning": one["meaning"],
         "indicator_id": one["indicator"], "place": place}
        for place, (key, one) in enumerate(declared["index"].items())
    ]  # fmt: skip
    editions = [
        {"period_id": key, "year": int(key[-4:]), "serves_from": one.get("serves_from")}
        for key, one in declared["editions"].items()
    ]
    add_temporary(connection, "index_read", pd.DataFrame(indices))
    dates = {"serves_from": "datetime64[s]"}
    add_temporary(connection, "index_edition", pd.DataFrame(editions).astype(dates))
    run(connection, "deprivation_indices")

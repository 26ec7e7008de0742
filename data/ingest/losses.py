"""What a refresh would take away from the snapshot: nothing that is held goes in silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from data.ingest.reading import LISTED
from data.periods import describe

KEY: Final = ["measure", "breakdown", "period_id", "area_code"]
_SHOWN: Final = "shown"
_WITHHELD: Final = "c"

_ENTITIES: Final = {
    # A table that isn't of figures: what names a row of it, as the columns of KEY.
    "neighbours": {"measure": "model", "breakdown": "neighbour_code", "area_code": "area_code"},
    "entries": {"measure": "id"},
    "areas": {"area_code": "code"},
    "area_changes": {"breakdown": "to_code", "period_id": "kind", "area_code": "from_code"},
    "area_group_names": {"breakdown": "name", "area_code": "area_code"},
    "postcode_districts": {"measure": "outcode", "area_code": "area_code"},
    "lsoas_2021": {"area_code": "area_code"},
    "lsoas_2011": {"area_code": "area_code"},
    "lsoa_changes": {"breakdown": "to_code", "area_code": "from_code"},
    "lsoa_authorities": {"period_id": "period_id", "area_code": "area_code"},
}
_WORDS_ALONE: Final = ("entries",)
"""Tables whose cells are words about figures: a row may not go, a word may change."""

_NOT_COMPARED: Final = ("counts",)
"""Tables that count what a file had: they follow from the others."""


@dataclass(frozen=True)
class Comparison:
    """New tables beside those of the snapshot.

    Attributes
    ----------
    losses : list of str
        What was held and would be there no longer, or no longer as it was: plain, grouped, a
        sentence each.
    withheld : list of str
        What the publisher withholds now, which is not ours to keep.
    """

    losses: list[str]
    withheld: list[str]


def compare(
    folder: Path, tables: Mapping[str, pd.DataFrame], kinds: Mapping[str, str], names: pd.Series
) -> Comparison:
    """Set the tables that a refresh would write beside those that the snapshot holds.

    Parameters
    ----------
    folder : Path
        The source's folder in the snapshot; there may be none yet.
    tables : mapping
        Name to table: those that would take the place of the ones held.
    kinds : mapping
        Name to what the table fills; its own name where it isn't an edition's.
    names : pandas.Series
        Code to name of areas.

    Returns
    -------
    Comparison
        Empty lists if everything held is there as it was, whatever else is new.
    """
    losses: list[str] = []
    withheld: list[str] = []
    everything = [facts(t, kinds[n]) for n, t in tables.items() if kinds[n] not in _NOT_COMPARED]
    for path in sorted(folder.glob("*.parquet")):
        before = pd.read_parquet(path)
        name = path.stem
        kind = kinds.get(name) or _kind_of(name, before)
        if kind in _NOT_COMPARED:
            continue
        old = facts(before, kind)
        if name in tables:
            new = facts(tables[name], kind)
        else:
            # An edition may make way for a newer one that says the same.
            losses.append(f"{name}: the edition isn't read any more; {len(old):,} entries of it.")
            new = pd.concat(everything, ignore_index=True).drop_duplicates(KEY)
        beside = old.merge(new, on=KEY, how="left", suffixes=("", "_new"), indicator=True)
        gone = beside["_merge"] == "left_only"
        losses += [f"{name}: {words}." for words in _groups(beside, gone, names, "would go")]
        if name not in tables:
            continue
        number = beside["is_value"] & ~gone
        hidden = number & (beside["shown_new"] == _WITHHELD)
        emptied = number & ~hidden & ~beside["is_value_new"].eq(True)
        changed = number & ~hidden & ~emptied & (beside[_SHOWN] != beside["shown_new"])
        losses += [f"{name}: {w}." for w in _groups(beside, emptied, names, "would be a gap")]
        if kind not in _WORDS_ALONE:
            losses += [f"{name}: {w}." for w in _groups(beside, changed, names, "would change")]
        withheld += [f"{name}: {w}." for w in _groups(beside, hidden, names, "is withheld now")]
    return Comparison(losses, withheld)


def shortened(sentences: list[str]) -> list[str]:
    """Give the first sentences of a list, and say how many more there are.

    Parameters
    ----------
    sentences : list of str
        Any number.

    Returns
    -------
    list of str
        At most `LISTED`, and one for the rest.
    """
    more = len(sentences) - LISTED
    return sentences if more <= 0 else [*sentences[:LISTED], f"And {more:,} more lines like these."]


def facts(table: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Bring a table of the snapshot into one form: what is said of what.

    Parameters
    ----------
    table : pandas.DataFrame
        A table of the snapshot.
    kind : str
        What it fills, or its name.

    Returns
    -------
    pandas.DataFrame
        The columns of `KEY`, ``shown`` (a figure or its symbol, or another cell as text) and
        ``is_value`` (whether that is more than a reason for a gap).
    """
    if kind == "figures":
        found = table[KEY].copy()
        value = table["value"]
        found[_SHOWN] = value.map(repr).where(value.notna(), table["symbol"])
        found["is_value"] = value.notna()
        return found
    if kind == "small_areas":
        # Whatever isn't said by the key is a column of ranks or scores.
        long = table.melt(["area_code", "period_id"], var_name="measure", value_name=_SHOWN)
        long["breakdown"] = "total"
        return long[[*KEY, _SHOWN]].assign(is_value=True)
    named = _ENTITIES[kind]
    rest = [c for c in table.columns if c not in named.values()]
    rows = pd.DataFrame({k: table[named[k]] if k in named else "" for k in KEY})
    if not rest:
        return rows.assign(shown="", is_value=True)
    # A file says by its bytes alone whether a missing cell is None, NaN or NA.
    cells = table[rest].astype(object).where(table[rest].notna(), "nothing").astype(str)
    parts = [rows.assign(measure=rows["measure"] + " " + c, shown=cells[c]) for c in rest]
    return pd.concat(parts, ignore_index=True).assign(is_value=True)


def _kind_of(name: str, table: pd.DataFrame) -> str:
    if name in _ENTITIES:
        return name
    columns = set(table.columns)
    if {"value", "symbol"} <= columns:
        return "figures"
    if "neighbour_code" in columns:
        return "neighbours"
    if "left_out" in columns:
        return "counts"
    return "entries" if "polarity" in columns else "small_areas"


def _groups(beside: pd.DataFrame, marked: pd.Series, names: pd.Series, what: str) -> list[str]:
    """Say which figures are marked: a measure, a period or an area once where it is whole."""
    if not marked.any():
        return []
    lines: list[str] = []
    left = marked.copy()
    if marked.all():
        return [f"all {len(marked):,} entries {what}"]
    for column, words in (("measure", str), ("period_id", _period), ("area_code", names.get)):
        of = beside.groupby(column, sort=True)[KEY[0]].transform("size")
        whole = left & (marked.groupby(beside[column]).transform("sum") == of) & (of > 1)
        for one, n in beside.loc[whole, column].value_counts(sort=False).items():
            lines.append(f"{words(str(one)) or one}, all {n:,} entries {what}")
        left &= ~whole
    rest = beside[left]
    for both, rows in rest.groupby(["period_id", "area_code"], sort=True):
        period_id, area = map(str, both)
        place = ", ".join(w for w in (names.get(area, area), _period(period_id)) if w)
        first = rows.iloc[0]
        if len(rows) > 1:
            lines.append(f"{place}, {len(rows):,} entries {what}, {first['measure']} among them")
            continue
        about = [first["measure"], "" if first["breakdown"] == "total" else first["breakdown"]]
        change = f"{first[_SHOWN]} {what}"
        if what == "would change":
            change = f"{first[_SHOWN]} would be {first['shown_new']}"
        lines.append(", ".join(w for w in (place, *about, change) if w))
    return lines


def _period(period_id: str) -> str:
    try:
        return describe(period_id).label
    except ValueError:
        return period_id

"""What stands beside every figure that is taken away: one form, whole in each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from answers.catalogue import Catalogue, Indicator, catalogue
from queries.cache import cached_query
from queries.rows import Sources
from words.doubt import why_doubtful
from words.missing import NO_POPULATION, lacks_population
from words.symbols import is_missing

Row = Mapping[str, Any]

JOIN: Final = ";"
"""Between the ids of editions that a figure is made from: the mean of areas printed in several."""

KIND: Final = {
    "country": "england",
    "region": "region",
    "subregion": "subregion",
    "la": "authority",
    "district": "district",
    "lsoa21": "neighbourhood",
    "lsoa11": "neighbourhood",
}
"""What a file calls an area of each level; ``group_mean`` and its like stand beside them."""

NEEDED: Final = (
    "indicator_id", "period_id", "period", "series", "area_code", "area_name", "value", "symbol",
    "edition_id",
)  # fmt: skip
"""What whoever gives figures says of each: the rest is known from these."""

FIRST: Final = (
    "indicator_id", "indicator", "unit", "period_id", "period", "series", "role", "area_code",
    "area_name", "breakdown", "value", "symbol", "shown", "note", "flags", "basis", "numerator",
    "numerator_symbol", "denominator",
)  # fmt: skip
LAST: Final = (
    "edition", "edition_published", "edition_file", "publisher", "publication", "source_page",
    "licence",
)  # fmt: skip
_HAS: Final = ("note", "joint_with", "doubt")
"""What is filled only where there is something to mind."""
_TOLD: Final = (*_HAS, "indicator_id", "symbol", "numerator", "denominator", "basis")
"""What a note is made from."""

_OF_SOURCE: Final = {
    "edition": "edition",
    "edition_published": "published_label",
    "edition_file": "file_name",
    "publisher": "publisher",
    "publication": "publication",
    "source_page": "page_url",
    "licence": "licence",
}
_REASONS: Final = frozenset({"symbol", "numerator_symbol", "joint_with", "doubt", "note"})
"""Columns of text that may be empty throughout, and then come as numbers."""


def complete(figures: pa.Table) -> pa.Table:
    """Put beside each figure what it is, how it is shown, and whose it is.

    Parameters
    ----------
    figures : pyarrow.Table
        Has the columns of `NEEDED`; without ``series`` the area's ``level`` says it. ``shown`` and
        ``note`` are kept where a screen has its own words. A column ``x_edition_id`` says where a
        column ``x`` is from. Other columns stay as they are.

    Returns
    -------
    pyarrow.Table
        The columns of `FIRST` that it has, what else it has, the columns of `LAST`.

    Raises
    ------
    ValueError
        If a column is missing, or a row has both a value and a symbol, or neither.
    """
    made = {name: _typed(name, figures[name]) for name in figures.column_names}
    if "series" not in made and "level" in made:
        made["series"] = _named(made["level"], KIND)
    if missing := [name for name in NEEDED if name not in made]:
        raise ValueError(f"a file of figures lacks {', '.join(missing)}")
    if not pc.all(pc.xor(pc.is_valid(made["value"]), pc.is_valid(made["symbol"]))).as_py():
        raise ValueError("a file of figures has a row with both a value and a symbol, or neither")
    known = catalogue().indicators
    ids = made["indicator_id"]
    made.setdefault("indicator", _named(ids, {k: one.measure.name for k, one in known.items()}))
    made.setdefault("unit", _named(ids, {k: one.measure.scale for k, one in known.items()}))
    made["shown"] = _shown(made, known)
    made["note"] = _notes(made)
    sources = {row.edition_id: row for row in cached_query(Sources)}
    for column, key in _OF_SOURCE.items():
        texts = {one: _joined(one, sources, key) for one in _distinct(made["edition_id"])}
        made[column] = _named(made["edition_id"], texts)
    for name in [name for name in made if name.endswith("_edition_id")]:
        texts = {one: _source(sources[one]) for one in _distinct(made[name])}
        made[f"{name.removesuffix('_edition_id')}_source"] = _named(made.pop(name), texts)
    made.pop("edition_id")
    first = [name for name in FIRST if name in made]
    rest = [name for name in made if name not in FIRST and name not in LAST]
    return pa.table({name: made[name] for name in (*first, *rest, *LAST)})


def _distinct(column: pa.ChunkedArray) -> list[str]:
    return [one for one in pc.unique(column).to_pylist() if one is not None]


def _named(column: pa.ChunkedArray, names: Mapping[str, str | None]) -> pa.ChunkedArray:
    """Give each cell's name; a dictionary, for millions of rows have few names."""
    parts = []
    for chunk in column.chunks:
        coded = chunk if pa.types.is_dictionary(chunk.type) else chunk.dictionary_encode()
        texts = pa.array([names.get(key) for key in coded.dictionary.to_pylist()], pa.string())
        parts.append(pc.take(texts, coded.indices).dictionary_encode())
    return pa.chunked_array(parts, pa.dictionary(pa.int32(), pa.string()))


def _shown(made: Mapping[str, pa.ChunkedArray], known: Mapping[str, Indicator]) -> pa.Array:
    """Print each figure as screens do, with its unit; in a missing one's place the reason."""
    printed: dict[tuple[str, Any, Any], str] = {}
    cells = (made[name].to_pylist() for name in ("indicator_id", "value", "symbol"))
    texts: list[str | None] = (
        made["shown"].to_pylist() if "shown" in made else [None] * len(made["value"])
    )
    for place, key in enumerate(zip(*cells, strict=True)):
        if texts[place] is None:
            if key not in printed:
                printed[key] = known[key[0]].measure.shown_in_full(*key[1:])
            texts[place] = printed[key]
    return pa.array(texts, pa.string())


def _notes(made: Mapping[str, pa.ChunkedArray]) -> pa.Array:
    """Say what is to be minded of single figures, most of which have no note."""
    known = catalogue()
    names = [name for name in _TOLD if name in made]
    minded = pc.equal(made["symbol"], "x")
    for name in _HAS:
        if name in made:
            minded = pc.or_kleene(minded, pc.is_valid(made[name]))
    at = pc.indices_nonzero(minded)
    rows = zip(*(pc.take(made[name], at).to_pylist() for name in names), strict=True)
    notes: list[str | None] = [None] * len(made["symbol"])
    for place, row in zip(at.to_pylist(), rows, strict=True):
        notes[place] = _note(dict(zip(names, row, strict=True)), known)
    return pa.array(notes, pa.string())


def _note(row: Row, known: Catalogue) -> str | None:
    parts = [row.get("note")]
    if other := row.get("joint_with"):
        parts.append(f"of both together with {known.areas[other].name}")
    if doubt := row.get("doubt"):
        parts.append(f"doubtful: {why_doubtful(doubt)}")
    if row["symbol"] == "x" and lacks_population(
        known.indicators[row["indicator_id"]].measure,
        "x",
        row.get("numerator"),
        row.get("denominator"),
        row.get("basis"),
    ):
        parts.append(NO_POPULATION)
    return "; ".join(str(text) for text in parts if not is_missing(text) and text) or None


def _joined(editions: str, sources: Mapping[str, Sources], key: str) -> str | None:
    """Say something of each edition that a figure is made from, newest first, each only once."""
    of = set(editions.split(JOIN))
    texts = [getattr(row, key) for edition, row in sources.items() if edition in of]
    return "; ".join(dict.fromkeys(str(one) for one in texts if one is not None)) or None


def _source(row: Sources) -> str:
    published = f" ({row.published_label})" if row.published_label else ""
    return f"{row.publisher}, {row.publication}, {row.edition}{published}"


def _typed(name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Give days without a time of day, and reasons as text, though none be given in the file."""
    if pa.types.is_timestamp(column.type):
        return column.cast(pa.date32())
    reasons = name in _REASONS and column.null_count == len(column)
    return column.cast(pa.string()) if reasons or pa.types.is_null(column.type) else column


def editions(ids: Iterable[Any]) -> str:
    """Write the editions that a figure is made from, as ``edition_id`` takes them.

    Parameters
    ----------
    ids : iterable
        Ids of editions; missing ones are passed over.

    Returns
    -------
    str
        Each once, in order.
    """
    return JOIN.join(sorted({str(one) for one in ids if not is_missing(one)}))

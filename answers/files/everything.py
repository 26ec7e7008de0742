"""All figures as one file to take away: made at the first request, kept while the store stays."""

from __future__ import annotations

import re
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from answers.files.formats import MARK, completed, small_figures_of, write_csv, write_parquet
from answers.files.frame import frame
from answers.files.names import ALL, file_name
from answers.files.notes import indicator_notes, reading_notes
from answers.indicator_list import Listed, listed
from queries.cache import cached_query
from queries.rows import Catalogue, Sources
from queries.store import current
from queries.stream import stream

_lock = threading.Lock()
_NOT_LISTED: Final = ["years", "with_value", "without", "period_types", "questions"]
"""Columns of the catalogue that are lists, or several lines."""


@cache
def _folder() -> Path:
    # The first one is kept for as long as the process lives, and tidied away with it.
    kept = tempfile.TemporaryDirectory(prefix="likewise-")
    _kept.append(kept)
    return Path(kept.name)


_kept: list[tempfile.TemporaryDirectory[str]] = []


def everything(form: str) -> Path:
    """Give the file that holds all figures.

    Parameters
    ----------
    form : str
        ``zip``: a CSV an indicator and its notes, by topic, with the catalogue, the sources and how
        to read them;
        ``parquet``: one table.

    Returns
    -------
    Path
        A whole file, of the store that is read now.

    Raises
    ------
    KeyError
        If there is no such form.
    queries.store.StoreProblem
        If the store can't be read.
    """
    write = _WRITERS[form]
    place = _folder() / f"{current().version[:16]}.{form}"
    with _lock:  # whoever comes second finds it made
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)  # a cleaner may have taken it away
            begun = place.with_suffix(".begun")
            write(begun, listed())
            for old in _folder().glob(f"*.{form}"):
                old.unlink()
            begun.rename(place)
    return place


def _write_zip(place: Path, known: Listed) -> None:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as whole:
        read_me = [
            "Likewise: every figure that it holds, one file an indicator, in folders by topic; its "
            "notes stand beside it.",
            "indicators.csv lists them, sources.csv says where each comes from.",
            *reading_notes(),
        ]
        whole.writestr("READ ME.txt", "\n".join(read_me) + "\n")
        catalogue = frame(Catalogue, cached_query(Catalogue)).drop(columns=_NOT_LISTED)
        whole.writestr("indicators.csv", MARK + catalogue.to_csv(index=False).encode())
        sources = frame(Sources, cached_query(Sources))
        whole.writestr("sources.csv", MARK + sources.to_csv(index=False).encode())
        for topic, rows in _by_topic(known):
            figures = _by_indicator(stream("observations_of", indicators=[r.id for r in rows]))
            for indicator, parts in groupby(figures, key=itemgetter(0)):
                row = known.rows[indicator]
                named = partial(file_name, "indicators", None, indicator, ALL)
                notes = "\n".join([*indicator_notes(row), *reading_notes(), ""])
                whole.writestr(f"{topic}/{named(form='txt')}", notes)
                batches = chain((part for _, part in parts), small_figures_of(row))
                with whole.open(f"{topic}/{named()}", "w") as to:
                    write_csv(to, completed(batches))


def _by_topic(known: Listed) -> list[tuple[str, list[Catalogue]]]:
    """Group indicators as folders do: so many at a time can be put in order without much memory."""
    folders: dict[str, list[Catalogue]] = {}
    for row in known.rows.values():
        name = "-".join(re.findall(r"\w+", row.topic.lower()))
        folders.setdefault(name, []).append(row)
    return list(folders.items())


def _by_indicator(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Cut batches where one indicator ends and the next begins."""
    for batch in batches:
        runs = pc.run_end_encode(batch.column("indicator_id"))
        begin = 0
        for indicator, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            yield indicator, batch.slice(begin, end - begin)
            begin = end


def _write_all_parquet(place: Path, known: Listed) -> None:
    topics = (
        stream("observations_of", indicators=[row.id for row in rows])
        for _, rows in _by_topic(known)
    )
    small = (small_figures_of(row) for row in known.rows.values())
    batches = chain.from_iterable(chain(topics, small))
    with place.open("wb") as file:
        write_parquet(file, known.rows.values(), completed(batches))


_WRITERS: Final[Mapping[str, Callable[[Path, Listed], None]]] = {
    "zip": _write_zip,
    "parquet": _write_all_parquet,
}

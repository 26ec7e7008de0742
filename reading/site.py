"""All pages as a folder that any web server or CDN serves."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from answers.pages_to_read import measures, paths, view_of
from charts.drawing import Drawing
from queries import ENGLAND
from queries.store import current
from reading.page import Site, document
from reading.pages import page_at
from serve.contact import whom_to_tell
from serve.policies import OF_READING

RECORD: Final = "pages.json"
"""What was written, in the folder itself: whatever else lies there is left alone."""
_ROOT: Final = Path(__file__).parent.parent
_ROOMS: Final = ("answers", "briefing", "charts", "geo", "queries", "reading", "words")
_KEPT: Final = """/*
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Content-Security-Policy: {policy}
"""


class NotOurs(Exception):
    """A folder that pages aren't written into; the message is a sentence."""


class Written(NamedTuple):
    """How many files a folder has, and how many of them were written, or taken away."""

    files: int
    new: int
    gone: int


def write_site(
    folder: Path, site: Site, said: Callable[[int, int], object], processes: int
) -> Written:
    """Write every page.

    Parameters
    ----------
    folder : Path
        Made if it isn't there.
    said : callable
        Hears how many pages are done, and of how many.
    processes : int
        How many work at it.

    Returns
    -------
    Written
        A file that is the same as before isn't touched, so that what serves or copies the folder
        goes by its time. Where neither figures nor programs changed, nothing is made again.

    Raises
    ------
    NotOurs
        If there are files in the folder, and none of ours.
    queries.store.StoreProblem
        If the store can't be read.
    """
    known = _record(folder)
    made_from = _made_from(site)
    files = known.files
    if known.made_from == made_from and _whole(folder, files):
        return Written(len(files), 0, 0)
    digests: dict[str, str] = {}
    new = 0
    for name, content in _files(site, said, processes):
        digests[name] = _digest(content)
        if not _has(folder / name, digests[name]):
            _write(folder / name, content)
            new += 1
    gone = [name for name in files if name not in digests]
    for name in gone:
        (folder / name).unlink(missing_ok=True)
    record = _Record(made_from, digests)._asdict()
    _write(folder / RECORD, json.dumps(record, indent=0, sort_keys=True).encode())
    return Written(len(digests), new, len(gone))


class _Record(NamedTuple):
    """What a folder was made from, and the digest of each of its files."""

    made_from: str
    files: dict[str, str]


def _record(folder: Path) -> _Record:
    found = folder / RECORD
    if found.is_file():
        try:
            return _Record(**json.loads(found.read_text(encoding="utf-8")))
        except (ValueError, TypeError):
            return _Record("", {})
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotOurs(f"{folder} has other files in it: name an empty folder, or one of before.")
    return _Record("", {})


def _made_from(site: Site) -> str:
    """Give a fingerprint of all that pages depend on: figures, programs, addresses."""
    kinds = (".py", ".sql", ".toml", ".json", ".css", ".csv", ".html")
    taken = hashlib.sha256(repr((current().version, site, whom_to_tell())).encode())
    for room in _ROOMS:
        for file in sorted((_ROOT / room).rglob("*")):
            if file.suffix in kinds:
                taken.update(file.read_bytes())
    return taken.hexdigest()


def _whole(folder: Path, files: dict[str, str]) -> bool:
    return all(_has(folder / name, digest) for name, digest in files.items())


def _has(file: Path, digest: str) -> bool:
    """Say whether a file is there, and is the one that a digest is of."""
    return file.is_file() and _digest(file.read_bytes()) == digest


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(file: Path, content: bytes) -> None:
    """Write a file at once: a reader never finds half of one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(content)
    beside.replace(file)


def _files(
    site: Site, said: Callable[[int, int], object], processes: int
) -> Iterator[tuple[str, bytes]]:
    """Make every file of the folder: pages, each also compressed, and what stands beside them."""
    every = paths()
    # Pages of one place share what they are made of.
    batches = [list(batch) for _, batch in groupby(every, key=lambda path: path.split("/")[:2])]
    done = 0
    for made in _by(processes, batches, site):
        for path, content in made:
            name = f"{path}/index.html" if path else "index.html"
            yield name, content
            yield f"{name}.gz", gzip.compress(content, mtime=0)
        done += len(made)
        said(done, len(every))
    for name, png in _pictures():
        yield name, png
    yield "sitemap.xml", site_map(site).encode()
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.url}sitemap.xml\n".encode()
    yield "_headers", _KEPT.format(policy=OF_READING).encode()


def _by(
    processes: int, batches: list[list[str]], site: Site
) -> Iterator[list[tuple[str, bytes]]]:
    """Make the pages of each batch, in the order given, by one process or several."""
    if processes == 1:
        yield from (_pages(batch, site) for batch in batches)
        return
    # Started anew: a copy of this one would have its locks, and not the threads that free them.
    with ProcessPoolExecutor(processes, get_context("spawn")) as workers:
        yield from workers.map(_pages, batches, [site] * len(batches))


def _pages(batch: Iterable[str], site: Site) -> list[tuple[str, bytes]]:
    made = ((path, page_at(path, site.dashboard)) for path in batch)
    return [(path, document(page, site).encode()) for path, page in made if page]


def _pictures() -> Iterator[tuple[str, bytes]]:
    for indicator in measures():
        if png := picture_of(indicator):
            yield f"pictures/{indicator}.png", png


def picture_of(indicator: str) -> bytes | None:
    """Draw the map of a main measure, for previews of links; None where there is none."""
    from answers.map import map_of
    from reading.figure import picture

    section = map_of(view_of(ENGLAND, indicator), "light").section("chart")
    if section is None or not isinstance(section.content, Drawing):
        return None
    return picture(section.content, section.shape)


def site_map(site: Site) -> str:
    """Write the list of all pages that search engines read."""
    items = "".join(f"<url><loc>{escape(site.url + path)}</loc></url>\n" for path in paths())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{items}</urlset>\n'
    )

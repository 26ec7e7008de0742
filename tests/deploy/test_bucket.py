"""A store in a bucket: fetched at the start and when it changes, refused when it is broken."""

from __future__ import annotations

import hashlib
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import duckdb
import obstore

from benchmarks.reader import Reader, cookies_of
from tests.browser.serving import serve_several
from tests.deploy.conftest import Bucket, wait_until_ready

VIEW = "area=E06000066&indicator=cp_rate"


def _put(bucket: Bucket, store: Path, digest: str = "") -> None:
    content = store.read_bytes()
    taken = digest or hashlib.sha256(content).hexdigest()
    obstore.put(bucket.store, "store.duckdb.sha256", f"{taken}  store.duckdb\n".encode())
    obstore.put(bucket.store, "store.duckdb", content)


def _marked(store: Path, folder: Path, mark: str) -> Path:
    """Copy a store, and let the copy call a place otherwise."""
    marked = Path(shutil.copy(store, folder / f"{mark}.duckdb"))
    with duckdb.connect(str(marked)) as opened:
        opened.execute("UPDATE area SET name = ? WHERE code = 'E06000066'", [mark])
        opened.execute("UPDATE meta SET value = ? WHERE key = 'snapshot_sha256'", [mark])
    return marked


def _name(url: str) -> str:
    """Say what a place is called, by the address of its page that its code leads to."""
    try:
        with urllib.request.urlopen(f"{url}/places/E06000066") as answer:
            return str(answer.url).rpartition("/")[2]
    except urllib.error.HTTPError as error:  # led to the name of before, which is gone by now
        return f"{error.code}"


def _becomes(said: Callable[[], str], expected: str, within: float = 30) -> None:
    until = time.monotonic() + within
    while said() != expected:
        assert time.monotonic() < until, f"{said()} and not {expected} after {within} s"
        time.sleep(0.3)


def test_a_store_in_a_bucket_is_served_and_swapped_and_a_broken_one_is_not(
    nginx: str, bucket: Bucket, store: Path, tmp_path: Path
) -> None:
    _put(bucket, store)
    settings = {**bucket.around, "LIKEWISE_STORE": bucket.address}
    options = ["--folder", str(tmp_path / "fetched"), "--every", "1"]
    with serve_several(tmp_path / "serve.log", settings, 2, options) as server:
        wait_until_ready(server)
        with Reader(server.url, cookies_of(server.url)) as reader:
            assert reader.visit("compare", VIEW) > 1000
            _put(bucket, _marked(store, tmp_path, "Another name"))
            _becomes(lambda: _name(server.url), "another-name")
            assert reader.visit("trend", VIEW) > 1000
        broken = tmp_path / "broken.duckdb"
        broken.write_bytes(store.read_bytes()[:100_000])
        for digest in ("", "0" * 64):  # half a store; one that isn't what its digest is of
            _put(bucket, broken, digest)
            time.sleep(3)
            assert _name(server.url) == "another-name"
        with Reader(server.url, cookies_of(server.url)) as reader:
            assert reader.visit("compare", VIEW) > 1000
        assert "The store of before serves on." in server.printed()

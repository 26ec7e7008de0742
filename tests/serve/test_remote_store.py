"""A store that lies elsewhere is fetched, checked, and fetched again when it changed."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from queries.store import StoreProblem, open_store
from serve.remote_store import StoreKeeper, is_remote
from tests.queries.test_store import small_store

NOW = [0.0]


class Quiet(SimpleHTTPRequestHandler):
    """A web server that tags its files, as web servers do."""

    def end_headers(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_file():
            self.send_header("ETag", f'"{file.stat().st_mtime_ns}"')
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that a web server serves, and its address."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/store.duckdb"
    server.shutdown()
    server.server_close()


def put(folder: Path, mark: str, digest: str = "") -> None:
    made = folder / "made.duckdb"
    small_store(made, mark)
    taken = digest or hashlib.sha256(made.read_bytes()).hexdigest()
    (folder / "store.duckdb.sha256").write_text(f"{taken}  store.duckdb\n", encoding="ascii")
    made.replace(folder / "store.duckdb")


def keeper_of(address: str, tmp_path: Path) -> StoreKeeper:
    NOW[0] = 0.0
    return StoreKeeper(address, tmp_path / "here", every=10, clock=lambda: NOW[0])


def test_it_is_fetched_and_a_new_one_takes_its_place(
    elsewhere: tuple[Path, str], tmp_path: Path
) -> None:
    folder, address = elsewhere
    put(folder, "first")
    keeper = keeper_of(address, tmp_path)
    here = keeper.fetch()
    assert open_store(here).version == "first"
    put(folder, "second, and longer")
    assert not keeper.look()
    NOW[0] = 11
    assert keeper.look()
    assert open_store(here).version == "second, and longer"
    NOW[0] = 22
    assert not keeper.look()
    assert [one.name for one in here.parent.iterdir()] == ["store.duckdb"]


def test_one_that_isn_t_what_its_digest_says_is_not_taken(
    elsewhere: tuple[Path, str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, address = elsewhere
    put(folder, "first")
    keeper = keeper_of(address, tmp_path)
    here = keeper.fetch()
    put(folder, "forged, and longer", digest="0" * 64)
    NOW[0] = 11
    with caplog.at_level(logging.ERROR):
        assert not keeper.look()
    assert "isn't the one that its digest is of" in caplog.text
    assert open_store(here).version == "first"


def test_where_there_is_none_a_sentence_says_so(
    elsewhere: tuple[Path, str], tmp_path: Path
) -> None:
    folder, address = elsewhere
    with pytest.raises(StoreProblem, match="There is no store with its digest"):
        keeper_of(address, tmp_path).fetch()
    (folder / "store.duckdb").write_bytes(b"half")
    with pytest.raises(StoreProblem, match="There is no store with its digest"):
        keeper_of(address, tmp_path).fetch()
    digest = hashlib.sha256(b"half").hexdigest()
    (folder / "store.duckdb.sha256").write_text(digest, encoding="ascii")
    with pytest.raises(StoreProblem, match="isn't a whole store"):
        keeper_of(address, tmp_path).fetch()


@pytest.mark.parametrize(
    ("text", "remote"),
    [("s3://bucket/store.duckdb", True), ("https://a.example/store.duckdb", True),
     ("data/store.duckdb", False), ("C:\\store.duckdb", False), ("", False)],
    ids=range(5),
)  # fmt: skip
def test_an_address_is_told_from_a_path(text: str, remote: bool) -> None:
    assert is_remote(text) is remote

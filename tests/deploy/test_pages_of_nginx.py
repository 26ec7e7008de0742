"""Pages to read from nginx alone: compressed beforehand, with their policy, and the rest led on."""

from __future__ import annotations

import gzip
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from reading.page import Site, document
from reading.pages import page_at
from serve.policies import OF_READING
from tests.browser.serving import Server, serve_several
from tests.deploy.conftest import wait_until_ready

WRITTEN = ("places", "places/somerset/cp_rate")


@pytest.fixture(scope="module")
def served(
    nginx: str, store: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    # Where nginx is started by root those who read for it are somebody else.
    folder = tmp_path_factory.mktemp("site")
    for part in (folder, *folder.parents[:2]):
        part.chmod(0o755)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LIKEWISE_STORE", str(store))
        pages = {path: page_at(path) for path in WRITTEN}
    for path, page in pages.items():
        assert page is not None
        html = document(page, Site("https://figures.example/")).encode() + b"<!-- nginx -->"
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_bytes(html)
        (folder / path / "index.html.gz").write_bytes(gzip.compress(html))
    log = folder.parent / "serve.log"
    with serve_several(log, {"LIKEWISE_STORE": str(store)}, 2, ["--pages", str(folder)]) as server:
        wait_until_ready(server)
        yield server


@pytest.mark.parametrize("path", WRITTEN)
def test_a_page_comes_from_its_folder(served: Server, path: str) -> None:
    asked = urllib.request.Request(f"{served.url}/{path}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert answer.headers["Content-Security-Policy"] == OF_READING
        assert answer.headers["Cache-Control"].startswith("public")
        assert gzip.decompress(answer.read()).endswith(b"<!-- nginx -->")


@pytest.mark.parametrize("path", ["places/southampton", "measures/cp_rate", "accessibility"])
def test_a_page_that_the_folder_lacks_comes_from_the_dashboard(served: Server, path: str) -> None:
    with urllib.request.urlopen(f"{served.url}/{path}") as answer:
        assert b"<h1>" in answer.read()

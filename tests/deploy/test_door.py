"""Several processes behind nginx, at the root and under a path, are one dashboard to a reader."""

from __future__ import annotations

import json
import re
import signal
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest
from websockets.exceptions import WebSocketException

from benchmarks.reader import Reader, cookies_of
from tests.browser.screens import PATHS
from tests.browser.serving import Server, free_port, serve_several
from tests.deploy.conftest import wait_until_ready

VIEW = "area=E06000066&indicator=cp_rate"
OWN = {
    "": "text/html",
    "healthz": "text/plain",
    "readyz": "text/plain",
    "robots.txt": "text/plain",
    "sitemap.xml": "application/xml",
    "places/somerset/cp_rate": "text/html",
    "accessibility": "text/html",
    "pictures/cp_rate.png": "image/png",
    "api/v1/indicators": "application/json",
    f"api/v1/series?{VIEW}": "application/json",
    "api/v1/openapi.json": "application/json",
    "download/cp_rate.csv": "text/csv",
    f"file/compare/figures.csv?{VIEW}": "text/csv",
    "find/areas?text=somerset": "application/json",
}


class Door(NamedTuple):
    """What an operator started: the door, how many processes, the first port of measurements."""

    server: Server
    processes: int
    measured: int


@pytest.fixture(
    scope="module", params=[(2, ""), (4, ""), (2, "likewise")], ids=["two", "four", "under a path"]
)
def door(
    request: pytest.FixtureRequest,
    nginx: str,
    store: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Door]:
    processes, base = request.param
    measured = free_port()
    settings = {"LIKEWISE_STORE": str(store), "LIKEWISE_METRICS_PORT": str(measured)}
    log = tmp_path_factory.mktemp("door") / "serve.log"
    with serve_several(log, settings, processes, base=base) as server:
        wait_until_ready(server)
        yield Door(server, processes, measured)
        assert "Traceback" not in server.printed()


class Answer(NamedTuple):
    """What came of a request."""

    status: int
    kind: str
    body: bytes


def _get(url: str, who: str = "somebody") -> Answer:
    asked = urllib.request.Request(url, headers={"User-Agent": who, "Accept": "*/*"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return Answer(answer.status, answer.headers["Content-Type"], answer.read())


def _sessions_at(port: int) -> int:
    said = _get(f"http://127.0.0.1:{port}/metrics").body.decode()
    found = re.search(r"^likewise_sessions (\S+)$", said, re.MULTILINE)
    assert found
    return int(float(found[1]))


def test_every_screen_is_shown(door: Door) -> None:
    with _reader(door) as reader:
        for path in PATHS.values():
            assert reader.visit(path, VIEW) > 1000


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.partition("?")[0] or "first")
def test_what_is_ours_is_under_the_path_and_the_same_from_every_process(
    door: Door, path: str
) -> None:
    answers = [_get(f"{door.server.url}/{path}", f"reader {who}") for who in range(8)]
    assert {answer.status for answer in answers} == {200}
    assert {answer.kind.partition(";")[0] for answer in answers} == {OWN[path]}
    assert len({answer.body for answer in answers}) == 1


def test_maps_are_where_the_page_says(door: Door) -> None:
    listed = json.loads(_get(f"{door.server.url}/api/v1/indicators").body)["rows"]
    assert len(listed) > 500
    page = _get(f"{door.server.url}/measures/cp_rate").body.decode()
    assert page.count("<path") > 150


def test_readers_are_spread_over_the_processes_and_each_keeps_to_one(door: Door) -> None:
    ports = [door.measured + at for at in range(door.processes)]
    with ExitStack() as several:
        readers = [several.enter_context(_reader(door)) for _ in range(6 * door.processes)]
        for page in ("compare", "trend", "map"):
            for reader in readers:
                reader.visit(page, VIEW)
        spread = [_sessions_at(port) for port in ports]
        assert sum(spread) == len(readers)
        assert all(spread)


def test_a_process_that_dies_is_started_again_and_its_readers_go_on(door: Door) -> None:
    cookies = cookies_of(door.server.url)
    with Reader(door.server.url, cookies) as reader:
        reader.visit("compare", VIEW)
        ports = [door.measured + at for at in range(door.processes)]
        (at,) = [at for at, port in enumerate(ports) if _sessions_at(port)]
        children = psutil.Process(door.server.process.pid).children()
        (its,) = [one for one in children if _port_of(one) == _port_of_door(door) + 1 + at]
        its.send_signal(signal.SIGKILL)
        with pytest.raises(WebSocketException):
            _visit_often(reader)
    with Reader(door.server.url, cookies) as again:
        assert again.visit("compare", VIEW) > 1000
    wait_until_ready(door.server)
    assert "has ended and is started again" in door.server.printed()


def _visit_often(reader: Reader) -> None:
    for _ in range(50):
        reader.visit("trend", VIEW)


def _reader(door: Door) -> Reader:
    return Reader(door.server.url, cookies_of(door.server.url))


def _port_of(process: psutil.Process) -> int:
    given = process.cmdline()
    return int(given[given.index("--server.port") + 1]) if "--server.port" in given else 0


def _port_of_door(door: Door) -> int:
    found = re.match(r"http://127\.0\.0\.1:(\d+)", door.server.url)
    assert found
    return int(found[1])

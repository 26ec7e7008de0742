"""Idle crowds, slow readers, crafted messages: whoever reads goes on reading."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from benchmarks.reader import PROTOCOL, Reader, cookies_of
from tests.browser.screens import PATHS
from tests.browser.serving import Server, serve_several
from tests.deploy.conftest import wait_until_ready

VIEW = "area=E06000066&indicator=cp_rate"
VALUES: dict[str, Any] = {
    "string_value": "<script>alert(1)</script>" * 100,
    "int_value": -(2**62),
    "double_value": float("nan"),
    "bool_value": True,
    "bytes_value": b"\xff\x00",
    "json_value": '{"a": [1',
    "trigger_value": True,
}


@pytest.fixture(scope="module")
def served(
    nginx: str, store: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    settings = {
        "LIKEWISE_STORE": str(store),
        "LIKEWISE_PUBLIC": "1",
        "LIKEWISE_SESSIONS_AN_ADDRESS": "2000",
    }
    with serve_several(tmp_path_factory.mktemp("faults") / "serve.log", settings) as server:
        wait_until_ready(server)
        yield server


def _is_read(server: Server) -> None:
    with Reader(server.url, cookies_of(server.url)) as reader:
        for path in ("", "compare", "map"):
            assert reader.visit(path, VIEW) > 1000


def test_five_hundred_idle_sessions_leave_room_for_another(served: Server) -> None:
    with ExitStack() as idle:
        several = [cookies_of(served.url) for _ in range(10)]
        for at in range(500):
            idle.enter_context(Reader(served.url, several[at % 10])).visit("compare", VIEW)
        _is_read(served)


def test_slow_readers_hold_nobody_up(served: Server) -> None:
    where = urlsplit(served.url)
    half = f"GET /places HTTP/1.1\r\nHost: {where.netloc}\r\n"
    whole = f"GET /download/imd_score.csv HTTP/1.1\r\nHost: {where.netloc}\r\n\r\n"
    with ExitStack() as slow:
        for asked in [half] * 200 + [whole] * 20:
            line = slow.enter_context(socket.create_connection((where.hostname, where.port)))
            line.sendall(asked.encode())
        _is_read(served)


def _widgets(message: Any) -> set[str]:
    """Give the ids of all widgets that a message draws."""
    found = set()
    for field, value in message.ListFields():
        if field.name == "id" and isinstance(value, str):
            found.add(value)
        elif field.message_type is not None and not field.message_type.GetOptions().map_entry:
            for one in [value] if hasattr(value, "ListFields") else value:
                found |= _widgets(one)
    return found


def _run(line: ClientConnection, page: str, states: dict[str, tuple[str, Any]]) -> set[str]:
    """Run a page with what its widgets are said to hold, and give the widgets that it has."""
    request = BackMsg()
    request.rerun_script.page_name = page
    request.rerun_script.query_string = VIEW
    for name, (kind, value) in states.items():
        setattr(request.rerun_script.widget_states.widgets.add(id=name), kind, value)
    line.send(request.SerializeToString())
    found: set[str] = set()
    while True:
        message = ForwardMsg()
        message.ParseFromString(line.recv(timeout=30, decode=False))
        found |= _widgets(message)
        if message.WhichOneof("type") == "script_finished":
            return found


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_crafted_messages_harm_their_own_session_alone(served: Server, path: str) -> None:
    address = served.url.replace("http", "ws", 1) + "/_stcore/stream"
    for kind, value in VALUES.items():
        with connect(address, max_size=None, subprotocols=[PROTOCOL]) as line:
            widgets = _run(line, path, {})
            for name in widgets if kind in ("string_value", "json_value") else ():
                _run(line, path, {name: (kind, value)})
            _run(line, path, dict.fromkeys(widgets, (kind, value)))
    _is_read(served)


@pytest.mark.parametrize(
    "sent", [b"", b"\xff" * 100, b"\x08" * 100_000, b"\x0a\xff\xff\xff\xff\x0f"], ids=range(4)
)
def test_what_is_no_message_ends_its_own_session_at_most(served: Server, sent: bytes) -> None:
    address = served.url.replace("http", "ws", 1) + "/_stcore/stream"
    with connect(address, max_size=None, subprotocols=[PROTOCOL]) as line:
        line.send(sent)
        with suppress(TimeoutError, ConnectionClosed):
            line.recv(timeout=1)
    _is_read(served)


def test_the_log_has_each_fault_once(served: Server) -> None:
    traces = served.printed().split("Traceback (most recent call last)")
    last_lines = {trace.strip().splitlines()[-1] for trace in traces[1:]}
    assert len(traces) - 1 <= 2 * 2 * max(len(last_lines), 1)  # two processes, a minute or two

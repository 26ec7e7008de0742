"""One reader can't take the server from the others."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from serve import settings
from serve.limits import Limits

NOW = [0.0]


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("LIKEWISE_FILES_A_MINUTE", "3")
    NOW[0] = 0.0
    app = Starlette(
        routes=[Route("/{path:path}", lambda _: PlainTextResponse("well"))],
        middleware=[Middleware(Limits, clock=lambda: NOW[0])],
    )
    return TestClient(app)


def test_files_are_given_at_a_rate_and_pages_always(client: TestClient) -> None:
    assert [client.get("/download/a.csv").status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = client.get("/picture/trend/line.png")
    assert refused.headers["retry-after"] == "60"
    assert "try again in a minute" in refused.text
    assert client.get("/trend").status_code == 200
    NOW[0] = 21.0
    assert [client.get("/api/v1/areas").status_code for _ in range(2)] == [200, 429]


def test_an_address_without_end_is_refused(client: TestClient) -> None:
    assert client.get(f"/trend?area={'x' * 20_000}").status_code == 414
    assert client.get(f"/trend?pack={'x' * 8_000}").status_code == 200


def _session(app: Any, origin: str = "", host: str = "figures.example") -> list[Message]:
    """Open a session, and give what was sent."""
    headers = [(b"host", host.encode())]
    headers += [(b"origin", origin.encode())] if origin else []
    scope: Scope = {
        "type": "websocket", "path": "/_stcore/stream", "headers": headers, "query_string": b"",
        "client": ("192.0.2.1", 1),
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent


async def _accepts(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


@pytest.mark.parametrize(
    ("origin", "accepted"),
    [("", True), ("https://figures.example", True), ("https://evil.example", False),
     ("null", False), ("https://figures.example.evil.example", False)],
    ids=range(5),
)  # fmt: skip
def test_a_session_is_opened_by_a_page_of_ours_alone(origin: str, accepted: bool) -> None:
    (sent,) = _session(Limits(_accepts), origin)
    assert sent["type"] == ("websocket.accept" if accepted else "websocket.close")


def test_an_address_has_so_many_sessions_and_one_that_ended_makes_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIKEWISE_SESSIONS_AN_ADDRESS", "1")
    inner: list[list[Message]] = []

    async def stays(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})
        if not inner:
            inner.append([])
            refused: list[Message] = []

            async def note(message: Message) -> None:
                refused.append(message)

            await limits(scope, receive, note)
            inner[0] = refused

    limits = Limits(stays)
    assert _session(limits)[0]["type"] == "websocket.accept"
    assert inner[0][0]["type"] == "websocket.close"
    assert _session(limits)[0]["type"] == "websocket.accept"


def test_limits_are_those_of_a_public_copy_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (settings.sessions_an_address(), settings.files_a_minute()) == (0, 0)
    monkeypatch.setenv("LIKEWISE_PUBLIC", "1")
    assert (settings.sessions_an_address(), settings.files_a_minute()) == (100, 120)
    monkeypatch.setenv("LIKEWISE_FILES_A_MINUTE", "many")
    assert settings.files_a_minute() == 120


def test_hosts_are_those_that_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.hosts() == ["*"]
    monkeypatch.setenv("LIKEWISE_URL", "https://figures.example/likewise")
    monkeypatch.setenv("LIKEWISE_HOSTS", "inner.example, ")
    assert settings.hosts() == ["inner.example", "figures.example", "localhost", "127.0.0.1"]
    assert settings.url() == "https://figures.example/likewise/"

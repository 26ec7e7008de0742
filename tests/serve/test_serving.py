"""What the server answers besides pages."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from serve.headers import SAFE, SafeHeaders
from serve.paths import PlainPaths
from serve.routes import health_routes, robots_route


def _get(app: Any, path: str) -> tuple[int, dict[str, str], str]:
    """Ask an ASGI app for a path."""
    scope: Scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "headers": [],
        "query_string": b"", "scheme": "http", "server": ("test", 80), "root_path": "",
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start = next(message for message in sent if message["type"] == "http.response.start")
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    body = b"".join(message.get("body", b"") for message in sent)
    return start["status"], headers, body.decode()


@pytest.fixture
def app() -> Starlette:
    return Starlette(
        routes=[
            *health_routes(lambda: True),
            Route("/own", lambda _: PlainTextResponse("", headers={"referrer-policy": "origin"})),
        ],
        middleware=[Middleware(SafeHeaders)],
    )


def test_a_server_with_a_store_is_well(
    app: Starlette, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    status, headers, body = _get(app, "/healthz")
    assert (status, body) == (200, "well")
    assert headers["cache-control"] == "no-store"


def test_a_server_without_one_says_what_to_do(
    app: Starlette, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "none.duckdb"))
    status, _, body = _get(app, "/healthz")
    assert status == 503
    assert "python -m data build" in body


def test_every_answer_carries_the_safe_headers(app: Starlette) -> None:
    _, headers, _ = _get(app, "/nowhere")
    assert {name: headers[name.lower()] for name in SAFE} == SAFE


def test_an_answers_own_header_stays(app: Starlette) -> None:
    assert _get(app, "/own")[1]["referrer-policy"] == "origin"


def test_what_is_no_request_passes_through() -> None:
    seen: list[str] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])
        await send({"type": "websocket.accept"})

    async def nothing(*_: Any) -> Any:
        return None

    asyncio.run(SafeHeaders(inner)({"type": "websocket"}, nothing, nothing))
    assert seen == ["websocket"]


@pytest.fixture
def site() -> Starlette:
    """A site that answers every path but a file's with its one page, as Streamlit does."""
    return Starlette(
        routes=[
            Route("/static/x.js", lambda _: PlainTextResponse("script")),
            Route("/{path:path}", lambda _: HTMLResponse("<p>the page</p>")),
        ],
        middleware=[Middleware(PlainPaths)],
    )


@pytest.mark.parametrize("path", ["/", "/trend", "/trend/", "/nonsense"])
def test_the_page_is_answered_where_there_are_no_folders(site: Starlette, path: str) -> None:
    assert _get(site, path)[::2] == (200, "<p>the page</p>")


def test_files_are_found_in_their_folders(site: Starlette) -> None:
    assert _get(site, "/static/x.js")[::2] == (200, "script")


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/trend/2025", "/trend-2025"),
        ("/a/b c/", "/a-b%20c"),
        # A blank at the end, of whatever kind, comes of copying: Streamlit can't show it.
        ("/trend ", "/trend"),
        ("/ ", "/"),
        ("/\u00a0trend\t", "/trend"),
        ("/non sense ", "/non%20sense"),
        ("/trend / 2025", "/trend-2025"),
    ],
)
def test_an_address_that_cannot_be_shown_leads_to_the_one_that_was_meant(
    site: Starlette, path: str, leads: str
) -> None:
    status, headers, body = _get(site, path)
    assert (status, headers["location"], body) == (307, leads, "")


def test_search_engines_are_told_what_need_not_be_found() -> None:
    status, headers, text = _get(Starlette(routes=[robots_route()]), "/robots.txt")
    assert (status, headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert text.startswith("User-agent: *\n")
    assert "Disallow: /download/" in text
    assert "Disallow: /\n" not in text

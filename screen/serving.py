"""What the server answers besides pages: whether it is well, and headers that keep readers safe."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from queries import ask
from queries.store import StoreProblem

SAFE: Final = {
    # Files are what their type says, addresses with a view in them stay within the site, and no
    # page of ours asks for a camera or a place.
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_ROBOTS: Final = """User-agent: *
Disallow: /download/
Disallow: /picture/
Disallow: /s/
Disallow: /*cited=
Disallow: /*pack=
"""
UNKEPT: Final = {"Cache-Control": "no-store"}


class SafeHeaders:
    """Add the headers of `SAFE` to every answer that doesn't set them itself.

    Parameters
    ----------
    app : ASGI app
        What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SAFE.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_safely)


class PlainPaths:
    """Lead an address that Streamlit can't show to the one that was meant.

    One with folders in it, ``/trend/2025``, goes to the page that says there is none: no screen's
    address has any, and Streamlit answers with its one page all the same, which looks for its
    scripts in the folder and stays white. One with a blank at its end, ``/trend%20``, as comes of
    copying, goes to the one without: to Streamlit both are the same page, and that twice.

    Parameters
    ----------
    app : ASGI app
        What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        base = "/" + str(st.get_option("server.baseUrlPath")).strip("/")
        path = str(scope.get("path", "")).removeprefix(base).strip("/")
        plain = "-".join(part.strip() for part in path.split("/"))
        if scope["type"] != "http" or plain == path:
            await self._app(scope, receive, send)
            return
        flat = quote(plain) + "?" * bool(scope["query_string"])
        lead = RedirectResponse(f"{base.rstrip('/')}/{flat}{scope['query_string'].decode()}")
        led = False

        async def send_unless_a_page(message: Message) -> None:
            nonlocal led
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                led = message["status"] == 200 and kind.startswith("text/html")
                if led:
                    await lead(scope, receive, send)
            if not led:
                await send(message)

        await self._app(scope, receive, send_unless_a_page)


def health_route() -> Route:
    """Give ``/healthz``: 200 where each table of the store can be read, else 503 with the reason.

    Returns
    -------
    starlette.routing.Route
        For whatever watches over the server.
    """

    def healthz(_: Request) -> Response:
        ask("health")
        return PlainTextResponse("well", headers=UNKEPT)

    return store_route("/healthz", "healthz", healthz)


def robots_route() -> Route:
    """Give the route of ``/robots.txt``: screens may be found, files and pinned views need not.

    Returns
    -------
    starlette.routing.Route
        For search engines.
    """

    def robots(_: Request) -> Response:
        return PlainTextResponse(_ROBOTS, headers={"Cache-Control": "max-age=86400"})

    return Route("/robots.txt", robots, methods=["GET"], name="robots")


def store_route(path: str, name: str, respond: Callable[[Request], Response]) -> Route:
    """Give a route that is answered from the store.

    Parameters
    ----------
    path, name : str
        As Starlette's routes have them.
    respond : callable
        Answers a request; where it finds no store that can be read, 503 says why.

    Returns
    -------
    starlette.routing.Route
        For GET and HEAD. Answered away from the threads that show pages.
    """

    def answered(request: Request) -> Response:
        try:
            return respond(request)
        except StoreProblem as problem:
            return PlainTextResponse(str(problem), 503, UNKEPT)

    return Route(path, answered, methods=["GET"], name=name)

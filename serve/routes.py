"""What a server answers besides pages: whether it is well, and what search engines may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from queries import ask
from serve import settings
from serve.answering import UNKEPT, store_route

_ROBOTS: Final = """User-agent: *
Disallow: {base}/download/
Disallow: {base}/file/
Disallow: {base}/picture/
Disallow: {base}/s/
Disallow: {base}/*cited=
Disallow: {base}/*pack=
Sitemap: {url}sitemap.xml
"""


def base_path() -> str:
    """Give the path that the dashboard is served under.

    Returns
    -------
    str
        "/likewise"; nothing where it is served at the root.
    """
    path = str(st.get_option("server.baseUrlPath")).strip("/")
    return f"/{path}" if path else ""


def url_of(request: Request) -> str:
    """Give the address, with a slash at its end, at which a reader finds us.

    Returns
    -------
    str
        ``LIKEWISE_URL`` where it is set, else what the request came by.
    """
    return settings.url() or f"{str(request.base_url).rstrip('/')}{base_path()}/"


def under_base(routes: Sequence[Route]) -> list[BaseRoute]:
    """Put routes under the path that the dashboard is served under, as Streamlit puts its own."""
    base = base_path()
    if not base:
        return list(routes)
    return [
        Route(f"{base}{one.path}", one.endpoint, methods=list(one.methods or ()), name=one.name)
        for one in routes
    ]


def health_routes(is_ready: Callable[[], bool]) -> list[Route]:
    """Give ``/healthz`` and ``/readyz``.

    Parameters
    ----------
    is_ready : callable
        Whether the pages are loaded.

    Returns
    -------
    list of starlette.routing.Route
        ``/healthz`` answers 200 where each table of the store can be read, else 503 with the
        reason; ``/readyz`` likewise, and 503 until a reader could be shown a page at once.
    """

    def healthz(_: Request) -> Response:
        ask("health")
        return PlainTextResponse("well", headers=UNKEPT)

    def readyz(request: Request) -> Response:
        if not is_ready():
            return PlainTextResponse("Starting: pages are being loaded.", 503, UNKEPT)
        return healthz(request)

    return [store_route("/healthz", "healthz", healthz), store_route("/readyz", "readyz", readyz)]


def robots_route() -> Route:
    """Give the route of ``/robots.txt``: pages may be found, files and pinned views need not.

    Returns
    -------
    starlette.routing.Route
        For search engines.
    """

    def robots(request: Request) -> Response:
        text = _ROBOTS.format(base=base_path(), url=url_of(request))
        return PlainTextResponse(text, headers={"Cache-Control": "max-age=86400"})

    return Route("/robots.txt", robots, methods=["GET"], name="robots")

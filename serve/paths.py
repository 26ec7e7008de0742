"""Addresses that Streamlit would answer wrongly: led to what was meant, or closed."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serve.answering import UNKEPT
from serve.layer import Layer
from serve.routes import base_path
from serve.settings import public

_CLOSED: Final = (
    "/_stcore/agent", "/_stcore/metrics", "/_stcore/script-health-check", "/auth/",
    "/oauth2callback",
)  # fmt: skip
"""What Streamlit answers and nobody here asks for: it drives the app, or tells of its inside."""
_CLOSED_TO_ALL: Final = ("/_stcore/upload_file",)
"""Closed as well where anyone may look."""


class ClosedPaths(Layer):
    """Answer 404 where Streamlit has doors that this app doesn't use."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = "/" + "/".join(part for part in plain_path(scope).split("/") if part)
        closed = _CLOSED + _CLOSED_TO_ALL * public()
        if scope["type"] == "http" and f"{path}/".startswith(closed):
            await PlainTextResponse("There is nothing here.", 404, UNKEPT)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class PlainPaths(Layer):
    """Lead an address that Streamlit can't show to the one that was meant.

    One with folders in it, ``/trend/2025``, goes to the page that says there is none: no screen's
    address has any, and Streamlit answers with its one page all the same, which looks for its
    scripts in the folder and stays white. One with a blank at its end, ``/trend%20``, as comes of
    copying, goes to the one without: to Streamlit both are the same page, and that twice.

    Parameters
    ----------
    own : tuple of str
        Beginnings of paths with folders in them that have pages of their own.
    """

    def __init__(self, app: ASGIApp, own: tuple[str, ...] = ()) -> None:
        super().__init__(app)
        self._own = own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = plain_path(scope)
        plain = "-".join(part.strip() for part in path.split("/"))
        if scope["type"] != "http" or plain == path or f"{path}/".startswith(self._own or "//"):
            await self._app(scope, receive, send)
            return
        flat = quote(plain) + "?" * bool(scope["query_string"])
        lead = RedirectResponse(f"{base_path()}/{flat}{scope['query_string'].decode()}")
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


def plain_path(scope: Scope) -> str:
    """Give the path of a request beneath the one that the dashboard is served under."""
    base, path = base_path(), str(scope.get("path", ""))
    under = f"{path}/".startswith(f"{base}/")
    return (path.removeprefix(base) if under else path).strip("/")

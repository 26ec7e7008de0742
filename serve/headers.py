"""What goes out with every answer: headers that keep readers safe, and word of what they have."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from serve.layer import Layer
from serve.policies import POLICY

SAFE: Final = {
    # Files are what their type says, addresses with a view in them stay within the site, and no
    # page of ours asks for a camera or a place.
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}
_SCRIPT: Final = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_A_YEAR: Final = "max-age=31536000"


class SafeHeaders(Layer):
    """Add the headers of `SAFE`, a policy and a rule for frames to every answer without its own.

    A page is shown within another site's only where its address says ``embed=true``. Browsers that
    came by https are told to come by it again.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = dict(SAFE)
        frames = "*" if is_embedded(scope) else "'self'"
        scripts = " ".join([POLICY["script-src"], *_of_first_page()])
        policy = {**POLICY, "script-src": scripts, "frame-ancestors": frames}
        given["Content-Security-Policy"] = "; ".join(f"{name} {of}" for name, of in policy.items())
        if scope.get("scheme") == "https":
            given["Strict-Transport-Security"] = _A_YEAR

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in given.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_safely)


@cache
def _of_first_page() -> tuple[str, ...]:
    """Give the digests of the scripts within Streamlit's one page, as a policy names them."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    taken = (hashlib.sha256(one.encode()).digest() for one in _SCRIPT.findall(page))
    return tuple(f"'sha256-{base64.b64encode(one).decode()}'" for one in taken)


def is_embedded(scope: Scope) -> bool:
    """Say whether an address asks to be shown within a page of another site."""
    return b"embed=true" in scope.get("query_string", b"").split(b"&")


class Unchanged(Layer):
    """Answer 304 where a browser says that it has the very answer that would be sent.

    What answers need only set an ETag.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        given = Headers(scope=scope).get("if-none-match") if scope["type"] == "http" else None
        if given is None or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        known = {_bare(one) for one in given.split(",")}
        unchanged = False

        async def send_unless_known(message: Message) -> None:
            nonlocal unchanged
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                tag = headers.get("etag")
                unchanged = message["status"] == 200 and tag is not None and (
                    "*" in known or _bare(tag) in known
                )
                if unchanged:
                    for name in ("content-length", "content-type", "content-encoding"):
                        del headers[name]
                    await send({**message, "status": 304, "headers": headers.raw})
                    await send({"type": "http.response.body", "body": b""})
            if not unchanged:
                await send(message)

        await self._app(scope, receive, send_unless_known)


def _bare(tag: str) -> str:
    """Give a tag as a weak comparison sees it (RFC 9110, section 8.8.3.2)."""
    return tag.strip().removeprefix("W/")

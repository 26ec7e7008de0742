"""How much one address may ask for, so that one reader can't take the server from the others."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serve import settings
from serve.answering import UNKEPT
from serve.layer import Layer
from serve.paths import plain_path

LONGEST: Final = 16_000
"""Bytes of an address: a pack of one's own takes up to 8,000 signs."""
_FILES: Final = ("download/", "file/", "picture/", "api/", "pictures/")
_MINUTE: Final = 60.0
_REMEMBERED: Final = 10_000
"""Addresses whose files are counted at once; the least recent is forgotten."""
_REFUSED: Final = 1008
"""The code of a websocket's end for what isn't allowed (RFC 6455, section 7.4.1)."""


class Limits(Layer):
    """Refuse what is too long, too often, or from elsewhere; say so in a sentence.

    An address is that of the connection, or of a proxy on this machine what it says. It is counted
    in memory and never written down.

    Parameters
    ----------
    clock : callable
        Gives seconds.
    """

    def __init__(self, app: ASGIApp, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(app)
        self._clock = clock
        self._sessions: Counter[str] = Counter()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one session from its beginning to its end."""
        if scope["type"] == "http" and (refusal := self._refusal(scope)):
            await refusal(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._session(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST:
            return PlainTextResponse("This address is too long.", 414, UNKEPT)
        rate = settings.files_a_minute()
        if rate and f"{plain_path(scope)}/".startswith(_FILES) and not self._may_take(scope, rate):
            sentence = "That is a great many files from one place: try again in a minute."
            return PlainTextResponse(sentence, 429, {**UNKEPT, "Retry-After": "60"})
        return None

    def _may_take(self, scope: Scope, rate: int) -> bool:
        """Take one of as many as come back a minute (a token bucket)."""
        who, now = _address(scope), self._clock()
        left, then = self._left.pop(who, (float(rate), now))
        left = min(float(rate), left + (now - then) * rate / _MINUTE)
        self._left[who] = (max(left - 1, 0.0), now)
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)
        return left >= 1

    async def _session(self, scope: Scope, receive: Receive, send: Send) -> None:
        who, most = _address(scope), settings.sessions_an_address()
        if not _same_origin(scope) or (most and self._sessions[who] >= most):
            await _refuse(receive, send)
            return
        self._sessions[who] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._sessions[who] -= 1
            if not self._sessions[who]:
                del self._sessions[who]


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def _same_origin(scope: Scope) -> bool:
    """Say whether a session is opened by a page of ours; a program that is no browser may."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    ours = {headers.get("host"), urlsplit(settings.url()).netloc}
    return origin is None or (urlsplit(origin).netloc or origin) in ours


async def _refuse(receive: Receive, send: Send) -> None:
    message: Message = await receive()
    if message["type"] == "websocket.connect":
        await send({"type": "websocket.close", "code": _REFUSED})

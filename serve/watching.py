"""How the server is used and how it fares, without a word of who: numbers, and a line a request."""

from __future__ import annotations

import json
import logging
import sys
from time import perf_counter
from typing import Final

from prometheus_client import Counter, Gauge, Histogram, start_http_server
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from answers.pages_to_read import TOPS
from queries import cache
from serve import settings
from serve.layer import Layer
from serve.paths import plain_path

_LOG: Final = logging.getLogger("likewise.requests")
_KINDS: Final = (
    *TOPS, "api", "catalogue", "download", "file", "find", "geometry", "media", "picture",
    "pictures", "s", "static", "_stcore",
)  # fmt: skip
_OTHER: Final = "page"

_REQUESTS = Counter("likewise_requests_total", "Requests answered", ("kind", "status"))
_SECONDS = Histogram("likewise_request_seconds", "Seconds until an answer was sent", ("kind",))
_SESSIONS = Gauge("likewise_sessions", "Sessions that are open")
_HELD = Gauge("likewise_memory_bytes", "Bytes of answers that are kept")
_HITS = Gauge("likewise_memory_hits", "Times that an answer was there")
_MISSES = Gauge("likewise_memory_misses", "Times that an answer had to be made")
_HELD.set_function(lambda: cache.facts().bytes)
_HITS.set_function(lambda: cache.facts().hits)
_MISSES.set_function(lambda: cache.facts().misses)


class Watching(Layer):
    """Count requests and sessions; where it is asked for, write each request down.

    A line has the day and time, the kind of request, its status, the milliseconds and bytes of the
    answer: no address of a reader, no keys of an address, no browser.
    """

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app)
        _write_requests()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "websocket":
            with _SESSIONS.track_inprogress():
                await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status, size = perf_counter(), 500, 0
        kind = kind_of(scope)

        async def send_watched(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, send_watched)
        finally:
            took = perf_counter() - began
            _REQUESTS.labels(kind, f"{status // 100}xx").inc()
            _SECONDS.labels(kind).observe(took)
            if settings.logs_requests():
                _LOG.info(_line(str(scope["method"]), kind, status, took, size))


def kind_of(scope: Scope) -> str:
    """Say what is asked for, as one of a few words: never an address."""
    first = plain_path(scope).partition("/")[0]
    return first if first in _KINDS else _OTHER


def _line(method: str, kind: str, status: int, took: float, size: int) -> str:
    known = method if method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS") else "other"
    facts = {"method": known, "kind": kind, "status": status, "ms": round(took * 1000, 1)}
    return json.dumps({**facts, "bytes": size})


class _AsJson(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
        return json.dumps({"time": when, **json.loads(record.getMessage())})


def _write_requests() -> None:
    if settings.logs_requests() and not _LOG.handlers:
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(_AsJson())
        _LOG.addHandler(handler)
        _LOG.setLevel(logging.INFO)
        _LOG.propagate = False


def tell_measurements() -> None:
    """Tell measurements to Prometheus on a port of this machine alone, where one is set."""
    if port := settings.metrics_port():
        start_http_server(port, "127.0.0.1")

"""What is written down of a request, and what is not."""

from __future__ import annotations

import json
import logging

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from serve.watching import Watching


def test_a_line_says_what_and_how_long_and_nothing_of_who(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LIKEWISE_LOG", "json")
    app = Starlette(
        routes=[Route("/{path:path}", lambda _: PlainTextResponse("well"))],
        middleware=[Middleware(Watching)],
    )
    client = TestClient(app, headers={"user-agent": "Secret/1.0"})
    log = logging.getLogger("likewise.requests")
    log.addHandler(caplog.handler)
    log.setLevel(logging.INFO)
    monkeypatch.setattr(log, "propagate", False)
    try:
        for path in ("/trend?area=E06000045&pack=my-secret", "/download/cp_rate.csv", "/<secret>"):
            client.get(path)
    finally:
        log.removeHandler(caplog.handler)
    lines = [json.loads(record.getMessage()) for record in caplog.records]
    assert [(one["kind"], one["status"]) for one in lines] == [
        ("page", 200), ("download", 200), ("page", 200),
    ]  # fmt: skip
    assert {*lines[0]} == {"method", "kind", "status", "ms", "bytes"}
    assert "secret" not in caplog.text.lower()

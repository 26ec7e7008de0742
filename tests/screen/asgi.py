"""Ask an ASGI app for a path, without a server."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from starlette.types import Message, Scope


@dataclass(frozen=True)
class Answer:
    """What the app answered."""

    status_code: int
    headers: dict[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)


def get(app: Any, path: str) -> Answer:
    """Give the answer to a GET."""
    scope: Scope = {
        "type": "http", "method": "GET", "path": unquote(path), "raw_path": path.encode(),
        "headers": [], "query_string": b"", "scheme": "http", "server": ("test", 80),
        "root_path": "", "extensions": {},
    }  # fmt: skip
    sent: list[Message] = []

    asked: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        if not asked:  # whoever listens for a reader that leaves listens in vain
            await asyncio.Event().wait()
        return asked.pop()

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start = next(message for message in sent if message["type"] == "http.response.start")
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], headers, b"".join(m.get("body", b"") for m in sent))

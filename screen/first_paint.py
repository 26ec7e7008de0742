"""What a browser gets before any page has run: Streamlit's own files, smaller, and a first sight.

Streamlit sends its scripts as they are, three megabytes of them, and a page that stays white until
they have all come. Here they are compressed, each once, and its one HTML page says at once what the
view that was asked for says, in words; where there is no JavaScript it says so too. Whatever isn't
as expected goes out as Streamlit made it.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from screen.embedding import embedded
from screen.style import style_sheet
from serve.headers import is_embedded
from serve.paths import plain_path

_TEXT: Final = ("text/javascript", "application/javascript", "text/css", "text/html")
_FACES: Final = re.compile(rb"@font-face\s*\{[^}]*\}")
"""Fonts of Streamlit's, half a megabyte, in which nothing here is written."""
_LEAST: Final = 800
"""Bytes below which a file gains nothing."""
_ROOT: Final = '<div id="root"></div>'
"""Where Streamlit's page begins."""
_FIRST: Final = Path(__file__).with_name("first_paint.html")
_WHAT: Final = "<main><p>Published figures of children’s services in England.</p></main>"
_WITHOUT_SCRIPT: Final = (
    "<noscript><p>Likewise draws its charts and maps in your browser, with JavaScript, which is "
    "switched off or blocked here. Switch it on and load the page again, or read the "
    '<a href="places">plain pages</a>, which need none.</p></noscript>'
)


class FirstAnswer(NamedTuple):
    """A view's words.

    Attributes
    ----------
    title : str
        The tab's.
    description : str
        What search engines and previews of links say of it.
    html : Markup
        Heading and sentences, as the page has them when it is drawn.
    """

    title: str
    description: str
    html: Markup


class FirstPaint:
    """Compress Streamlit's files, and let its page show something at once.

    Parameters
    ----------
    app : ASGI app
        What answers.
    answer : callable
        Gives what a screen's path and an address's keys show, or None.
    """

    def __init__(self, app: ASGIApp, answer: Callable[[str, str], FirstAnswer | None]) -> None:
        self._app = app
        self._answer = answer
        self._packed: dict[tuple[str, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        body = b""

        async def send_smaller(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_whole_text(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    headers, smaller = await self._smaller(scope, start, body)
                    await send({**start, "headers": headers})
                    await send({"type": "http.response.body", "body": smaller})

        await self._app(_uncompressed_page(scope), receive, send_smaller)

    async def _smaller(
        self, scope: Scope, start: Message, body: bytes
    ) -> tuple[list[tuple[bytes, bytes]], bytes]:
        headers = MutableHeaders(raw=list(start["headers"]))
        key = (str(scope["path"]), headers.get("etag", ""))
        if headers["content-type"].startswith("text/html") and _ROOT.encode() in body:
            query = scope["query_string"].decode("ascii", "replace")
            first = await run_in_threadpool(self._answer, _screen(scope), query)
            page = page_with_first_sight(body.decode(), first)
            if is_embedded(scope):
                # Before the words, for the reason that `first_paint.html` gives.
                page = page.replace("<body>", f"<body>{embedded(_screen(scope), query)}", 1)
            body = page.encode()
            # It is another page now, and another one with every version of ours.
            key = (key[0], "")
            del headers["etag"], headers["last-modified"]
        elif headers["content-type"].startswith("text/css"):
            body = _FACES.sub(b"", body)
        headers.add_vary_header("Accept-Encoding")
        if "gzip" in Headers(scope=scope).get("accept-encoding", "") and len(body) >= _LEAST:
            smaller = self._packed.get(key)
            level = 9 if key[1] else 5  # a file is compressed once, a page for every reader
            if smaller is None:
                smaller = await run_in_threadpool(gzip.compress, body, level, mtime=0)
            if key[1]:  # a file, which stays as it is
                self._packed[key] = smaller
            headers["content-encoding"], body = "gzip", smaller
            if key[1].startswith('"'):  # the same words, not the same bytes
                headers["etag"] = f"W/{key[1]}"
        headers["content-length"] = str(len(body))
        return headers.raw, body


def _uncompressed_page(scope: Scope) -> Scope:
    """Ask for a page as plain text: what is compressed already can't be changed.

    Search engines often don't say that they take HTML: a screen's path has neither folder nor dot.
    """
    path = plain_path(scope)
    is_screen = "/" not in path and "." not in path
    if not is_screen and "text/html" not in Headers(scope=scope).get("accept", ""):
        return scope
    headers = [one for one in scope["headers"] if one[0] != b"accept-encoding"]
    return {**scope, "headers": headers}


def _is_whole_text(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    text = headers.get("content-type", "").startswith(_TEXT)
    return start["status"] == 200 and text and "content-encoding" not in headers


def _screen(scope: Scope) -> str:
    return plain_path(scope)


def page_with_first_sight(page: str, first: FirstAnswer | None = None) -> str:
    """Write our band, style sheet and first words into Streamlit's one page.

    Parameters
    ----------
    page : str
        As Streamlit serves it.
    first : FirstAnswer, optional
        What the view says; without it what this is.

    Returns
    -------
    str
        As it was where it isn't the page that we know.
    """
    if page.count(_ROOT) != 1:
        return page
    head = Markup("<title>%s</title>") % (first.title if first else "Likewise",)
    if first:
        head += Markup('<meta name="description" content="%s">') % (first.description,)
    page = re.sub(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*/>", "", page)
    page = re.sub(r"<noscript>.*?</noscript>", "", page, flags=re.DOTALL)
    page = page.replace('<html lang="en">', '<html lang="en-GB">')
    page = re.sub(r"<title>.*?</title>", lambda _: head, page)
    # In the body, after the styles that Streamlit puts into the head: of equals the last counts.
    sight = Template(_FIRST.read_text(encoding="utf-8")).substitute(
        words=first.html if first else _WHAT, without_script=_WITHOUT_SCRIPT
    )
    return page.replace(_ROOT, style_sheet("light") + sight + _ROOT)

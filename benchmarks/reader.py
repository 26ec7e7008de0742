"""A reader without a browser: speaks Streamlit's own words over a websocket."""

from __future__ import annotations

from http.cookiejar import CookieJar
from types import TracebackType
from typing import Final, Self
from urllib.request import HTTPCookieProcessor, Request, build_opener

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from screen.fault import SORRY

PROTOCOL: Final = Subprotocol("streamlit")
_KEPT_FOR: Final = 2
"""Runs after which a browser lets go of a message that it kept (`global.maxCachedMessageAge`)."""
_SORRY: Final = SORRY.encode()


def cookies_of(url: str) -> str:
    """Fetch the page and what Streamlit asks for first, as a browser does; give what it was given.

    Parameters
    ----------
    url
        Where the app answers.
    """
    jar = CookieJar()
    browser = build_opener(HTTPCookieProcessor(jar))
    for path in ("/", "/_stcore/health", "/_stcore/host-config"):
        with browser.open(Request(f"{url}{path}", headers={"Accept": "text/html"})) as answer:
            answer.read()
    return "; ".join(f"{one.name}={one.value}" for one in jar)


class Sorry(Exception):
    """A page said that it could not be shown."""


class Reader:
    """One session on a running app. Like a browser it keeps messages, and isn't sent them again.

    Parameters
    ----------
    url
        Where the app answers.
    cookies
        What `cookies_of` gave, which keeps a browser to one of several processes.
    """

    def __init__(self, url: str, cookies: str = "") -> None:
        address = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._connecting = connect(
            address, max_size=None, subprotocols=[PROTOCOL],
            additional_headers={"Cookie": cookies} if cookies else {}, open_timeout=60,
        )  # fmt: skip
        self._kept: dict[str, int] = {}
        self._runs = 0

    def visit(self, page: str = "", address: str = "") -> int:
        """Run a page with an address's keys, and wait until its script has finished.

        Parameters
        ----------
        page
            The page's path; "" for the first.
        address
            What follows the question mark.

        Returns
        -------
        int
            Bytes received.

        Raises
        ------
        TimeoutError
            If nothing is heard for a minute.
        websockets.exceptions.WebSocketException
            If the server hangs up.
        Sorry
            If the page can't be shown.
        """
        request = BackMsg()
        request.rerun_script.page_name = page
        request.rerun_script.query_string = address
        request.rerun_script.cached_message_hashes.extend(self._kept)
        self._socket.send(request.SerializeToString())
        self._runs += 1
        received = 0
        while True:
            content = self._socket.recv(timeout=60, decode=False)
            received += len(content)
            if _SORRY in content:
                raise Sorry(f"{page}?{address}")
            message = ForwardMsg()
            message.ParseFromString(content)
            if message.metadata.cacheable:
                self._kept[message.hash] = self._runs
            elif message.ref_hash:
                self._kept[message.ref_hash] = self._runs
            if message.WhichOneof("type") == "script_finished":
                self._let_go()
                return received

    def _let_go(self) -> None:
        oldest = self._runs - _KEPT_FOR
        self._kept = {key: run for key, run in self._kept.items() if run > oldest}

    def __enter__(self) -> Self:
        """Connect."""
        self._socket = self._connecting.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave."""
        self._connecting.__exit__(kind, error, traceback)

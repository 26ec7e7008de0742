"""A reader without a browser: speaks Streamlit's own words over a websocket."""

from __future__ import annotations

from types import TracebackType
from typing import Final, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PROTOCOL: Final = Subprotocol("streamlit")
_KEPT_FOR: Final = 2
"""Runs after which a browser lets go of a message that it kept (`global.maxCachedMessageAge`)."""


class Reader:
    """One session on a running app. Like a browser it keeps messages, and isn't sent them again.

    Parameters
    ----------
    url
        Where the app answers.
    """

    def __init__(self, url: str) -> None:
        address = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._socket = connect(address, max_size=None, subprotocols=[PROTOCOL])
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
        """
        request = BackMsg()
        request.rerun_script.page_name = page
        request.rerun_script.query_string = address
        request.rerun_script.cached_message_hashes.extend(self._kept)
        self._socket.send(request.SerializeToString())
        self._runs += 1
        received = 0
        while True:
            content = self._socket.recv(timeout=60)
            received += len(content)
            message = ForwardMsg()
            message.ParseFromString(content if isinstance(content, bytes) else content.encode())
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
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave."""
        self._socket.close()

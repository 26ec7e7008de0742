"""A reader without a browser: speaks Streamlit's own words over a websocket."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PROTOCOL = Subprotocol("streamlit")


class Reader:
    """One session on a running app.

    Parameters
    ----------
    url
        Where the app answers.
    """

    def __init__(self, url: str) -> None:
        address = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._socket = connect(address, max_size=None, subprotocols=[PROTOCOL])

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
        """
        asks = BackMsg()
        asks.rerun_script.page_name = page
        asks.rerun_script.query_string = address
        self._socket.send(asks.SerializeToString())
        received = 0
        while True:
            message = self._socket.recv(timeout=60)
            received += len(message)
            told = ForwardMsg()
            told.ParseFromString(message if isinstance(message, bytes) else message.encode())
            if told.WhichOneof("type") == "script_finished":
                return received

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

"""Count what truly passes between browser and server: bytes on the wire, compression included."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


class Relay:
    """A port in front of a server that counts the bytes of its websockets.

    Attributes
    ----------
    url
        Where the browser asks instead of at the server.
    received, sent
        Bytes of websockets to and from the browser since the start or the last `reset`.
    """

    def __init__(self, server_url: str) -> None:
        parts = urlsplit(server_url)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.received = 0
        self.sent = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def reset(self) -> None:
        """Count from nothing again."""
        self.received = 0
        self.sent = 0

    @property
    def total(self) -> int:
        """Bytes both ways."""
        return self.received + self.sent

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                browser, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(browser,), daemon=True).start()

    def _carry(self, browser: socket.socket) -> None:
        server = socket.create_connection(self._target)
        first = browser.recv(65536)
        # A connection that becomes a websocket says so in its first request.
        counted = b"upgrade: websocket" in first.lower()
        server.sendall(first)
        back = threading.Thread(target=self._pump, args=(server, browser, counted, True))
        back.start()
        self._pump(browser, server, counted, False)
        back.join()

    def _pump(
        self, giver: socket.socket, taker: socket.socket, counted: bool, to_browser: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while chunk := giver.recv(65536):
                taker.sendall(chunk)
                if counted and to_browser:
                    self.received += len(chunk)
                elif counted:
                    self.sent += len(chunk)
        with contextlib.suppress(OSError):
            taker.shutdown(socket.SHUT_WR)


@contextmanager
def relay(server_url: str) -> Iterator[Relay]:
    """Stand a relay in front of a server.

    Parameters
    ----------
    server_url : str
        Where the server answers.

    Yields
    ------
    Relay
        Counting.
    """
    standing = Relay(server_url)
    try:
        yield standing
    finally:
        standing.close()

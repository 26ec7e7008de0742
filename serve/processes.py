"""Processes of the dashboard, each on a port of its own: started, watched, started again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Final, Self

from serve import settings
from serve.door import door_configuration
from serve.remote_store import StoreKeeper

_ROOT: Final = Path(__file__).parent.parent
_LOOK: Final = 0.5
"""Seconds between looks at the processes."""
_SOON: Final = 5.0
"""Seconds: one that ends sooner is started again only after as long, lest it does nothing else."""
_GRACE: Final = 10.0
"""Seconds that a process may take to end."""
_LOCAL: Final = "127.0.0.1"


class NotStarted(Exception):
    """Nothing serves; the message is a sentence for the person who runs it."""


class Copies:
    """The processes of one machine, with nginx before them where there are several.

    Parameters
    ----------
    address, port
        Where readers come in.
    ports : sequence of int
        Of the processes.
    base : str
        The path that all is served under, without slashes; nothing for the root.
    pages : Path, optional
        The folder of the pages to read, which nginx then serves by itself.
    """

    def __init__(
        self, address: str, port: int, ports: Sequence[int], base: str, pages: Path | None
    ) -> None:
        self._address, self._port, self._ports = address, port, list(ports)
        self._base, self._pages = base, pages
        self._running: dict[int, tuple[subprocess.Popen[bytes], float]] = {}
        self._door: subprocess.Popen[bytes] | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="likewise-door-")
        self._ended = Event()

    def __enter__(self) -> Self:
        _open_more_files()
        signal.signal(signal.SIGTERM, self._end)
        if self._ports != [self._port]:
            self._door = self._open_door()
        for at, port in enumerate(self._ports):
            self._start(at, port)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        every = [one for one, _ in self._running.values()] + ([self._door] if self._door else [])
        for process in every:
            process.terminate()
        until = time.monotonic() + _GRACE
        for process in every:
            try:
                process.wait(max(until - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
        self._folder.cleanup()

    def watch(self, keeper: StoreKeeper | None = None) -> None:
        """Start again what ends, and look for a new store, until told to end.

        Raises
        ------
        NotStarted
            If the door can't be kept open.
        """
        while not self._ended.wait(_LOOK):
            if keeper is not None:
                keeper.look()
            if self._door is not None and self._door.poll() is not None:
                raise NotStarted("nginx has ended: its own words above say why.")
            for at, port in enumerate(self._ports):
                process, since = self._running[port]
                if process.poll() is None:
                    continue
                soon = time.monotonic() - since < _SOON
                if self._ended.wait(_SOON if soon else 0):
                    return
                print(f"The process on port {port} has ended and is started again.", flush=True)
                self._start(at, port)

    def _end(self, *_: object) -> None:
        self._ended.set()

    def _start(self, at: int, port: int) -> None:
        alone = self._ports == [self._port]
        command = [
            sys.executable, "-m", "streamlit", "run", "dashboard.py",
            "--server.port", str(port),
            "--server.address", self._address if alone else _LOCAL,
            "--server.headless", "true",
            "--server.fileWatcherType", "none",
            "--browser.gatherUsageStats", "false",
            "--logger.enableRich", "false",
        ]  # fmt: skip
        if self._base:
            command += ["--server.baseUrlPath", self._base]
        around = dict(os.environ)
        if measured := settings.metrics_port():
            around["LIKEWISE_METRICS_PORT"] = str(measured + at)
        process = subprocess.Popen(command, cwd=_ROOT, env=around, stdin=subprocess.DEVNULL)
        self._running[port] = process, time.monotonic()

    def _open_door(self) -> subprocess.Popen[bytes]:
        nginx = shutil.which("nginx")
        if nginx is None:
            raise NotStarted("Several processes stand behind nginx, which isn't installed here.")
        folder = Path(self._folder.name)
        folder.chmod(0o755)  # nginx's workers are somebody else where it is started by root
        file = folder / "nginx.conf"
        site = door_configuration(
            self._port, self._ports, self._base, self._pages, self._address, folder
        )
        file.write_text(site, encoding="utf-8")
        command = [nginx, "-p", str(folder), "-e", "stderr", "-c", str(file), "-g", "daemon off;"]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL)


def _open_more_files() -> None:
    """Let this process and those it starts open as many files as the system allows.

    A session takes four: 250 would fill the 1,024 that many systems begin with.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

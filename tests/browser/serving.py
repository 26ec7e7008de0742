"""Run a Streamlit app of ours as a reader's machine would, and stop it again."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 60.0
"""Seconds that a server may take until it answers."""


class DidNotStart(Exception):
    """A server that ended, or never answered; its log is in the message."""


@dataclass
class Server:
    """A running app: where it answers, its process, and all that it has printed."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def printed(self) -> str:
        """Give everything that the server has written so far, errors included."""
        return self.log.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    """Give a port that nothing listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server and whatever it started; ask first, insist after ten seconds."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGTERM)
    else:
        process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=10)


@contextlib.contextmanager
def serve(
    script: Path,
    log: Path,
    settings: dict[str, str] | None = None,
    module: str = "streamlit",
    folder: Path = ROOT,
) -> Iterator[Server]:
    """Start ``streamlit run script``, wait until it answers, and stop it at the end.

    Parameters
    ----------
    script
        The app's file.
    log
        Where its output goes.
    settings
        Environment variables on top of this process's own (``LIKEWISE_STORE`` and so on).
    module
        What stands for ``streamlit`` on the command line.
    folder
        Where it is started: Streamlit takes its settings from ``.streamlit/`` there.

    Raises
    ------
    DidNotStart
        If it ends or is silent for `STARTS_WITHIN` seconds.
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [
        sys.executable, "-m", module, "run", str(script),
        "--server.port", str(port),
        "--server.address", "127.0.0.1",
        "--server.headless", "true",
        "--server.fileWatcherType", "none",
        "--browser.gatherUsageStats", "false",
        "--logger.enableRich", "false",
    ]  # fmt: skip
    with _started(command, url, log, settings, folder) as server:
        yield server


@contextlib.contextmanager
def serve_several(
    log: Path,
    settings: dict[str, str] | None = None,
    processes: int = 2,
    options: Sequence[str] = (),
    base: str = "",
) -> Iterator[Server]:
    """Start ``python -m serve``: several processes behind nginx, as an operator does.

    Parameters
    ----------
    log, settings
        As for `serve`.
    processes
        How many; each has a port of its own after the door's.
    options
        Further ones of its command line.
    base
        The path that all is served under; nothing for the root.

    Raises
    ------
    DidNotStart
        If it ends or is silent for `STARTS_WITHIN` seconds.
    """
    port = free_port()
    command = [
        sys.executable, "-m", "serve", "--processes", str(processes), "--port", str(port),
        "--base", base, *options,
    ]  # fmt: skip
    url = f"http://127.0.0.1:{port}/{base}".rstrip("/")
    with _started(command, url, log, settings, ROOT) as server:
        yield server


@contextlib.contextmanager
def _started(
    command: Sequence[str], url: str, log: Path, settings: dict[str, str] | None, folder: Path
) -> Iterator[Server]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **(settings or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server = Server(url=url, process=process, log=log)
    try:
        until = time.monotonic() + STARTS_WITHIN
        while not _answers(url):
            if process.poll() is not None or time.monotonic() > until:
                what = " ".join(command[1:4])
                raise DidNotStart(f"{what} did not start. It printed:\n{server.printed()}")
            time.sleep(0.1)
        yield server
    finally:
        _stop(process)

"""Start the dashboard on several processes behind one door: ``python -m serve``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from serve.door import door_configuration
from serve.processes import Copies, NotStarted
from serve.remote_store import StoreKeeper, is_remote


def main(given: list[str] | None = None) -> int:
    """Serve until told to end.

    Returns
    -------
    int
        0; 1 where something is missing that it takes, with a sentence.
    """
    asked = _parser().parse_args(given)
    base = asked.base.strip("/")
    if asked.print_door:
        print(door_configuration(asked.port, _ports(asked), base, asked.pages, asked.address))
        return 0
    if asked.processes > 1 and shutil.which("nginx") is None:
        print(
            "Several processes stand behind nginx, which isn't installed here: install it, or "
            "serve with --processes 1.",
            file=sys.stderr,
        )
        return 1
    try:
        keeper = _keeper(asked)
        with Copies(asked.address, asked.port, _ports(asked), base, asked.pages) as copies:
            copies.watch(keeper)
    except NotStarted as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def _ports(asked: argparse.Namespace) -> list[int]:
    """Give each process a port: of one alone the door's."""
    if asked.processes == 1:
        return [asked.port]
    return [asked.port + 1 + at for at in range(asked.processes)]


def _keeper(asked: argparse.Namespace) -> StoreKeeper | None:
    """Fetch a store that lies elsewhere, and let the processes read what was fetched."""
    address = os.environ.get("LIKEWISE_STORE", "")
    if not is_remote(address):
        return None
    keeper = StoreKeeper(address, asked.folder, asked.every)
    os.environ["LIKEWISE_STORE"] = str(keeper.fetch())
    return keeper


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m serve", description=__doc__)
    several = os.cpu_count() or 1
    parser.add_argument("--processes", type=int, default=several, help="usual: one a core")
    parser.add_argument("--port", type=int, default=8501, help="of the door (%(default)s)")
    parser.add_argument("--address", default="127.0.0.1", help="of the door (%(default)s)")
    parser.add_argument("--base", default="", help="path that it is served under: likewise")
    parser.add_argument("--pages", type=Path, help="folder of `python -m reading`, for the door")
    parser.add_argument(
        "--folder", type=Path, default=Path("data/fetched"), help="for a store from elsewhere"
    )
    parser.add_argument(
        "--every", type=float, default=300.0, help="seconds between looks for a new store"
    )
    parser.add_argument(
        "--print-door", action="store_true", help="print the configuration for nginx, and end"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

"""Write the pages to read as a folder: ``python -m reading --to site/``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from tqdm import tqdm

from queries.store import StoreProblem
from reading.page import Site
from reading.site import NotOurs, write_site
from serve import settings
from serve.settings import with_slash

_HERE = "http://localhost:8501/"


def main(given: list[str] | None = None) -> int:
    """Write the folder, and say what was done.

    Returns
    -------
    int
        0; 1 where there is no store or the folder isn't ours, with a sentence.
    """
    asked = _parser().parse_args(given)
    url, dashboard = (with_slash(one) for one in (asked.url, asked.dashboard))
    began = time.monotonic()
    try:
        with tqdm(unit=" pages", disable=None) as bar:

            def said(done: int, of: int) -> None:
                bar.total = of
                bar.update(done - bar.n)

            written = write_site(asked.to, Site(url, dashboard), said, asked.processes)
    except (NotOurs, StoreProblem, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    took = time.monotonic() - began
    print(
        f"{asked.to}: {written.files:,} files, {written.new:,} of them written, {written.gone:,} "
        f"taken away, in {took:.0f} s. Addresses are those of {url}"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reading", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="folder; made if it isn't there")
    parser.add_argument(
        "--url",
        default=settings.url() or _HERE,
        help="where the pages will be (LIKEWISE_URL; else %(default)s)",
    )
    parser.add_argument(
        "--dashboard", default="", help="where the dashboard is, if not at the same address"
    )
    several = os.cpu_count() or 1
    parser.add_argument("--processes", type=int, default=several, help="how many work at once")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

"""``python -m data``: refresh the snapshot, build the store, check both."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from data.problem import Problem
from data.schema import PUBLISHED, as_at_path, store_path


def main(arguments: list[str] | None = None) -> int:
    """Run one of the pipeline's commands.

    Parameters
    ----------
    arguments : list of str, optional
        The command line; the process's own if not given.

    Returns
    -------
    int
        0 if everything was done, 1 if something was refused (said on standard error).
    """
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    refresh = commands.add_parser("refresh", help="read publishers' files into the snapshot")
    refresh.add_argument("--from", dest="mirror", type=Path, required=True, metavar="FOLDER")
    refresh.add_argument("--only", action="append", default=[], metavar="SOURCE")
    refresh.add_argument(
        "--accept-losses",
        action="append",
        default=[],
        metavar="SOURCE",
        help="let go of what a refresh of this source would take away or change",
    )
    build = commands.add_parser("build", help="make the store from the snapshot")
    build.add_argument(
        "--if-needed",
        action="store_true",
        help="only if it is missing, or what it is made from changed",
    )
    build.add_argument(
        "--as-at", metavar="DAY", help="beside it one of the figures as they were then: 2023-12-31"
    )
    measures = commands.add_parser("measures", help="list what the snapshot holds, by source")
    measures.add_argument("--source", metavar="SOURCE", help="only this one, such as dfe-cin")
    measures.add_argument("--unused", action="store_true", help="only what no indicator uses yet")
    commands.add_parser("check", help="say what the store holds and what looks wrong")
    reconcile = commands.add_parser("reconcile", help="set our figures beside publishers' own")
    reconcile.add_argument(
        "--by-authority", action="store_true", help="the gap for each authority and year"
    )
    revisions = commands.add_parser("revisions", help="list what each new edition changed")
    revisions.add_argument("--since", type=int, metavar="YEAR", help="only editions from then on")
    revisions.add_argument("--format", choices=["summary", "csv"], default="summary")
    options = parser.parse_args(arguments)
    try:
        if options.command == "refresh":
            return _refresh(options.mirror, options.only, options.accept_losses)
        if options.command == "build":
            if options.as_at is not None:
                return _build_as_at(options.as_at)
            return _build(if_needed=options.if_needed)
        if options.command == "reconcile":
            return _reconcile(by_authority=options.by_authority)
        if options.command == "revisions":
            return _revisions(options.since, options.format)
        if options.command == "measures":
            return _measures(options.source, unused=options.unused)
        return _check()
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader (such as head) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _refresh(mirror: Path, only: list[str], accept_losses: list[str]) -> int:
    from data.ingest.refresh import refresh

    done = refresh(mirror, PUBLISHED, date.today(), only, accept_losses)
    print(f"Refreshed: {', '.join(done.written) or 'nothing'}.")
    for sentence in done.notes:
        print(sentence)
    for sentence in done.refused:
        print(sentence, file=sys.stderr)
    return 1 if done.refused else 0


def _build(*, if_needed: bool) -> int:
    from data.build.current import is_current

    store = store_path()
    if if_needed and is_current(store, PUBLISHED):
        print(f"The store at {store} is current.")
        return 0
    from data.build.as_at import keep_newest
    from data.build.store import build  # not above: its libraries take seconds to load

    seconds = build(PUBLISHED, store, whole=True)
    keep_newest(store, 0)
    print(f"Built {store} in {seconds:.1f} s.")
    return 0


def _build_as_at(text: str) -> int:
    from data.build.as_at import keep_newest, newest_edition_by
    from data.build.store import build
    from data.snapshot import read_sources

    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Problem("--as-at", f"{text!r}", "a day such as 2023-12-31", "correct it") from None
    if hasattr(os, "nice"):
        os.nice(10)  # whoever reads goes first
    newest = newest_edition_by(read_sources(PUBLISHED), day)
    store = as_at_path(store_path(), newest)
    seconds = build(PUBLISHED, store, as_at=newest)
    keep_newest(store_path())
    print(f"Built {store} in {seconds:.1f} s.")
    return 0


def _reconcile(*, by_authority: bool) -> int:
    from data.report.reconcile import report

    lines, wrong = report(PUBLISHED, by_authority=by_authority)
    print("\n".join(lines))
    return 1 if wrong else 0


def _revisions(since: int | None, form: str) -> int:
    from data.report.revisions import list_revisions, summarise

    found = list_revisions(store_path(), since)
    print(found.to_csv(index=False) if form == "csv" else summarise(found))
    return 0


def _measures(source: str | None, *, unused: bool) -> int:
    from data.report.measures import list_measures

    print(list_measures(PUBLISHED, source, unused=unused))
    return 0


def _check() -> int:
    from data.report.check import report

    lines, wrong = report(store_path())
    print("\n".join(lines))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""A briefing from a terminal: ``python -m briefing --area Southampton --indicators cp_rate``."""

from __future__ import annotations

import argparse
import sys
from contextvars import copy_context
from pathlib import Path

from answers.pack_files import Pack, PackProblem, read_packs
from answers.view import LATEST, View
from briefing.content import Nothing, briefing_of
from briefing.deck import deck
from briefing.from_pack import briefing_of_pack
from briefing.template import Unfit
from briefing.word import word
from queries.resolve import Unclear, find_area, find_group, find_indicator, find_period
from queries.store import StoreProblem, begin_run

_WRITERS = {".docx": word, ".pptx": deck}


def main(arguments: list[str] | None = None) -> int:
    """Write a briefing.

    Parameters
    ----------
    arguments : list of str, optional
        Of the command line; the program's own if not given.

    Returns
    -------
    int
        0 where the file was written; 2 where something typed can't be used, which one sentence on
        standard error says.
    """
    # A run of its own, that the caller's goes on after.
    return copy_context().run(_run, _options().parse_args(arguments))


def _run(options: argparse.Namespace) -> int:
    write = _WRITERS.get(options.to.suffix.lower())
    if write is None:
        return _refuse(f"{options.to} is neither a .docx nor a .pptx: name one of those.")
    try:
        view, indicators = _chosen(options)
        template = options.template
        content = template.read_bytes() if template else None
        pack = _pack(options.pack) if options.pack else None
        briefing = briefing_of_pack(pack, view) if pack else briefing_of(view, indicators)
        options.to.write_bytes(write(briefing, content, template.name if template else ""))
    except (Nothing, PackProblem, Unclear, Unfit, StoreProblem) as problem:
        return _refuse(str(problem))
    except OSError as problem:
        return _refuse(f"{problem.filename}: {problem.strerror}.")
    many = counted(len(briefing.parts), "view" if options.pack else "indicator")
    print(f"Wrote {options.to}: {briefing.title}, {many}.")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m briefing", description=__doc__)
    parser.add_argument("--area", required=True, help="a name, code or DfE number")
    parser.add_argument("--indicators", default="", help="ids, parted by commas")
    parser.add_argument("--pack", type=Path, help="a file of packs, instead of --indicators")
    parser.add_argument("--to", required=True, type=Path, help="the .docx or .pptx to write")
    parser.add_argument("--neighbours", help="the group to compare with: sn2025, region")
    parser.add_argument("--period", default=LATEST, help="of indicators that have it")
    parser.add_argument("--template", type=Path, help="a .docx or .pptx of your own")
    return parser


def _chosen(options: argparse.Namespace) -> tuple[View, list[str]]:
    begin_run()
    code, note = find_area(options.area)
    if note:
        print(note, file=sys.stderr)
    named = [one.strip() for one in options.indicators.split(",") if one.strip()]
    indicators = [find_indicator(one, None) for one in named]
    if options.period != LATEST:
        for one in indicators:
            find_period(one, options.period)
    group = find_group(options.neighbours)
    return View(code, period=options.period, neighbours=group), indicators


def _pack(file: Path) -> Pack:
    """Read a file of packs as one: the views of all in their order, under the first's title."""
    packs = list(read_packs(file).values())
    return Pack(packs[0].title, tuple(view for one in packs for view in one.views))


def counted(many: int, what: str) -> str:
    """Count in words: "1 indicator"."""
    return f"{many} {what}{'' if many == 1 else 's'}"


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())

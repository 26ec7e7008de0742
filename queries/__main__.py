"""The screens' questions, asked from a terminal: ``python -m queries trend --area Southampton``."""

from __future__ import annotations

import argparse
import os
import sys
from contextvars import copy_context

import pandas as pd

from data.schema import ENGLAND
from queries.as_at import NothingOut, begin_run_as_at
from queries.ask import ask
from queries.resolve import Unclear, find_area, find_day, find_group, find_indicator, find_period
from queries.store import StoreProblem

NEEDS = {
    "trend": ("area", "indicator", "model"),
    "profile": ("area", "model"),
    "compare": ("area", "indicator", "period", "model"),
    "map": ("area", "indicator", "period", "model"),
    "neighbours": ("area", "indicator", "period", "model"),
}


def answer(options: argparse.Namespace) -> tuple[pd.DataFrame, str]:
    """Ask one question with the options of the command line.

    Parameters
    ----------
    options : argparse.Namespace
        ``question``, ``text``, ``area``, ``indicator``, ``period``, ``neighbours`` and ``as_at``.

    Returns
    -------
    pandas.DataFrame
        The question's table; which indicator, period and day were asked for stands in its rows, so
        that a file made of it says so.
    str
        What is to be said beside it, where the area is another than was typed; else nothing.

    Raises
    ------
    Unclear
        If an area, indicator, period, group or day can't be found.
    queries.as_at.NothingOut
        If no figure was out on the day.
    """
    labels: dict[str, str] = {}
    day = None if options.as_at is None else find_day(options.as_at)
    if day is not None:
        begin_run_as_at(day)
        labels["as_at"] = day.isoformat()
    if options.question == "find_area":
        return _areas(options.text), ""
    needs = NEEDS[options.question]
    if options.area is None and options.question != "map":
        raise Unclear(f"{options.question} needs an area, such as --area Southampton.")
    # On a map an area is only marked.
    parameters = {"area": ENGLAND, "model": find_group(options.neighbours)}
    note = ""
    if options.area is not None:
        parameters["area"], note = find_area(options.area)
    if "indicator" in needs:
        parameters["indicator"] = labels["indicator_id"] = find_indicator(options.indicator, day)
    if "period" in needs:
        period, label = find_period(parameters["indicator"], options.period)
        parameters["period"] = labels["period_id"] = period
        labels["period"] = label
    table = ask(options.question, **{name: parameters[name] for name in needs})
    for place, (name, value) in enumerate(labels.items()):
        table.insert(place, name, value)
    return table, note


def _areas(text: str | None) -> pd.DataFrame:
    if not text:
        raise Unclear("find_area needs a text, such as --text 'SO14 7LY'.")
    found = ask("find_area", text=text)
    if found.empty:
        raise Unclear(f"Nothing found for {text!r}.")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Answer a question on standard output.

    Parameters
    ----------
    arguments : list of str, optional
        The command line; the process's own if not given.

    Returns
    -------
    int
        0 if it was answered, 1 if not. Why not, and whose figures these are where an area was
        found by another name, is said on standard error.
    """
    parser = argparse.ArgumentParser(prog="python -m queries", description=__doc__)
    parser.add_argument("question", choices=sorted([*NEEDS, "find_area"]))
    parser.add_argument("--text", help="what find_area looks for: a name, postcode or code")
    parser.add_argument("--area", help="name, GSS code or DfE number; a map needs none")
    parser.add_argument("--indicator", default="cp_rate", help="an indicator's id")
    parser.add_argument("--period", default="latest", help="a period's id, or latest")
    parser.add_argument("--neighbours", help="whom to compare with: a group's id or a model's year")
    parser.add_argument("--as-at", metavar="DAY", help="figures as they were then: 2023-12-31")
    parser.add_argument("--format", default="text", choices=["text", "csv", "json"])
    options = parser.parse_args(arguments)
    try:
        # In a context of its own: the store of a day is that of this question alone.
        table, note = copy_context().run(answer, options)
    except (Unclear, NothingOut, StoreProblem) as problem:
        print(problem, file=sys.stderr)
        return 1
    if note:
        print(note, file=sys.stderr)
    try:
        _write(table, options.format)
    except BrokenPipeError:
        # The reader (such as head) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _write(table: pd.DataFrame, form: str) -> None:
    if form == "csv":
        table.to_csv(sys.stdout, index=False)
    elif form == "json":
        print(table.to_json(orient="records", date_format="iso", indent=2))
    else:
        print(table.to_string(index=False))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

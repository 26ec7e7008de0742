"""The screens' questions, asked from a terminal: ``python -m queries trend --area Southampton``."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from typing import NamedTuple

import pandas as pd

from data.schema import ENGLAND
from queries.ask import ask
from queries.store import StoreProblem

NEEDS = {
    "trend": ("area", "indicator", "model"),
    "profile": ("area", "model"),
    "compare": ("area", "indicator", "period", "model"),
    "map": ("area", "indicator", "period", "model"),
    "neighbours": ("area", "indicator", "period", "model"),
}


class Unclear(Exception):
    """What was asked for can't be found; the message is one sentence."""


class Found(NamedTuple):
    """An area that a text means.

    Attributes
    ----------
    code : str
        The newest GSS code.
    told : str
        A sentence where the text is of another area, or not quite its name; else nothing.
    """

    code: str
    told: str


def find_area(text: str) -> Found:
    """Turn a GSS code, a DfE number or a name into the code of an area.

    Parameters
    ----------
    text : str
        As typed. Old codes and names, districts and wards are accepted.

    Returns
    -------
    Found
        Its code, and what is to be said of the way there.

    Raises
    ------
    Unclear
        If nothing is found, or several areas fit equally well.
    """
    found = ask("find_area", text=text)
    if found.empty:
        raise Unclear(f"No area is called {text!r}: try its name, GSS code or DfE number.")
    best = found[found["place"] == found["place"].iloc[0]]
    names = ", ".join(f"{n} ({c})" for n, c in zip(best["name"], best["code"], strict=True))
    if best["score"].iloc[0] == 5:
        raise Unclear(f"No area is called {text!r}: did you mean {names}?")
    if len(best) > 1:
        raise Unclear(f"{text!r} may mean {names}: give one of these codes.")
    row = best.iloc[0]
    return Found(str(row["code"]), _told(text, row))


def _told(text: str, row: pd.Series) -> str:
    """Say whose figures these are, where they aren't of what was typed."""
    name, kind, matched = str(row["name"]), str(row["kind"]), str(row["matched"])
    if kind == "former code":
        way = f"{matched} (former code) is now {row['code']}, {name}"
    elif "district" in kind or "ward" in kind:
        way = f"{matched} ({kind}) is in {name}"
    elif row["score"] > 0:
        way = f"{text!r} is taken to mean {name}"
    else:
        return ""
    # "County of's" is no English.
    whose = f"the figures of {name}" if "," in name else f"{name}{_possessive(name)} figures"
    return f"{way}: these are {whose}."


def _possessive(name: str) -> str:
    return "'" if name.endswith("s") else "'s"


def find_indicator(text: str) -> str:
    """Check an indicator's id.

    Parameters
    ----------
    text : str
        As typed.

    Returns
    -------
    str
        The id.

    Raises
    ------
    Unclear
        If there is no such indicator; the sentence names those that are nearest.
    """
    known = ask("indicators")
    if text in set(known["id"]):
        return text
    words = text.lower().replace("_", " ").split()
    near = difflib.get_close_matches(text.lower(), known["id"].tolist(), n=3)
    near += [
        str(row.id)
        for row in known.itertuples()
        if row.id not in near and any(w in f"{row.id} {row.name}".lower() for w in words)
    ]
    hint = f"did you mean {', '.join(near[:5])}?" if near else "see the indicators table."
    raise Unclear(f"No indicator is called {text!r}: {hint}")


def find_period(indicator: str, text: str) -> tuple[str, str]:
    """Check a period's id against those that an indicator has.

    Parameters
    ----------
    indicator : str
        An indicator's id.
    text : str
        A period's id, or ``latest``.

    Returns
    -------
    (str, str)
        The period's id, and what it is called.

    Raises
    ------
    Unclear
        If the indicator has no such period.
    """
    held = ask("periods", indicator=indicator)
    periods = dict(zip(held["period_id"], held["label"], strict=True))
    if text == "latest" and periods:
        text = next(iter(periods))
    if text not in periods:
        raise Unclear(f"{indicator} has no period {text!r}: it has {', '.join(periods)}.")
    return text, str(periods[text])


def find_group(text: str | None) -> str:
    """Check whom to compare with.

    Parameters
    ----------
    text : str or None
        A group's id or the year of a model of neighbours; without it the newest model.

    Returns
    -------
    str
        The group's id.

    Raises
    ------
    Unclear
        If there is no such group; the sentence names those that there are.
    """
    known = ask("groups", area=None)
    if text is None and len(known):
        return str(known["id"].iloc[0])
    for row in known.itertuples():
        if text == row.id or (row.kind == "neighbours" and text == str(row.year)):
            return str(row.id)
    raise Unclear(f"No group is called {text!r}: there are {', '.join(known['id'])}.")


def answer(options: argparse.Namespace) -> tuple[pd.DataFrame, str]:
    """Ask one question with the options of the command line.

    Parameters
    ----------
    options : argparse.Namespace
        ``question``, ``area``, ``indicator``, ``period`` and ``neighbours``.

    Returns
    -------
    pandas.DataFrame
        The question's table; which indicator and period were asked for stands in its rows, so that
        a file made of it says so.
    str
        What is to be said beside it, where the area is another than was typed; else nothing.

    Raises
    ------
    Unclear
        If an area, indicator, period or group can't be found.
    """
    needs = NEEDS[options.question]
    if options.area is None and options.question != "map":
        raise Unclear(f"{options.question} needs an area, such as --area Southampton.")
    # On a map an area is only marked.
    parameters = {"area": ENGLAND, "model": find_group(options.neighbours)}
    asked_for: dict[str, str] = {}
    told = ""
    if options.area is not None:
        parameters["area"], told = find_area(options.area)
    if "indicator" in needs:
        parameters["indicator"] = asked_for["indicator_id"] = find_indicator(options.indicator)
    if "period" in needs:
        period, label = find_period(parameters["indicator"], options.period)
        parameters["period"] = asked_for["period_id"] = period
        asked_for["period"] = label
    table = ask(options.question, **{name: parameters[name] for name in needs})
    for place, (name, value) in enumerate(asked_for.items()):
        table.insert(place, name, value)
    return table, told


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
    parser.add_argument("question", choices=sorted(NEEDS))
    parser.add_argument("--area", help="name, GSS code or DfE number; a map needs none")
    parser.add_argument("--indicator", default="cp_rate", help="an indicator's id")
    parser.add_argument("--period", default="latest", help="a period's id, or latest")
    parser.add_argument("--neighbours", help="whom to compare with: a group's id or a model's year")
    parser.add_argument("--format", default="text", choices=["text", "csv", "json"])
    options = parser.parse_args(arguments)
    try:
        table, told = answer(options)
    except (Unclear, StoreProblem) as problem:
        print(problem, file=sys.stderr)
        return 1
    if told:
        print(told, file=sys.stderr)
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

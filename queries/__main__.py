"""The screens' questions, asked from a terminal: ``python -m queries trend --area Southampton``."""

from __future__ import annotations

import argparse
import difflib
import os
import sys

import pandas as pd

from data.schema import ENGLAND
from queries.ask import ask
from queries.store import StoreProblem

_NEEDS = {
    "trend": ("area", "indicator", "model"),
    "profile": ("area", "model"),
    "map": ("area", "indicator", "period", "model"),
    "neighbours": ("area", "indicator", "period", "model"),
}


class Unclear(Exception):
    """What was asked for can't be found; the message is one sentence."""


def find_area(text: str) -> str:
    """Turn a GSS code, a DfE number or a name into the code of an area.

    Parameters
    ----------
    text : str
        As typed. Old codes and names, districts and wards are accepted.

    Returns
    -------
    str
        The newest GSS code.

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
    return str(best["code"].iloc[0])


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


def find_period(indicator: str, text: str) -> str:
    """Check a period's id against those that an indicator has.

    Parameters
    ----------
    indicator : str
        An indicator's id.
    text : str
        A period's id, or ``latest``.

    Returns
    -------
    str
        The period's id.

    Raises
    ------
    Unclear
        If the indicator has no such period.
    """
    periods = ask("periods", indicator=indicator)["period_id"].tolist()
    if text == "latest" and periods:
        return str(periods[0])
    if text not in periods:
        raise Unclear(f"{indicator} has no period {text!r}: it has {', '.join(periods)}.")
    return text


def answer(options: argparse.Namespace) -> pd.DataFrame:
    """Ask one question with the options of the command line.

    Parameters
    ----------
    options : argparse.Namespace
        ``question``, ``area``, ``indicator``, ``period`` and ``neighbours``.

    Returns
    -------
    pandas.DataFrame
        The question's table.

    Raises
    ------
    Unclear
        If an area, indicator or period can't be found.
    """
    needs = _NEEDS[options.question]
    if options.area is None and options.question != "map":
        raise Unclear(f"{options.question} needs an area, such as --area Southampton.")
    # On a map an area is only marked.
    parameters = {"area": ENGLAND, "model": options.neighbours}
    if options.area is not None:
        parameters["area"] = find_area(options.area)
    if "indicator" in needs:
        parameters["indicator"] = find_indicator(options.indicator)
    if "period" in needs:
        parameters["period"] = find_period(parameters["indicator"], options.period)
    return ask(options.question, **{name: parameters[name] for name in needs})


def main(arguments: list[str] | None = None) -> int:
    """Answer a question on standard output.

    Parameters
    ----------
    arguments : list of str, optional
        The command line; the process's own if not given.

    Returns
    -------
    int
        0 if it was answered, 1 if not (said on standard error).
    """
    parser = argparse.ArgumentParser(prog="python -m queries", description=__doc__)
    parser.add_argument("question", choices=sorted(_NEEDS))
    parser.add_argument("--area", help="name, GSS code or DfE number; a map needs none")
    parser.add_argument("--indicator", default="cp_rate", help="an indicator's id")
    parser.add_argument("--period", default="latest", help="a period's id, or latest")
    parser.add_argument("--neighbours", default="sn2025", choices=["sn2021", "sn2025"])
    parser.add_argument("--format", default="text", choices=["text", "csv", "json"])
    options = parser.parse_args(arguments)
    try:
        table = answer(options)
    except (Unclear, StoreProblem) as problem:
        print(problem, file=sys.stderr)
        return 1
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

"""What somebody types at a terminal, read as an area, an indicator, a period or a group."""

from __future__ import annotations

import datetime as dt
import difflib
from typing import NamedTuple

import pandas as pd

from queries.as_at import first_out, in_words
from queries.ask import ask


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


def find_indicator(text: str, as_at: dt.date | None = None) -> str:
    """Check an indicator's id.

    Parameters
    ----------
    text : str
        As typed.
    as_at : date, optional
        The day as on which figures are wanted, where it isn't today.

    Returns
    -------
    str
        The id.

    Raises
    ------
    Unclear
        If there is no such indicator, and the sentence names those that are nearest; or if no
        figure of it was out by that day.
    """
    known = ask("indicators")
    if text in set(known["id"]):
        return text
    if as_at and (day := first_out(text)):
        raise Unclear(
            f"{text} has no figures as at {in_words(as_at)}: the first were out on {in_words(day)}."
        )
    words = text.lower().replace("_", " ").split()
    near = difflib.get_close_matches(text.lower(), known["id"].tolist(), n=3)
    near += [
        str(row.id)
        for row in known.itertuples()
        if row.id not in near and any(w in f"{row.id} {row.name}".lower() for w in words)
    ]
    hint = f"did you mean {', '.join(near[:5])}?" if near else "see the indicators table."
    raise Unclear(f"No indicator is called {text!r}: {hint}")


def find_day(text: str) -> dt.date:
    """Read a day.

    Parameters
    ----------
    text : str
        Such as ``2023-12-31``.

    Returns
    -------
    date
        The day.

    Raises
    ------
    Unclear
        If it is none.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Unclear(f"{text!r} is no day: write it like 2023-12-31.") from None


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

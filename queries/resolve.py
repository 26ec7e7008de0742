"""Words of a command line resolved to an area, an indicator, a period, a group or a day."""

from __future__ import annotations

import datetime as dt
import difflib
from typing import NamedTuple

from queries import rows
from queries.as_at import first_out, in_words
from queries.run import query


class Unclear(Exception):
    """What was asked for can't be found; the message is one sentence."""


class Found(NamedTuple):
    """An area that a text means.

    Attributes
    ----------
    code : str
        The newest GSS code.
    note : str
        A sentence where the text is of another area, or not quite its name; else nothing.
    """

    code: str
    note: str


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
    found = query(rows.FindArea, text=text)
    if not found:
        raise Unclear(f"No area is called {text!r}: try its name, GSS code or DfE number.")
    best = [match for match in found if match.place == found[0].place]
    names = ", ".join(f"{match.name} ({match.code})" for match in best)
    if best[0].score == 5:
        raise Unclear(f"No area is called {text!r}: did you mean {names}?")
    if len(best) > 1:
        raise Unclear(f"{text!r} may mean {names}: give one of these codes.")
    return Found(best[0].code, _note(text, best[0]))


def _note(text: str, match: rows.FindArea) -> str:
    """Say whose figures these are, where they aren't of what was typed."""
    name = match.name
    if match.kind == "former code":
        meaning = f"{match.matched} (former code) is now {match.code}, {name}"
    elif "district" in match.kind or "ward" in match.kind:
        within = "in" if match.share is None else "partly in"
        meaning = f"{match.matched} ({match.kind}) is {within} {name}"
    elif match.score > 0:
        meaning = f"{text!r} is taken to mean {name}"
    else:
        return ""
    # "County of's" is no English.
    whose = f"the figures of {name}" if "," in name else f"{name}{_possessive(name)} figures"
    return f"{meaning}: these are {whose}."


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
    known = query(rows.Indicators)
    ids = [row.id for row in known]
    if text in ids:
        return text
    if as_at and (day := first_out(text)):
        raise Unclear(
            f"{text} has no figures as at {in_words(as_at)}: the first were out on {in_words(day)}."
        )
    words = text.lower().replace("_", " ").split()
    near = difflib.get_close_matches(text.lower(), ids, n=3)
    near += [
        row.id
        for row in known
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
    periods = {row.period_id: row.label for row in query(rows.Periods, indicator=indicator)}
    if text == "latest" and periods:
        text = next(iter(periods))
    if text not in periods:
        raise Unclear(f"{indicator} has no period {text!r}: it has {', '.join(periods)}.")
    return text, periods[text]


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
    known = query(rows.Groups, area=None)
    if text is None and known:
        return known[0].id
    for row in known:
        if text == row.id or (row.kind == "neighbours" and text == str(row.year)):
            return row.id
    raise Unclear(f"No group is called {text!r}: there are {', '.join(row.id for row in known)}.")

"""Read a period out of an address, in whatever form it was written."""

from __future__ import annotations

import datetime as dt
import re

from answers.catalogue import Catalogue
from answers.view import LATEST
from words.finding import lower_first
from words.places import the


def read_period(
    text: str, catalogue: Catalogue, area: str, indicator: str, remarks: list[str]
) -> str:
    """Read the key ``period``.

    Parameters
    ----------
    text : str
        A period in any form, ``latest``, or anything.
    area, indicator : str
        Code and id: a period counts where the area existed in it.
    remarks : list of str
        Gets a sentence for what is no period of them.

    Returns
    -------
    str
        The id of the period, or of the nearest; ``latest`` where the text is none.
    """
    choice = catalogue.periods_of(area, indicator)
    if text.lower() == LATEST or not choice:
        return LATEST
    for period in choice:
        if text.lower() in (period.id.lower(), period.label.lower()):
            return period.id
    day = _meant(text)
    if day is None:
        remarks.append(f"“{text}” is no period, so this is the latest, {choice[0].label}.")
        return LATEST
    nearest = min(choice, key=lambda period: abs(period.end - day))
    if nearest.end != day:  # the same day under another form of period needs no word
        name = catalogue.areas[area].name
        measure = lower_first(catalogue.indicators[indicator].measure.short_name)
        remarks.append(
            f"“{text}” is not among the periods of {measure} for {the(name)}; "
            f"this is the nearest, {nearest.label}."
        )
    return nearest.id


def _meant(text: str) -> dt.date | None:
    """Give the last day of the period that a text names, in any form that the store uses."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    spans = {"fy": (3, 31), "ay": (8, 31), "cy": (12, 31)}
    if span := re.fullmatch(r"(fy|ay|cy)?(\d{4})(?:[-/]\d{2})?", text.lower()):
        form, year = span[1], int(span[2])
        later = year + (form in ("fy", "ay") or (form is None and text != span[2]))
        return _day_of(later, *spans.get(form or "fy", (3, 31)))
    if year_in_it := re.search(r"(?<!\d)(\d{4})(?!\d)", text):
        return _day_of(int(year_in_it[1]), 3, 31)
    return None


def _day_of(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if dt.MINYEAR <= year <= dt.MAXYEAR else None

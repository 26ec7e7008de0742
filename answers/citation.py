"""How a view is cited: its lasting address, and whose figures these are, publisher first."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from typing import NamedTuple

from answers.answer import Answer
from answers.basis import fingerprint_of
from answers.catalogue import catalogue
from answers.page_title import page_title
from answers.short_link import short_of
from answers.view import SIGNS, View
from queries.as_at import in_words
from queries.cache import cached_query
from queries.rows import EditionDays


class Citation(NamedTuple):
    """One view's citation.

    Attributes
    ----------
    text : str
        For a footnote.
    bibtex, ris, csl : str
        For programs that keep references; the last is JSON of the Citation Style Language.
    link : str
        The view's lasting address.
    short : str
        The same for paper; nothing for a view that has no short form.
    """

    text: str
    bibtex: str
    ris: str
    csl: str
    link: str
    short: str = ""


def newest_day() -> dt.date:
    """Say when the newest edition of the store came out."""
    (days,) = cached_query(EditionDays, day=dt.date.max)
    return days.newest or days.first


def pinned(answer: Answer) -> View:
    """Give the view of an answer as it is cited: its period by its id, its day, its sign."""
    view = answer.view
    period = catalogue().period(view.area, view.indicator, view.period)
    day = view.as_at or newest_day()
    which = period.id if period else view.period
    return replace(view, as_at=day, period=which, cited=fingerprint_of(answer)[:SIGNS])


def link_of(answer: Answer) -> str:
    """Write the address of an answer as it is cited.

    Returns
    -------
    str
        Relative; with its period by its id, the day of the newest edition and the first eight signs
        of its figures' fingerprint: never what "latest" means on another day.
    """
    return pinned(answer).href(answer.screen)


def citation_of(answer: Answer, base: str = "") -> Citation:
    """Cite an answer.

    Parameters
    ----------
    base : str
        Where the dashboard is served, with a slash at its end.

    Returns
    -------
    Citation
        Of the publication that the indicator's figures are from.
    """
    view, known = answer.view, catalogue()
    row = known.indicators[view.indicator].row
    day = view.as_at or newest_day()
    named = replace(view, as_at=None)
    title = page_title(known, named, answer.screen, answer.screen or "profile")
    what = title.removesuffix(" - Likewise")
    link = f"{base}{link_of(answer).removeprefix('.')}"
    when = row.published_label or ""
    year = (re.findall(r"\d{4}", when) or [""])[-1]
    key = f"likewise-{view.area}-{view.indicator}-{day.isoformat()}"
    published = f" ({when})" if when else ""
    text = (
        f"{row.publisher}, {row.publication}{published}. {what}, as at {in_words(day)}. "
        f"Likewise, {link}"
    )
    note = f"{what}, as at {in_words(day)}, by way of Likewise"
    bibtex = (
        f"@misc{{{key},\n  author = {{{{{row.publisher}}}}},\n"
        f"  title = {{{{{row.publication}}}}},\n  year = {{{year}}},\n  note = {{{note}}},\n"
        f"  url = {{{link}}}\n}}"
    )
    ris = "\n".join(
        ("TY  - DATA", f"AU  - {row.publisher}", f"TI  - {row.publication}", f"PY  - {year}",
         f"N1  - {note}", f"UR  - {link}", "ER  - ")
    )  # fmt: skip
    csl = {
        "id": key,
        "type": "dataset",
        "author": [{"literal": row.publisher}],
        "title": row.publication,
        "note": note,
        "URL": link,
        **({"issued": {"date-parts": [[int(year)]]}} if year else {}),
    }
    letters = short_of(pinned(answer), answer.screen)
    short = f"{base}s/{letters}" if letters else ""
    return Citation(text, bibtex, ris, json.dumps([csl], ensure_ascii=False), link, short)

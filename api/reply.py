"""A question of the API answered: parameters checked, rows asked, their source beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.questions import LONGEST, PARAMETERS, Question
from geo.licence import LICENCE
from queries import ENGLAND
from queries.as_at import NothingOut, begin_run_as_at
from queries.cache import cached_query
from queries.resolve import Unclear, find_area, find_day, find_group, find_indicator, find_period
from queries.rows import Areas, Indicators
from queries.store import begin_run


class Refused(Exception):
    """A question that can't be answered.

    Attributes
    ----------
    status : int
        Of the answer: 400 for what isn't asked rightly, 404 for what isn't there.
    title, detail : str
        What is wrong in a few words, and in a sentence that says what to do.
    """

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(detail)
        self.status, self.title, self.detail = status, title, detail


@dataclass(frozen=True)
class Reply:
    """An answer of the API.

    Attributes
    ----------
    question : Question
        What was asked.
    asked : mapping
        Each parameter as it was understood.
    rows : sequence of mapping
        The question's rows by column.
    indicator : mapping or None
        What is said of the one indicator that it is of: name, unit, publisher, publication.
    """

    question: Question
    asked: Mapping[str, str]
    rows: Sequence[Mapping[str, Any]]
    indicator: Mapping[str, Any] | None = None
    licence: str = LICENCE


def reply_to(question: Question, given: Sequence[tuple[str, str]]) -> Reply:
    """Answer a question.

    Parameters
    ----------
    given : sequence of (str, str)
        Parameters and their values, from anybody.

    Returns
    -------
    Reply
        Of the store of today, or of a day.

    Raises
    ------
    Refused
        If a parameter is missing, unknown, there twice, or names what is not there.
    queries.store.StoreProblem
        If there is no store.
    """
    asked = _checked(question, given)
    try:
        begin_run()
        if day := _day(asked.get("as_at")):
            begin_run_as_at(day)
        understood = _understood(question, asked)
    except NothingOut as nothing:
        raise Refused(404, "Nothing was out by that day", str(nothing)) from None
    except Unclear as unclear:
        raise Refused(404, "Not found", str(unclear)) from None
    parameters = {key: text for key, text in understood.items() if key != "as_at"}
    rows = [row._asdict() for row in cached_query(question.row, **parameters)]  # type: ignore[attr-defined]  # rows are named tuples
    if question.path == "neighbours":
        names = {area.code: area.name for area in cached_query(Areas)}
        rows = [{"code": row["code"], "name": names.get(row["code"]), **row} for row in rows]
    return Reply(question, understood, rows, _about(understood.get("indicator")))


def _day(text: str | None) -> dt.date | None:
    try:
        return None if text is None else find_day(text)
    except Unclear as unclear:
        raise Refused(400, "Not a value", str(unclear)) from None


def _checked(question: Question, given: Sequence[tuple[str, str]]) -> dict[str, str]:
    known = (*question.needs, *question.takes, "format")
    asked: dict[str, str] = {}
    for key, text in given:
        if key not in known:
            offered = ", ".join(known)
            raise Refused(
                400, "Unknown parameter", f"{key[:40]!r} can't be given here: {offered} can."
            )
        if key in asked:
            raise Refused(400, "Given twice", f"{key} is given more than once: give it once.")
        if not text.strip() or len(text) > LONGEST or not text.isprintable():
            raise Refused(400, "Not a value", f"{key} takes this: {PARAMETERS[key]}")
        asked[key] = text.strip()
    for key in question.needs:
        if key not in asked:
            raise Refused(400, "Missing parameter", f"{key} is needed. {PARAMETERS[key]}")
    form = asked.pop("format", "json")
    if form not in question.formats:
        offered = ", ".join(question.formats)
        raise Refused(400, "No such format", f"This is written as {offered}, not as {form!r}.")
    return asked


def _understood(question: Question, asked: Mapping[str, str]) -> dict[str, str]:
    wanted = (*question.needs, *question.takes)
    found = {key: asked[key] for key in ("as_at",) if key in asked}
    if "area" in wanted:
        found["area"] = _area(asked["area"]) if "area" in asked else ENGLAND
    if "model" in wanted:
        found["model"] = find_group(asked.get("model"))
    if "indicator" in wanted:
        found["indicator"] = find_indicator(asked["indicator"])
    if "period" in wanted:
        period, _ = find_period(found["indicator"], asked.get("period", "latest"))
        found["period"] = period
    return found


def _area(text: str) -> str:
    """Find an area by what is its own name or code: a machine is told of others, not led there."""
    code, note = find_area(text)
    if note:
        raise Unclear(f"{note.partition(':')[0]}: ask for {code}.")
    return code


def _about(indicator: str | None) -> dict[str, Any] | None:
    if indicator is None:
        return None
    row = next(row for row in cached_query(Indicators) if row.id == indicator)
    wanted = (
        "id", "name", "unit", "per", "polarity", "definition", "caveat", "publisher",
        "publication", "published_label", "source_url",
    )  # fmt: skip
    return {key: getattr(row, key) for key in wanted}

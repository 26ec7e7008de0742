"""A part of a view found by its address, for files that are made from it: pictures, figures."""

from __future__ import annotations

from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from answers.address.read import read_address
from answers.answer import Answer, Section, plain
from answers.as_of_day import then_of
from answers.catalogue import catalogue
from answers.screens import ANSWERS
from queries.store import begin_run
from screen.state import home_view
from serve.answering import UNKEPT

FIRST: Final = "profile"
"""Stands for the first screen, whose path is nothing."""


class Found(NamedTuple):
    """A part of a view, and the whole that it belongs to."""

    answer: Answer
    section: Section


def section_at(request: Request) -> Found | Response:
    """Find the part of a view that a request is about.

    Parameters
    ----------
    request : Request
        Its path has ``screen`` and ``section``, its query the keys of an address.

    Returns
    -------
    Found or Response
        404 with a sentence where there is no such part.
    """
    path = request.path_params
    screen = "" if path["screen"] == FIRST else path["screen"]
    if screen not in ANSWERS:
        return nothing_here()
    begin_run()
    known = catalogue()
    given = dict(request.query_params)
    then = then_of(known, read_address(given, known, home_view(known)), screen)
    if not then.shown:
        return PlainTextResponse(plain(then.remark), 404, UNKEPT)
    answer = ANSWERS[screen](then.reading.view, "light")
    section = answer.section(path["section"])
    return Found(answer, section) if section else nothing_here()


def nothing_here() -> Response:
    """Say that there is no such file."""
    return PlainTextResponse("There is no such file here.", 404, UNKEPT)

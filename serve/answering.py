"""Routes that are answered from the store, and what they say where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from queries.store import StoreProblem

UNKEPT: Final = {"Cache-Control": "no-store"}


def store_route(path: str, name: str, respond: Callable[[Request], Response]) -> Route:
    """Give a route that is answered from the store.

    Parameters
    ----------
    path, name : str
        As Starlette's routes have them.
    respond : callable
        Answers a request; where it finds no store that can be read, 503 says why.

    Returns
    -------
    starlette.routing.Route
        For GET and HEAD. Answered away from the threads that show pages.
    """

    def answered(request: Request) -> Response:
        try:
            return respond(request)
        except StoreProblem as problem:
            return PlainTextResponse(str(problem), 503, UNKEPT)

    return Route(path, answered, methods=["GET"], name=name)

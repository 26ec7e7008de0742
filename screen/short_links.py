"""Short links: ``/s/K7QF2-...`` leads to the view that minutes on paper cite."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from answers.catalogue import catalogue
from answers.short_link import Slip, read_short
from queries.store import begin_run
from serve.answering import UNKEPT, store_route

_PAGE = Markup(
    '<!doctype html><html lang="en-GB"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width">'
    "<title>No such short link - Likewise</title>"
    "<style>body{font:1.125rem/1.5 Arial,sans-serif;max-width:40rem;margin:3rem auto;"
    "padding:0 1rem}</style><main><h1>No view is opened</h1><p>%s</p>"
    '<p><a href="../">Open Likewise</a></p></main></html>'
)


def short_route() -> Route:
    """Give the route of short links.

    Returns
    -------
    starlette.routing.Route
        Leads on to the whole address; 404 with a sentence for a slip.
    """

    def short(request: Request) -> Response:
        begin_run()
        try:
            screen, keys = read_short(request.path_params["text"], catalogue())
        except Slip as slip:
            return HTMLResponse(_PAGE % (str(slip),), 404, UNKEPT)
        # Relative, so that it holds wherever the dashboard is served.
        return RedirectResponse(f"../{screen}?{urlencode(keys)}", 302, UNKEPT)

    return store_route("/s/{text}", "short link", short)

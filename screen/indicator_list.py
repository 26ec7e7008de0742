"""The list of all indicators: typed letters narrow it in the browser, without asking the server."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from answers.indicator_list import list_data, listed
from geo.serving import A_YEAR
from queries.cache import cached
from screen.script import component, handed_to
from serve.answering import store_route
from words.search_script import NEAREST, SEARCH


def indicator_list() -> None:
    """Show the list with its fields. The browser fetches the rows by their address, once."""
    here = Path(__file__).parent
    files = (NEAREST, SEARCH, here / "indicator_list.js")
    show = component("likewise-indicators", *files, style=here / "indicator_list.css")
    show(key="indicator-list", data={"list": list_address()})


def list_address() -> str:
    """Give the address of the list's rows, which a browser may keep."""
    digest, _ = _content()
    return f"catalogue/{digest}.json"


def list_route() -> Route:
    """Give the route of the list's rows.

    Returns
    -------
    starlette.routing.Route
        For an address with a digest in it, which a browser may keep for a year.
    """

    def rows(request: Request) -> Response:
        digest, content = _content()
        # Whoever has a page of a store that has been replaced gets the new list, unkept.
        kept = A_YEAR if request.path_params["digest"] == digest else "no-store"
        return Response(content, headers={"Cache-Control": kept}, media_type="application/json")

    return store_route("/catalogue/{digest}.json", "catalogue", rows)


def chosen_indicator(html: str, indicator: str) -> None:
    """Show what there is to say about the chosen indicator, and mark it in the list.

    Parameters
    ----------
    html : str
        Of ours, escaped; it may hold SVG. Beside the list; on a narrow screen under its row.
    """
    handed_to("likewiseIndicator")(key="indicator-chosen", data={"html": html, "chosen": indicator})


@cached
def _content() -> tuple[str, bytes]:
    written = json.dumps(list_data(listed()), ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(written).hexdigest()[:16], written

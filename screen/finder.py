"""A field that finds areas or indicators as somebody types; choosing changes the address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from answers.area_search import areas_like
from answers.catalogue import catalogue
from screen.indicator_list import list_address
from screen.script import show
from serve.answering import store_route

_LONGEST: Final = 60
"""Letters of a text that are looked at."""


def area_finder(
    label: str,
    key: str,
    href: str,
    *,
    shown: str = "",
    current: str = "",
    level: str = "",
    without: Sequence[str] = (),
) -> None:
    """Show a field that finds an area by name, code, postcode, district or ward.

    Parameters
    ----------
    key : str
        Names it on its page.
    href : str
        Where a choice leads, the area's code to be added: ``?area=``. The rest of the view is
        taken along.
    shown : str
        What stands in the field while nobody types.
    current : str
        The code of the area that this is.
    level : str
        Only areas of this level; nothing for all.
    without : sequence of str
        Codes that are not offered.
    """
    show(
        key,
        finder={
            "what": "areas", "key": key, "label": label, "href": href, "shown": shown,
            "current": current, "level": level, "without": list(without),
            "placeholder": "Name or postcode",
        },
    )  # fmt: skip


def indicator_finder(
    label: str,
    key: str,
    href: str = "?indicator=",
    *,
    shown: str = "",
    current: str = "",
    without: Sequence[str] = (),
) -> None:
    """Show a field that finds an indicator by any of its words.

    Parameters
    ----------
    key : str
        Names it on its page.
    href : str
        Where a choice leads, the indicator's id to be added.
    shown, current : str
        Name and id of the one that is chosen.
    without : sequence of str
        Ids that are not offered.
    """
    show(
        key,
        finder={
            "what": "indicators", "key": key, "label": label, "href": href, "shown": shown,
            "current": current, "list": list_address(), "without": list(without),
            "placeholder": "A few letters of any indicator",
        },
    )  # fmt: skip


def area_route() -> Route:
    """Give the route that answers what is typed: ``/find/areas?text=SO14&level=la``.

    Returns
    -------
    starlette.routing.Route
        As JSON: ``rows`` of code, label and by what it was found, best first; ``near`` where
        nothing is called so.
    """

    def areas(request: Request) -> Response:
        text = request.query_params.get("text", "").strip()[:_LONGEST]
        found = areas_like(text, catalogue(), request.query_params.get("level", ""))
        return JSONResponse(found._asdict(), headers={"Cache-Control": "max-age=600"})

    return store_route("/find/areas", "find areas", areas)

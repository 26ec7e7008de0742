"""The pages to read, served by the app: ``/places/southampton``, ``/measures/cp_rate``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from answers.pages_to_read import MEASURES, PLACES, TOPS, measures, places, slug_of, slugs
from queries.cache import cached
from queries.store import begin_run
from reading.page import Page, Site, document
from reading.pages import page_at
from reading.site import picture_of, site_map
from serve.answering import UNKEPT, store_route
from serve.policies import OF_READING

_KEPT: Final = {
    "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
    "Content-Language": "en-GB",
    "Content-Security-Policy": OF_READING,
}
_UNKEPT: Final = {**_KEPT, **UNKEPT}
_HTML: Final = "text/html; charset=utf-8"


def reading_routes(url: Callable[[Request], str]) -> list[Route]:
    """Give the routes of the pages, of their pictures and of the site map.

    Parameters
    ----------
    url : callable
        Gives the address, with a slash at its end, at which a request found us.

    Returns
    -------
    list of starlette.routing.Route
        For GET and HEAD. Answers carry an ETag, and may be kept for five minutes.
    """

    def page_under(top: str) -> Callable[[Request], Response]:
        def page(request: Request) -> Response:
            begin_run()
            path = f"{top}/{request.path_params.get('path', '')}".rstrip("/")
            site = Site(url(request))
            found = _page(path)
            meant = path if found else _meant(path)
            if meant is None:
                return Response(document(_nothing(), site), 404, _UNKEPT, _HTML)
            if found is None or request.url.path.endswith("/"):
                return RedirectResponse(f"{site.root}{meant}", 308)
            return _kept(document(found, site).encode(), _HTML)

        return page

    def picture(request: Request) -> Response:
        begin_run()
        indicator = request.path_params["indicator"]
        png = _picture(indicator) if indicator in measures() else None
        if png is None:
            return PlainTextResponse("There is no such picture.", 404, UNKEPT)
        return _kept(png, "image/png")

    def listed(request: Request) -> Response:
        begin_run()
        return _kept(site_map(Site(url(request))).encode(), "application/xml")

    return [
        *(
            store_route(path, f"read {path}", page_under(top))
            for top in TOPS
            for path in (f"/{top}", f"/{top}/{{path:path}}")
        ),
        store_route("/pictures/{indicator}.png", "pictures", picture),
        store_route("/sitemap.xml", "site map", listed),
    ]


@cached
def _page(path: str) -> Page | None:
    return page_at(path)


@cached
def _picture(indicator: str) -> bytes | None:
    return picture_of(indicator)


def _meant(path: str) -> str | None:
    """Find the page that an address written otherwise can mean: capitals, a code for a name."""
    top, *rest = path.split("/")
    if top == PLACES and rest:
        rest[0] = slugs().get(rest[0].upper(), slug_of(rest[0]))
        if rest[0] not in places():
            return None
    meant = "/".join([top, *(part.lower() for part in rest)])
    return meant if meant != path and _page(meant) is not None else None


def _nothing() -> Page:
    body = Markup(
        "<h1>There is no such page</h1><p>Find a place or a measure by its name: "
        '<a href="%s">places</a>, <a href="%s">measures</a>.</p>'
    )
    title = "There is no such page"
    return Page("nothing", title, title, body % (PLACES, MEASURES))


def _kept(content: bytes, kind: str) -> Response:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    return Response(content, headers={"ETag": tag, **_KEPT}, media_type=kind)

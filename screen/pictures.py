"""Charts as files: ``/picture/compare/group.png?area=...``, and the links under each chart."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from answers.answer import Answer, Section
from answers.catalogue import catalogue
from answers.files.names import Screen, file_name
from charts.drawing import Drawing
from screen.section_at import FIRST, nothing_here, section_at
from serve.answering import store_route
from serve.routes import url_of

PICTURES: Final = {"png": "image/png", "svg": "image/svg+xml"}
_WIDE: Final = 900
_HOUR: Final = {"Cache-Control": "public, max-age=3600"}


def picture_route() -> Route:
    """Give the route of pictures.

    Returns
    -------
    starlette.routing.Route
        ``/picture/{screen}/{section}.{form}`` with the keys of an address; ``scale=1`` for a PNG
        of half the size. 404 with a sentence where there is no such chart.
    """

    def picture(request: Request) -> Response:
        found = section_at(request)
        if isinstance(found, Response):
            return found
        (answer, section), form = found, request.path_params["form"]
        if form not in PICTURES or not isinstance(section.content, Drawing):
            return nothing_here()
        scale = 1.0 if request.query_params.get("scale") == "1" else 2.0
        content = _drawn(answer, section, form, scale, url_of(request))
        named = f'attachment; filename="{_name(answer, section, form)}"'
        headers = {"Content-Disposition": named, **_HOUR}
        return Response(content, media_type=PICTURES[form], headers=headers)

    return store_route("/picture/{screen}/{section}.{form}", "picture", picture)


def _drawn(answer: Answer, section: Section, form: str, scale: float, base: str) -> bytes:
    from briefing.content import cited, notes_alone  # what draws is loaded when it is asked for
    from briefing.picture import alone, png_of_svg

    assert isinstance(section.content, Drawing)
    foot = [*notes_alone(section.content), *cited(answer, base)]
    svg = alone(section.content, _WIDE, foot, section.legend, shape=section.shape)
    return svg.encode() if form == "svg" else png_of_svg(svg, scale)


def _name(answer: Answer, section: Section, form: str) -> str:
    known, view = catalogue(), answer.view
    period = known.period(view.area, view.indicator, view.period)
    screen: Screen = answer.screen or "profile"  # type: ignore[assignment]  # screens are all named
    which = period.id if period else "all"
    area = known.areas[view.area]
    return file_name(screen, area, view.indicator, which, (section.key,), form)


def take_html(answer: Answer, section: Section) -> Markup:
    """Write the links under a chart: the same for every view, which a script adds to them."""
    at = f"picture/{answer.screen or FIRST}/{section.key}"
    what = section.heading or answer.title
    link = Markup('<a data-carry download href="%s">%s<span class="lw-unseen"> of “%s”</span></a>')
    copy = Markup('<button type="button" data-lw-copy="%s">Copy</button>')
    return Markup('<p class="lw-take"><span>Picture:</span> %s %s %s %s</p>') % (
        link % (f"{at}.png", "PNG", what),
        link % (f"{at}.png?scale=1", "PNG, half the size", what),
        link % (f"{at}.svg", "SVG", what),
        copy % (f"{at}.png",),
    )

"""The shipped boundaries behind addresses that a browser may keep for a year.

Files are read and compressed once, when the server starts; nothing here needs a geographical
library.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from geo.geometry_files import Geometry, GeometryFiles
from geo.published import UPPER_TIER

PREFIX: Final = "geometry/"
A_YEAR: Final = "public, max-age=31536000, immutable"


@cache
def geometry_files() -> GeometryFiles:
    """Give the shipped boundaries, read at the first call and the same at every other."""
    return GeometryFiles()


def geometry_url(
    boundary_set: int, region_code: str | None = None, layer: str = UPPER_TIER
) -> str:
    """Give the address of a set of boundaries.

    Parameters
    ----------
    boundary_set : int
        As the store's periods have it.
    region_code : str, optional
        GSS code of a region, for the finer file of that region.
    layer : str
        The kind of area.

    Returns
    -------
    str
        For example ``geometry/upper-tier-2023.0123456789ab.topojson``: relative, so that it holds
        whatever path the dashboard is served under. Its TopoJSON objects are
        ``areas`` and ``regions``, feature ids are GSS codes, coordinates British National Grid
        metres: draw with the projection ``{"type": "identity", "reflectY": true}``.

    Raises
    ------
    LookupError
        If there are no such boundaries.
    """
    return PREFIX + geometry_files().find(boundary_set, region_code, layer).name


def proportions(boundary_set: int, region_code: str | None = None) -> float:
    """Say how wide a set of areas is for its height, so that its map gets the room that it fills.

    Parameters
    ----------
    boundary_set : int
        As the store's periods have it.
    region_code : str, optional
        Only the areas of this region.

    Returns
    -------
    float
        Width over height.

    Raises
    ------
    LookupError
        If there are no such boundaries.
    """
    return geometry_files().find(boundary_set, region_code).proportions


def geometry_routes(of: GeometryFiles | None = None) -> list[Route]:
    """Give the routes that serve the boundaries.

    Parameters
    ----------
    of : GeometryFiles, optional
        Which files; the shipped ones if not given.

    Returns
    -------
    list of starlette.routing.Route
        For GET and HEAD. The files are read now, so that a server which can't serve them says so
        when it starts.

    Raises
    ------
    BoundaryProblem
        If the shipped boundaries can't be read.
    """
    files = of or geometry_files()

    async def geometry(request: Request) -> Response:
        requested = request.path_params["name"]
        found = files.known(requested)
        if found is None:
            return PlainTextResponse(
                "There are no boundaries at this address.",
                status_code=404,
                headers={"Cache-Control": "no-store"},
            )
        if requested != found.name:
            # Relative, so that it holds whatever path the dashboard is served under.
            return RedirectResponse(found.name, 307, headers={"Cache-Control": "no-store"})
        return _respond(request, found)

    return [Route(f"/{PREFIX}{{name:path}}", geometry, methods=["GET"], name="geometry")]


def _respond(request: Request, geometry: Geometry) -> Response:
    zipped = _takes_gzip(request.headers.get("accept-encoding", ""))
    tag = f'"{geometry.digest}-gzip"' if zipped else f'"{geometry.digest}"'
    headers = {"Cache-Control": A_YEAR, "ETag": tag, "Vary": "Accept-Encoding"}
    if zipped:
        headers["Content-Encoding"] = "gzip"
    content = geometry.gzipped if zipped else geometry.plain
    return Response(content, headers=headers, media_type="application/json")


def _takes_gzip(accepted: str) -> bool:
    """Read an Accept-Encoding header (RFC 9110, section 12.5.3)."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        coding, _, weight = part.partition(";")
        try:
            weights[coding.strip()] = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            weights[coding.strip()] = 0
    return weights.get("gzip", weights.get("*", 0)) > 0

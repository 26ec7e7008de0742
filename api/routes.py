"""The API's addresses: ``/api/v1/series?area=E06000045&indicator=cp_rate`` and the like."""

from __future__ import annotations

import hashlib
import json
from contextvars import copy_context
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from api.forms import csv_of, csvw_of, json_of, jsonstat_of
from api.openapi import MEDIA, PROBLEM, openapi, page
from api.questions import QUESTIONS, Question
from api.reply import Refused, reply_to
from queries.store import StoreProblem

_KEPT: Final = {
    # A CDN may answer for a while and look for new figures meanwhile.
    "Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
    "Access-Control-Allow-Origin": "*",
}
_UNKEPT: Final = {"Cache-Control": "no-store", "Access-Control-Allow-Origin": "*"}


def api_routes() -> list[Route]:
    """Give the routes of the API, of its description, and of what there is not."""

    def described(_: Request) -> Response:
        return JSONResponse(openapi(), headers=_KEPT)

    def shown(_: Request) -> Response:
        return HTMLResponse(page(), headers=_KEPT)

    def nothing(request: Request) -> Response:
        offered = ", ".join(one.path for one in QUESTIONS)
        path = request.path_params["path"][:80]
        return problem(404, "No such question", f"{path!r} can't be asked: {offered} can.")

    return [
        Route("/api", shown, name="api"),
        Route("/api/v1/openapi.json", described, name="openapi"),
        *(_route(one) for one in QUESTIONS),
        Route("/api/{path:path}", nothing, name="api nothing"),
    ]


def _route(question: Question) -> Route:
    def answer(request: Request) -> Response:
        try:
            return copy_context().run(_answered, question, request)
        except Refused as refused:
            return problem(refused.status, refused.title, refused.detail)
        except StoreProblem as broken:
            return problem(503, "No figures at the moment", str(broken))

    return Route(f"/api/v1/{question.path}", answer, methods=["GET"], name=f"api {question.path}")


def _answered(question: Question, request: Request) -> Response:
    given = request.query_params.multi_items()
    reply = reply_to(question, given)
    form = dict(given).get("format", "json").strip()
    match form:
        case "csv":
            content = csv_of(reply)
        case "csvw":
            content = csvw_of(reply, str(request.base_url))
        case "jsonstat":
            content = jsonstat_of(reply)
        case _:
            content = json_of(reply)
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, **_KEPT}
    if form == "csv":
        name = f"likewise-{question.path}.csv"
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return Response(content, media_type=MEDIA[form], headers=headers)


def problem(status: int, title: str, detail: str) -> Response:
    """Answer with what is wrong, as RFC 9457 has it."""
    content = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Response(
        json.dumps(content, ensure_ascii=False), status, headers=_UNKEPT, media_type=PROBLEM
    )

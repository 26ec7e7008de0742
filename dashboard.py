"""Likewise's front door: the app, what it serves beside its pages, and what it says when it fails.

Start it with ``streamlit run dashboard.py``, or hand ``dashboard:app`` to an ASGI server. The pages
and their navigation are in ``pages/front_door.py``.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event, Thread

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from answers.pages_to_read import TOPS
from api.routes import api_routes
from geo.serving import geometry_routes
from reading.routes import reading_routes
from screen.bulk_downloads import download_routes
from screen.fault import say_sorry
from screen.finder import area_route
from screen.first_paint import FirstAnswer, FirstPaint
from screen.indicator_list import list_route
from screen.pictures import picture_route
from screen.short_links import short_route
from screen.view_files import file_route
from serve import settings
from serve.headers import SafeHeaders, Unchanged
from serve.limits import Limits
from serve.paths import ClosedPaths, PlainPaths
from serve.repeats import limit_repeats
from serve.routes import health_routes, robots_route, under_base, url_of
from serve.watching import Watching, tell_measurements

_loaded = Event()


def _warm() -> None:
    from pages import front_door  # here and not above: the server answers while this loads

    front_door.warm()
    _loaded.set()
    # Libraries, charts and catalogues live as long as the process: no collection need walk them.
    gc.collect()
    gc.freeze()


def _first_answer(path: str, query: str) -> FirstAnswer | None:
    if not _loaded.is_set():
        return None
    from pages import front_door  # as above

    return front_door.first_answer(path, query)


@asynccontextmanager
async def _lifespan(_: st.App) -> AsyncGenerator[None, None]:
    """Load what the first page needs while the first reader's browser loads Streamlit."""
    Thread(target=_warm, name="warm", daemon=True).start()
    tell_measurements()
    limit_repeats()
    yield


app = st.App(
    Path(__file__).parent / "pages" / "front_door.py",
    lifespan=_lifespan,
    routes=under_base(
        [
            *geometry_routes(),
            *download_routes(),
            list_route(),
            area_route(),
            picture_route(),
            file_route(),
            short_route(),
            *api_routes(),
            *reading_routes(url_of),
            *health_routes(_loaded.is_set),
            robots_route(),
        ]
    ),
    # The first is the outermost.
    middleware=[
        Middleware(Watching),
        Middleware(SafeHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=settings.hosts(), www_redirect=False),
        Middleware(Limits),
        Middleware(ClosedPaths),
        Middleware(Unchanged),
        Middleware(FirstPaint, answer=_first_answer),
        Middleware(PlainPaths, own=tuple(f"{top}/" for top in TOPS)),
    ],
    on_script_error=say_sorry,
)

"""Likewise's front door: the app, what it serves beside its pages, and what it says when it fails.

Start it with ``streamlit run dashboard.py``, or hand ``dashboard:app`` to an ASGI server. The pages
and their navigation are in ``pages/front_door.py``.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from geo.serving import geometry_routes
from screen.fault import say_sorry
from screen.serving import SafeHeaders, health_route

app = st.App(
    Path(__file__).parent / "pages" / "front_door.py",
    routes=[*geometry_routes(), health_route()],
    middleware=[Middleware(SafeHeaders)],
    on_script_error=say_sorry,
)

"""What stands before the app and sees every request: its one beginning."""

from __future__ import annotations

from starlette.types import ASGIApp


class Layer:
    """A middleware.

    Parameters
    ----------
    app : ASGI app
        What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

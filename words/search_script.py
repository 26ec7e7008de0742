"""The search that the browser does as somebody types, done on the server by the same script."""

from __future__ import annotations

import json
import threading
from functools import cache
from pathlib import Path
from typing import Any, Final

import quickjs

NEAREST: Final = Path(__file__).with_name("nearest.js")
"""The script that finds the nearest word."""
SEARCH: Final = Path(__file__).with_name("search.js")
"""The script that finds indicators, with `NEAREST` before it."""
_RUN: Final = """
const FUNCTIONS = { apart, best, edits, find, fold, telling }
const run = (name, given) => JSON.stringify(
  FUNCTIONS[name](...JSON.parse(given)), (_, value) => (value instanceof Map ? [...value] : value))
"""
_own = threading.local()


def run(function: str, *given: object) -> Any:
    """Run a function of the script.

    A thread has an interpreter of its own, made in half a millisecond: they can't be shared.

    Parameters
    ----------
    function : str
        Its name there.
    *given : object
        Whatever JSON can say.

    Returns
    -------
    object
        As JSON says it; a ``Map`` as a list of pairs.
    """
    if not hasattr(_own, "run"):
        interpreter = quickjs.Context()
        interpreter.eval(_source())
        _own.run = interpreter.eval("run")
    return json.loads(_own.run(function, json.dumps(given)))


@cache
def _source() -> str:
    return NEAREST.read_text(encoding="utf-8") + SEARCH.read_text(encoding="utf-8") + _RUN

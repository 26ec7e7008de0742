"""Specifications of charts, as `python -m charts` has built them with Altair from ``charts/specs``.

Altair checks each part of a chart against its schema, which takes up to a second a chart. That is
done once, when a chart is changed, and not while a reader waits.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

from charts.drawing import Spec
from charts.palette import Mode

FOLDER: Final = Path(__file__).resolve().parent / "compiled"


def compiled(chart: str, mode: Mode, shape: str = "") -> Spec:
    """Give the specification of a chart, to be filled in.

    Parameters
    ----------
    chart : str
        A module of ``charts/specs``.
    mode : {'light', 'dark'}
        What the page around the chart is.
    shape : str
        Which of its shapes, if it has several.

    Returns
    -------
    dict
        Vega-Lite, the caller's to change.

    Raises
    ------
    FileNotFoundError
        If `python -m charts` hasn't been run since the chart or its shape came.
    """
    spec: Spec = json.loads(_text(file_name(chart, mode, shape)))
    return spec


def file_name(chart: str, mode: Mode, shape: str = "") -> str:
    """Name the file of a specification.

    Parameters
    ----------
    chart, mode, shape : str
        As for `compiled`.

    Returns
    -------
    str
        "trend-light-compact.json".
    """
    return "-".join(part for part in (chart, mode, shape) if part) + ".json"


@cache
def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")

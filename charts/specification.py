"""Specifications of charts: read from the kinds' folders, coloured for a mode and filled in.

Altair checks each part of a chart against its schema, which takes up to a second a chart. That is
done once, when a chart is changed (`python -m charts`), and not while a reader waits.
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Collection, Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any, Final

from charts.palette import Mode, Palette, palette
from words.measure import Measure

Spec = dict[str, Any]
"""Vega-Lite."""

FILE: Final = "specification.json"
"""The name of a kind's specification, in its folder."""

_PLACES: Final[dict[str, Any]] = {one.name: f"{{{{{one.name}}}}}" for one in fields(Palette)}
COLOURS: Final = Palette(**_PLACES)
"""What a specification has in the place of each colour, "{{area}}", until a mode is known."""


def filled(kind: str, mode: Mode, parameters: Mapping[str, Any]) -> Spec:
    """Give the specification of a chart in the colours of a mode, with its parameters set.

    Parameters
    ----------
    kind : str
        The name of its folder in `charts`.
    parameters : mapping
        As for `fill_parameters`.

    Returns
    -------
    dict
        The caller's to change.

    Raises
    ------
    ModuleNotFoundError
        If there is no such kind.
    FileNotFoundError
        If `python -m charts` hasn't been run since the kind came.
    """
    spec: Spec = pickle.loads(_coloured(kind, mode))
    fill_parameters(spec, parameters)
    return spec


@cache
def _coloured(kind: str, mode: Mode) -> bytes:
    """Give it to be copied: unpickling takes half the time of reading the JSON again."""
    text = files(f"charts.{kind}").joinpath(FILE).read_text(encoding="utf-8")
    colours = palette(mode)
    coloured = re.sub(r"\{\{(\w+)\}\}", lambda found: str(getattr(colours, found[1])), text)
    return pickle.dumps(json.loads(coloured))


def fill_parameters(spec: Spec, values: Mapping[str, Any]) -> None:
    """Set the named parameters of a specification, in place.

    Raises
    ------
    KeyError
        If the specification has no parameter of such a name.
    """
    known = {parameter["name"]: parameter for parameter in spec["params"]}
    for name, value in values.items():
        known[name]["value"] = value


def unit_of(measure: Measure) -> dict[str, str]:
    """Give the parameters of `charts.layers.frame.UNIT`: they print a measure's figures."""
    return {
        "unit_before": measure.unit_before,
        "unit_text": measure.unit_text,
        "number_format": measure.d3_format,
    }


def title_axes(spec: Spec, **titles: str) -> None:
    """Set the titles of the axes, which the first layer holds, in place.

    Parameters
    ----------
    **titles : str
        By channel, ``x`` and ``y``.
    """
    for channel, title in titles.items():
        spec["layer"][0]["encoding"][channel]["axis"]["title"] = title


def leave_out(spec: Spec, names: Collection[str]) -> None:
    """Take layers and parameters out of a specification, in place.

    A layer without rows would be drawn as nothing, with a warning in the browser's console.

    Parameters
    ----------
    names : collection of str
        Of layers, of tables whose layers are meant, or of parameters.
    """
    spec["layer"] = [
        layer
        for layer in spec["layer"]
        if layer["name"] not in names and layer.get("data", {}).get("name") not in names
    ]
    spec["params"] = [one for one in spec["params"] if one["name"] not in names]

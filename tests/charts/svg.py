"""Draw a drawing without a browser, and look at what is in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import vl_convert

from charts.drawing import Drawing

NS = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """A text as drawn: where its first letter stands, and its lines."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float


class Picture:
    """The SVG of a drawing."""

    def __init__(
        self, drawing: Drawing, width: int = 900, geometry: Mapping[str, Any] | None = None
    ) -> None:
        spec = drawing.to_vega_lite(width, geometry)
        self.text = vl_convert.vegalite_to_svg(spec, vl_version="6.4")
        self.root = ElementTree.fromstring(self.text)
        self._parents = {child: parent for parent in self.root.iter() for child in parent}
        self.width = float(self.root.attrib["width"])

    def layer(self, name: str) -> list[ElementTree.Element]:
        """The groups of marks of a named layer: one, or one a line; none if it wasn't drawn."""
        return [
            group
            for group in self.root.iter(f"{NS}g")
            if f"{name}_marks" in group.attrib.get("class", "").split()
        ]

    def shapes(self, name: str) -> list[ElementTree.Element]:
        """The paths of a layer that show: those of no shape or no opacity do not."""
        found = [path for group in self.layer(name) for path in group.iter(f"{NS}path")]
        return [path for path in found if path.attrib.get("d") and not self._hidden(path)]

    def texts(self, name: str) -> list[Text]:
        """The texts of a layer that show, with their places in pixels."""
        texts = []
        for element in (text for group in self.layer(name) for text in group.iter(f"{NS}text")):
            if self._hidden(element):
                continue
            left, top = self.place(element)
            lines = [span.text or "" for span in element.iter(f"{NS}tspan")]
            size = float(element.attrib["font-size"].removesuffix("px"))
            texts.append(Text(left, top, tuple(lines or [element.text or ""]), size))
        return texts

    def all_words(self) -> list[str]:
        """Every text in the picture."""
        return ["".join(element.itertext()) for element in self.root.iter(f"{NS}text")]

    def place(self, element: ElementTree.Element) -> tuple[float, float]:
        """Where a mark stands, in pixels from the upper left."""
        x = y = 0.0
        at: ElementTree.Element | None = element
        while at is not None:
            dx, dy = _moved(at)
            x, y = x + dx, y + dy
            at = self._parents.get(at)
        return x, y

    @staticmethod
    def _hidden(element: ElementTree.Element) -> bool:
        return element.attrib.get("opacity") == "0"


def _moved(element: ElementTree.Element) -> tuple[float, float]:
    found = re.match(r"translate\(([-\d.e]+),\s*([-\d.e]+)\)", element.attrib.get("transform", ""))
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)

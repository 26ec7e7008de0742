"""All authorities along one line: a dot each, quarters shaded, the chosen area picked out."""

from charts.strip.drawing import strip

__all__ = ["strip"]

"""A group in order: a dot and an interval each, and lines for what they are compared with."""

from charts.ranked.drawing import ranked

__all__ = ["ranked"]

"""The spine: where an area stands on each core indicator between the lowest and the highest."""

from charts.spine.drawing import spine

__all__ = ["spine"]

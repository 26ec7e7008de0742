"""A small line for each area of a group, all on one scale, the chosen area behind each."""

from charts.small_multiples.drawing import small_multiples

__all__ = ["small_multiples"]

"""A measure over the years: the area, and whatever it is compared with."""

from charts.trend.drawing import trend

__all__ = ["trend"]

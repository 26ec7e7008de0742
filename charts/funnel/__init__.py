"""Authorities by size, against limits round England widened for their usual spread."""

from charts.funnel.drawing import funnel

__all__ = ["funnel"]

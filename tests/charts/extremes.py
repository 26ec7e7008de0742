"""Figures of every kind that a chart could stumble over."""

from __future__ import annotations

from charts.standing import Standing, standings
from tests.charts.comparison_samples import authorities, but
from tests.charts.samples import RATE

KINDS = {
    "below zero": [-2.0 + i / 10 for i in range(11)],
    "on both sides": [-2.0 + i / 2 for i in range(11)],
    "all zero": [0.0] * 11,
    "all equal": [7.5] * 11,
    "close together": [100.0 + i for i in range(11)],
    "alone": [42.0],
    "very large": [2e8 + i * 1e7 for i in range(11)],
    "one far beyond": [84.0, 86.0, 88.0, 90.0, 92.0, 94.0, 96.0, 98.0, 99.0, 100.0, 1094.1],
    "one far below": [-40.0, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5],
}


def standing(values: list[float]) -> list[Standing]:
    """The rows of a comparison with such figures, the chosen area's the last."""
    rows = standings(authorities(40), RATE)[: len(values)]
    role = ["member"] * (len(values) - 1) + ["area"]
    return [
        but(row, value=value, lower=None, upper=None, role=role[n])
        for n, (row, value) in enumerate(zip(rows, values, strict=True))
    ]

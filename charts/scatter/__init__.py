"""A rate against deprivation: every authority, and what deprivation leads one to expect."""

from charts.scatter.drawing import scatter

__all__ = ["scatter"]

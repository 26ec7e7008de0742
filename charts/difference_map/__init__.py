"""How far each authority is from the rate expected for its deprivation, on a map."""

from charts.difference_map.drawing import difference_map

__all__ = ["difference_map"]

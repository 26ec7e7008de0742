"""The neighbourhoods (LSOAs) inside an authority, each in the colour of its tenth in England."""

from charts.small_area_map.drawing import small_area_map

__all__ = ["small_area_map"]

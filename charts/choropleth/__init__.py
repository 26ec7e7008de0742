"""A measure across the country: each authority in the colour of its class."""

from charts.choropleth.drawing import choropleth

__all__ = ["choropleth"]

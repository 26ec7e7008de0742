"""Boundaries in, light geometry out.

Two halves share this package. The build half, :mod:`geo.build`, reads the publisher's boundaries
and draws small TopoJSON files; it needs geopandas and shapely. The serving half hands those files
to a browser (:mod:`geo.serving`); it needs the standard library and Starlette alone. Nothing is
imported here, so that a page may use the one without loading the other.
"""

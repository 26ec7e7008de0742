"""What a chart function returns: a specification, its tables, and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa

from charts.chart_figures import ChartFigures
from charts.labels import wrap
from charts.palette import Mode, palette
from charts.specification import Spec

_TITLE: Final = 18
_SPECIFICATION: Final = 64_000
"""Bytes: of the kinds a specification takes from 20 to 110 kB."""
_SUBTITLE: Final = 14


@dataclass(frozen=True, eq=False)
class Drawing:
    """A chart, ready to be shown or to be written into a document.

    Attributes
    ----------
    spec : dict
        Vega-Lite, without data, title or description: those stand beside it. It depends on the
        shape of the chart and little else, so a browser can keep a drawn chart and change its
        figures alone.
    data : dict of pyarrow.Table
        The tables that the specification names.
    alt : str
        The text alternative: it says the finding, not only what kind of chart it is.
    title, subtitle : str
        The finding, and what was measured, where and when. A page sets them as text of its own,
        where they wrap and are read aloud.
    numbered : tuple of str
        What the numbers in the chart stand for, 1 first: changes of areas, breaks in a series.
    notes : tuple of str
        What else the reader needs to read the chart's marks: gaps, revisions.
    mode : {'light', 'dark'}
        What it was coloured for.
    figures : ChartFigures or None
        Its figures in plain form, where it is a chart that other programs draw too.
    """

    spec: Spec
    data: dict[str, pa.Table]
    alt: str
    title: str
    subtitle: str
    numbered: tuple[str, ...] = field(default=())
    notes: tuple[str, ...] = field(default=())
    mode: Mode = "light"
    figures: ChartFigures | None = None

    @property
    def nbytes(self) -> int:
        """About what it takes in memory; to count a specification through takes a millisecond."""
        return _SPECIFICATION + sum(int(table.nbytes) for table in self.data.values())

    def with_data(self) -> Spec:
        """Give the specification with its tables as Arrow under ``datasets``.

        Returns
        -------
        dict
            What `streamlit.vega_lite_chart` takes as its one argument: it sends the tables
            beside the specification. The title and alt text are the caller's to place.
        """
        return {**self.spec, "datasets": dict(self.data)}

    def to_vega_lite(
        self, width: int | None = None, geometry: Mapping[str, Any] | None = None
    ) -> Spec:
        """Give a specification that stands alone: values, title and description within it.

        Parameters
        ----------
        width : int, optional
            In pixels, for a renderer that has no container to fill.
        geometry : mapping, optional
            A TopoJSON that takes the place of the URL a map loads its shapes from, for a renderer
            with no server to ask.

        Returns
        -------
        dict
            Vega-Lite with plain lists and numbers only.
        """
        colours = palette(self.mode)
        # A title wider than the chart would squeeze the plot, and one within its height too.
        title, beneath = (
            wrap(text, size, width) if width else [text]
            for text, size in ((self.title, _TITLE), (self.subtitle, _SUBTITLE))
        )
        spec = {
            **self.spec,
            "datasets": {name: rows.to_pylist() for name, rows in self.data.items()},
            "background": colours.paper,
            "description": self.alt,
            "padding": {"left": 8, "right": 8, "top": 8, "bottom": 8},
            "title": {
                "text": title,
                "subtitle": beneath,
                "anchor": "start",
                "frame": "bounds",
                "color": colours.text,
                "subtitleColor": colours.muted,
                "fontSize": _TITLE,
                "subtitleFontSize": _SUBTITLE,
                "subtitlePadding": 6,
                "offset": 14,
            },
        }
        if isinstance(self.spec.get("height"), int):
            above = len(title) * (_TITLE + 3) + len(beneath) * (_SUBTITLE + 3) + 24
            spec["height"] = self.spec["height"] + above
        if width is not None:
            spec["width"] = width
        source = spec.get("data")
        if geometry is not None and isinstance(source, dict) and "url" in source:
            spec["data"] = {"values": dict(geometry), "format": source["format"]}
        return spec


_KINDS: Final = {
    "number": pa.float64(),
    # A whole number below 16 million: exact in half the room.
    "count": pa.float32(),
    "rank": pa.int16(),
    "small": pa.int8(),
    "text": pa.string(),
    # A text that many rows share is sent once.
    "role": pa.dictionary(pa.int16(), pa.string()),
    "tag": pa.dictionary(pa.int8(), pa.string()),
    "truth": pa.bool_(),
}


def columns(named: str) -> pa.Schema:
    """Name the columns of a table and what they hold.

    Parameters
    ----------
    named : str
        "x number, name text": kinds are number, count, rank, small, text, role (a text that
        repeats), tag (one of a few that repeat) and truth.

    Returns
    -------
    pyarrow.Schema
        For `table`.
    """
    pairs = (column.split() for column in named.split(","))
    return pa.schema([(name, _KINDS[kind]) for name, kind in pairs])


def table(schema: pa.Schema, rows: Sequence[Sequence[Any]]) -> pa.Table:
    """Make a table for a drawing.

    Arrow and not pandas: it is what goes to the browser, it is smaller there, and making one takes
    a tenth of the time.

    Parameters
    ----------
    schema : pyarrow.Schema
        As `columns` gives it.
    rows : sequence of sequences
        In the order of the columns; ``None`` is missing.

    Returns
    -------
    pyarrow.Table
        As many rows.
    """
    lists = zip(*rows, strict=True) if rows else ([] for _ in schema)
    arrays = [pa.array(cells, field.type) for cells, field in zip(lists, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)

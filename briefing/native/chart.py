"""A chart that Word and PowerPoint draw themselves."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.util import Emu, Pt

from briefing.native.workbook import (
    ABOVE,
    BELOW,
    categories,
    cells,
    columns,
    lengths,
    number_format,
    upwards,
    workbook,
)
from charts.chart_figures import ChartFigures, Series
from charts.palette import LIGHT

Box = tuple[int, int, int, int]
"""Left, top, width and height, in English metric units."""

_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = {
    "area": LIGHT.area,
    "england": LIGHT.england,
    "mean": LIGHT.neighbours,
    "median": LIGHT.neighbours,
    "region": LIGHT.region,
    "named": LIGHT.text,
}
_OF_THEME: Final = {
    "area": MSO_THEME_COLOR.ACCENT_1,
    "england": MSO_THEME_COLOR.TEXT_1,
    "mean": MSO_THEME_COLOR.ACCENT_2,
    "median": MSO_THEME_COLOR.ACCENT_2,
    "region": MSO_THEME_COLOR.ACCENT_3,
    "named": MSO_THEME_COLOR.TEXT_1,
}
_DASHES: Final = {"england": MSO_LINE.DASH, "median": MSO_LINE.ROUND_DOT}
_FONT: Final = Pt(10)


def add_chart(
    slide: Any,
    figures: ChartFigures,
    box: Box,
    title: str,
    alt: str,
    *,
    head: str = "",
    themed: bool = False,
) -> None:
    """Draw a chart of PowerPoint's own on a slide.

    Parameters
    ----------
    box : Box
        Where.
    title, alt : str
        Its title and text alternative, for whoever can't see it.
    head : str
        What is written above it, if anything.
    themed : bool
        Whether it takes the colours of the theme that it stands in, and not our own.
    """
    kind = XL_CHART_TYPE.LINE_MARKERS if figures.kind == "lines" else XL_CHART_TYPE.BAR_CLUSTERED
    data = CategoryChartData(number_format=number_format(figures))
    figures = upwards(figures)
    data.categories = list(categories(figures))
    for series in figures.series:
        data.add_series(series.name, series.values)
    frame = slide.shapes.add_chart(kind, *(Emu(side) for side in box), data)
    chart: Chart = frame.chart
    _style(chart, figures, themed=themed)
    if head:
        chart.has_title = True
        chart.chart_title.text_frame.text = head
        chart.chart_title.include_in_layout = False
        (run,) = chart.chart_title.text_frame.paragraphs[0].runs
        run.font.size, run.font.bold = Pt(12), True
    if figures.kind == "bars":
        _add_intervals(chart, figures)
    for axis in chart._chartSpace.iter(f"{{{_C}}}axId", f"{{{_C}}}crossAx"):
        axis.set("val", str(int(axis.get("val")) % 2**32))  # the format wants it unsigned
    chart.part.chart_workbook.update_from_xlsx_blob(workbook(figures))
    describe(frame._element.nvGraphicFramePr.cNvPr, title, alt)


def _style(chart: Chart, figures: ChartFigures, *, themed: bool) -> None:
    chart.font.size = _FONT
    chart.font.name = "Arial"
    chart.has_title = False
    lines = figures.kind == "lines"
    chart.has_legend = lines
    if lines:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    scale, names = chart.value_axis, chart.category_axis
    scale.minimum_scale = figures.low if lines else min(0.0, figures.low)
    scale.has_major_gridlines = True
    scale.major_gridlines.format.line.color.rgb = _colour(LIGHT.rule)
    scale.format.line.fill.background()
    scale.tick_labels.number_format = number_format(figures) if figures.places > 1 else "#,##0.##"
    scale.tick_labels.number_format_is_linked = False
    if lines:
        scale.has_title = True
        scale.axis_title.text_frame.text = figures.scale
    names.format.line.color.rgb = _colour(LIGHT.muted)
    if lines:
        for plotted, series in zip(chart.plots[0].series, figures.series, strict=True):
            _style_line(plotted, series, themed=themed)
        return
    names._element.find(f"{{{_C}}}noMultiLvlLbl").addprevious(
        etree.fromstring(f'<c:tickLblSkip xmlns:c="{_C}" val="1"/>')
    )
    plot = chart.plots[0]
    plot.gap_width = 30
    plot.has_data_labels = True
    # At the foot of each bar: its interval is at its head.
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = number_format(figures), False
    labels.show_value, labels.position = True, XL_LABEL_POSITION.INSIDE_BASE
    for number, role in enumerate(figures.series[0].roles):
        point = plot.series[0].points[number]
        point.format.fill.solid()
        _paint(point.format.fill.fore_color, role, themed=themed)
        dark = role in ("area", "england", "named")
        label = point.data_label
        label.font.size = _FONT
        label.font.color.rgb = _colour(LIGHT.paper if dark else LIGHT.text)
        label.position = XL_LABEL_POSITION.INSIDE_BASE


def _style_line(plotted: Any, series: Series, *, themed: bool) -> None:
    role = series.roles[0] if series.roles else "other"
    plotted.smooth = False
    _paint(plotted.format.line.color, role, themed=themed)
    plotted.format.line.width = Pt(3 if role == "area" else 1.75)
    if role in _DASHES:
        plotted.format.line.dash_style = _DASHES[role]
    plotted.marker.size = 6 if role == "area" else 3
    plotted.marker.format.fill.solid()
    _paint(plotted.marker.format.fill.fore_color, role, themed=themed)
    _paint(plotted.marker.format.line.color, role, themed=themed)


def _paint(colour: Any, role: str, *, themed: bool) -> None:
    """Colour a mark by its role: in ours, or in that of the theme which plays it."""
    if not themed:
        colour.rgb = _colour(_COLOURS.get(role, LIGHT.other))
        return
    colour.theme_color = _OF_THEME.get(role, MSO_THEME_COLOR.BACKGROUND_1)
    if role not in _OF_THEME:
        colour.brightness = -0.35


def _colour(written: str) -> RGBColor:
    return RGBColor.from_string(written.removeprefix("#"))


def _add_intervals(chart: Chart, figures: ChartFigures) -> None:
    """Give bars their intervals as error bars, which read their lengths from the workbook."""
    (series,) = figures.series
    if not any(end is not None for end in series.upper):
        return
    plus, minus = lengths(series)
    at = columns(figures)
    parts = [
        f'<c:{name}><c:numRef><c:f>{cells(at[title], len(values))}</c:f>'
        f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
        + "".join(f'<c:pt idx="{n}"><c:v>{v!r}</c:v></c:pt>' for n, v in enumerate(values) if v)
        + f"</c:numCache></c:numRef></c:{name}>"
        for name, title, values in (("plus", ABOVE, plus), ("minus", BELOW, minus))
    ]
    bars = etree.fromstring(
        f'<c:errBars xmlns:c="{_C}" xmlns:a="{_A}"><c:errBarType val="both"/>'
        f'<c:errValType val="cust"/><c:noEndCap val="0"/>{"".join(parts)}'
        '<c:spPr><a:ln w="12700"><a:solidFill>'
        f'<a:srgbClr val="{LIGHT.text.removeprefix("#")}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    plotted = chart.plots[0].series[0]._element
    plotted.find(f"{{{_C}}}cat").addprevious(bars)


def describe(element: Any, title: str, alt: str) -> None:
    """Set a shape's title and text alternative."""
    element.set("descr", alt)
    element.set("title", title)

"""The workbook behind a chart: its figures, their intervals, and why some are missing."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Final

import xlsxwriter

from charts.chart_figures import ChartFigures, Series

_NEVER: Final = dt.datetime(1980, 1, 1)
LOW: Final = "Lower end of the 95% interval"
HIGH: Final = "Upper end of the 95% interval"
ABOVE: Final = "From the figure up to the upper end"
BELOW: Final = "From the lower end up to the figure"


def upwards(figures: ChartFigures) -> ChartFigures:
    """Turn the order of bars about: Office draws the first at the bottom."""
    if figures.kind == "lines":
        return figures
    turned = tuple(
        one._replace(**{name: getattr(one, name)[::-1] for name in one._fields if name != "name"})
        for one in figures.series
    )
    return figures._replace(categories=figures.categories[::-1], series=turned)


def categories(figures: ChartFigures) -> Iterator[str]:
    """Name the categories, with the symbol of one whose only figure is missing."""
    (first, *others) = figures.series
    for name, reason in zip(figures.categories, first.reasons, strict=True):
        yield f"{name} ({reason})" if reason and not others and figures.kind == "bars" else name


def number_format(figures: ChartFigures) -> str:
    """Say in Office's signs how a chart's figures are printed: "#,##0.0"."""
    places = f".{'0' * figures.places}" if figures.places else ""
    return f"#,##0{places}"


def lengths(series: Series) -> tuple[list[float], list[float]]:
    """Give how far each interval reaches up and down from its figure; 0 where there is none."""
    known = list(zip(series.values, series.lower, series.upper, strict=True))
    plus = [0.0 if v is None or high is None else high - v for v, _, high in known]
    minus = [0.0 if v is None or low is None else v - low for v, low, _ in known]
    return plus, minus


def columns(figures: ChartFigures) -> dict[str, int]:
    """Place beside the figures in the workbook: intervals, and reasons for gaps."""
    titles = [] if not figures.series[0].upper else [LOW, HIGH, ABOVE, BELOW]
    titles += [f"{one.name}: why there is no figure" for one in figures.series if any(one.reasons)]
    return {title: len(figures.series) + 1 + n for n, title in enumerate(titles)}


def cells(column: int, rows: int) -> str:
    """Name the cells of a column as a chart refers to them."""
    letter = chr(ord("A") + column)
    return f"Sheet1!${letter}$2:${letter}${rows + 1}"


def workbook(figures: ChartFigures) -> bytes:
    """Write the workbook behind a chart: its figures, their intervals, and why some are missing.

    Returns
    -------
    bytes
        XLSX; the same for the same figures.
    """
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    book.set_properties({"created": _NEVER})
    sheet = book.add_worksheet("Sheet1")
    number = book.add_format({"num_format": number_format(figures)})
    sheet.write_column(1, 0, list(categories(figures)))
    for at, series in enumerate(figures.series, 1):
        sheet.write_string(0, at, series.name)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, at, value, number)
    beside: dict[str, Sequence[float | str | None]] = {
        f"{one.name}: why there is no figure": one.reasons for one in figures.series
    }
    if figures.series[0].upper:
        plus, minus = lengths(figures.series[0])
        ends = (figures.series[0].lower, figures.series[0].upper, plus, minus)
        beside |= dict(zip((LOW, HIGH, ABOVE, BELOW), ends, strict=True))
    for title, column in columns(figures).items():
        sheet.write_string(0, column, title)
        for row, cell in enumerate(beside[title], 1):
            if cell is not None and cell != "":
                sheet.write(row, column, cell)
    book.close()
    return held.getvalue()

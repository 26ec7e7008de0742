"""Map: an indicator across England or a region, with a list that does the same by keyboard."""

from __future__ import annotations

from typing import Final

from answers.about import source
from answers.answer import Answer, Choice, Legend, Offer, Section, Text
from answers.catalogue import Catalogue, Indicator, Period, catalogue
from answers.chosen_group import ChosenGroup, chosen_group, nobody
from answers.files.map import map_file
from answers.freshness import freshness
from answers.joint import notes_of
from answers.ranked_table import ranked_table
from answers.view import View
from charts.choropleth import choropleth
from charts.choropleth.words import legend_title, off_the_map
from charts.classes import METHODS, Classes, Method, classify, within
from charts.palette import Mode
from geo.serving import geometry_url, proportions
from queries.cache import cached
from queries.marked import marked_query
from queries.rows import Map
from words.groups import in_legend
from words.measure import Measure
from words.places import the
from words.totals import ONLY_SIZE

SCREEN: Final = "map"


@cached
def map_of(view: View, mode: Mode = "light") -> Answer:
    """Map an indicator.

    Parameters
    ----------
    view : View
        What is chosen; with ``zoom`` a region is shown.

    Returns
    -------
    Answer
        Sections ``chart``, with its legend, and ``list``, every authority in order; ``classes``
        and ``period`` among the choices. Without a figure a remark that says so.
    """
    known = catalogue()
    indicator = known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    chosen = chosen_group(known, view)
    which = {"indicator": view.indicator, "area": view.area, "model": chosen.model}
    values = marked_query(Map, period=period.id, **which) if period else []
    if period is None or not values:
        sentence = "No authority has a figure of this indicator."
        return Answer(SCREEN, view, indicator.measure.name, remarks=(sentence,))
    method: Method = view.classes  # type: ignore[assignment]  # the address was checked
    classes = _classes(values, indicator.measure, method, mode)
    drawing = choropleth(
        values,
        geometry_url(period.boundary_set, view.zoom or None),
        classes,
        indicator.measure,
        period.label,
        zoom=view.zoom,
        height="container",
        mode=mode,
    )
    inside = [row for row in values if not view.zoom or row.region_code == view.zoom]
    mind = ONLY_SIZE if indicator.measure.is_total else ""
    shared = notes_of(known.areas, values)
    notes: tuple[Text, ...] = (nobody(known, view), mind, shared)
    where = the(known.areas[view.zoom].name) if view.zoom else "England"
    derived = any(row.basis == "derived" for row in values)
    file = map_file(known, view, chosen.model, indicator, period, inside)
    return Answer(
        SCREEN,
        view,
        drawing.title,
        under=drawing.subtitle,
        fresh=freshness(indicator),
        notes=tuple(note for note in notes if note),
        sections=(
            Section(
                "chart",
                drawing,
                drawing.title,
                legend=_legend(known, view, chosen, indicator, values, classes),
                shape=proportions(period.boundary_set, view.zoom or None),
            ),
            Section(
                "list",
                ranked_table(inside, indicator.measure, where),
                where,
                offer=Offer("Download these figures (CSV)", file),
            ),
        ),
        source=source(indicator, view, "derived" if derived else ""),
        choices=_choices(known, view, period),
    )


def _classes(values: list[Map], measure: Measure, method: Method, mode: Mode) -> Classes:
    figures, symbols = [row.value for row in values], [row.symbol for row in values]
    return classify(figures, symbols, measure, method=method, mode=mode)


def _choices(known: Catalogue, view: View, period: Period) -> dict[str, Choice]:
    periods = {p.id: p.label for p in reversed(known.periods_of(view.area, view.indicator))}
    return {
        "classes": Choice("Classes", dict(METHODS.items()), (view.classes,)),
        "period": Choice("Period", periods, (period.id,)),
    }


def _legend(
    known: Catalogue,
    view: View,
    chosen: ChosenGroup,
    indicator: Indicator,
    values: list[Map],
    classes: Classes,
) -> Legend:
    """Explain what is on the map, which may be a region without the chosen area."""
    area, where = known.areas[view.area], known.areas[view.zoom].name if view.zoom else ""
    here = [not view.zoom or row.region_code == view.zoom for row in values]
    inside = [row for row, is_here in zip(values, here, strict=True) if is_here]
    shown, member = (any(row.chosen for row in inside), any(row.member for row in inside))
    return Legend(
        within(classes, [row.symbol for row in values], here),
        legend_title(indicator.measure),
        area=area.name if shown else None,
        group=in_legend(chosen.group, None if shown else area.name) if member else None,
        where=f"in {the(where)}" if where else "",
        note="" if shown or not area.has_neighbours else off_the_map(area.name, where),
    )

"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.comparison_table import comparison_table
from charts.funnel import Limits, funnel
from charts.ranked import ranked
from charts.small_multiples import small_multiples
from charts.spine import spine
from charts.standing import chosen, members_of
from charts.strip import strip
from screen.about import questions_html, source_html
from screen.asking import asked
from screen.catalogue import catalogue
from screen.comparing import Sight, benchmarks, look
from screen.downloads import csv_button, file_name
from screen.fault import say
from screen.group_choice import group_choice
from screen.head import freshness, head
from screen.look import mode
from screen.section import look_of_sections, section
from screen.state import current_view
from words.comparison import had_data, sentence
from words.evidence import CHANCE, COUNTED, change_a_year, direction, interval, places
from words.finding import ENGLAND, capital
from words.groups import nobody


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    if period is None:
        head(indicator.measure.name, view, path="compare")
        say("No authority has a figure of this indicator.")
        return
    sight = look(view, area, indicator, period)
    head(
        f"How {area.name} compares",
        view,
        path="compare",
        fresh=freshness(indicator),
        under=indicator.measure.subtitle(period.label),
    )
    look_of_sections()
    _answer(sight)
    left, right = st.columns([0.64, 0.36], gap="large")
    with right:
        if area.has_neighbours:
            group_choice(known, view, area)
        _facts(sight)
    with left:
        _group(sight)
    _everyone(sight)
    _lines(sight)
    _funnel(sight)
    _all_measures(sight)
    _table(sight)
    st.html(questions_html(indicator) + source_html(indicator, view, "derived"))


def _answer(sight: Sight) -> None:
    """Say what the evidence supports, before any chart."""
    measure, label = sight.indicator.measure, sight.period.label
    group = sight.group if sight.area.has_neighbours else None
    said = sentence(sight.row, measure, sight.area.name, label, group)
    if sight.row["trend"] is not None and sight.row["value"] is not None:
        said += f" {direction(sight.row, label)}"
    st.html(f'<p class="lw-sentence">{escape(said)}</p>')


def _facts(sight: Sight) -> None:
    """Say how far the sentence can be trusted: place, interval, who had data, direction."""
    row, measure = sight.row, sight.indicator.measure
    own = chosen(sight.rows)
    told: list[str] = []
    if own is not None and own.rank is not None:
        joint = sum(other.rank == own.rank for other in sight.rows) > 1
        told.append(f"{capital(places(own._asdict(), measure.polarity, joint=joint))}.")
    told.append(interval(row, measure))
    if sight.area.has_neighbours:
        members = members_of(asked("neighbours", **sight.asks))
        told.append(had_data(members, sight.group, sight.period.end))
    if row["trend"] is not None:
        told.append(f"Direction: {change_a_year(row, measure.unit)}.")
    elif row["value"] is not None and measure.unit in COUNTED:
        counted = row["lower"] is not None
        told.append(direction(row, sight.period.label, counted=counted))
    if row["lower"] is not None:
        told.append(CHANCE)
        told.append(f"{ENGLAND} and the mean are taken as fixed." if benchmarks(sight) else "")
    items = "".join(f"<li>{escape(text)}</li>" for text in told if text)
    st.html(f'<h2 class="lw-h2">How sure is that?</h2><ul class="lw-questions">{items}</ul>')


def _group(sight: Sight) -> None:
    """Draw the group in order, or say why there is none."""
    if not sight.area.has_neighbours:
        say("Choose an authority above to see it among those like it.")
        return
    if not sight.has_group:
        say(nobody(sight.group, sight.area.name))
    drawing = ranked(
        sight.members,
        benchmarks(sight),
        sight.indicator.measure,
        sight.period.label,
        sight.group.noun,
        mode=mode(),
    )
    section(drawing, "compare-group", first=True)


def _everyone(sight: Sight) -> None:
    drawing = strip(
        [row for row in sight.rows if not row.why],
        sight.indicator.measure,
        sight.period.label,
        england=sight.england,
        group=sight.group.label,
        region=sight.region,
        mode=mode(),
    )
    section(drawing, "compare-everyone")


def _lines(sight: Sight) -> None:
    if not sight.has_group:
        return
    figures = asked(
        "trend", area=sight.view.area, indicator=sight.view.indicator, model=sight.view.model
    )
    drawing = small_multiples(figures, sight.indicator.measure, sight.group.noun, mode=mode())
    section(drawing, "compare-lines")


def _funnel(sight: Sight) -> None:
    row, measure = sight.row, sight.indicator.measure
    if row["overdispersion"] is None or row["england"] is None:
        st.html(
            '<p class="lw-notes">There is no funnel: it takes the counts behind the figures of '
            "England and of ten authorities or more.</p>"
        )
        return
    share = measure.unit == "percent"
    limits = Limits(row["england"], row["overdispersion"], measure.per or 100, share)
    base = str(sight.indicator.row.get("denominator_name") or "children").split(",")[0]
    drawing = funnel(
        sight.rows,
        limits,
        measure,
        sight.period.label,
        base=base,
        group=sight.group.label,
        region=sight.region,
        mode=mode(),
    )
    section(drawing, "compare-funnel")


def _all_measures(sight: Sight) -> None:
    drawing = spine(asked("spine", area=sight.view.area), sight.area.name, mode=mode())
    section(drawing, "compare-spine")


def _table(sight: Sight) -> None:
    measure = sight.indicator.measure
    n = f"{sight.row['n']:.0f} of {sight.row['n_of']:.0f}" if sight.has_group else ""
    named = f"{sight.area.name} and {sight.group.label}: {measure.subtitle(sight.period.label)}"
    lines = benchmarks(sight, region=True)
    st.html(
        '<h2 class="lw-h2">The figures</h2>'
        + comparison_table(sight.members, lines, measure, named, n)
    )
    csv_button(
        "Download all authorities' figures (CSV)",
        lambda: asked("compare", **sight.asks),
        sight.indicator,
        file_name(sight.view, "compare"),
        "compare-csv",
    )

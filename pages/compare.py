"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.comparison_table import comparison_table
from charts.funnel import funnel
from charts.funnel_limits import Limits
from charts.ranked import ranked
from charts.small_multiples import small_multiples
from charts.spine import spine
from charts.standing import chosen, members_of
from charts.strip import strip
from screen.about import questions_html, source_html
from screen.asking import asked, asked_rows
from screen.catalogue import Catalogue, catalogue
from screen.chosen_group import nobody_html
from screen.comparing import (
    Sight,
    benchmarks,
    england_and_region,
    look,
    own_row,
    rounded_names,
)
from screen.comparison_file import compare_file
from screen.downloads import csv_button
from screen.earlier import earlier_sentence
from screen.fault import say
from screen.head import freshness, head
from screen.links import link
from screen.look import mode
from screen.remembered import remembered
from screen.section import look_of_sections, section
from screen.state import current_view
from screen.view import View
from words.comparison import had_data, sentence, spread_of, spread_parts
from words.counts import from_rounded
from words.evidence import CHANCE, change_a_year, direction, interval, places
from words.finding import ENGLAND_NAME, capital
from words.left_out import left_out, withheld
from words.lists import listed
from words.places import the

SECTIONS = tuple(f"compare-{part}" for part in ("group", "everyone", "lines", "funnel", "spine"))


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    if period is None:
        head(indicator.measure.name, view, path="compare")
        say("No authority has a figure of this indicator.")
        return
    if indicator.measure.is_place:
        _by_its_score(known, view)
        return
    sight = look(known, view, period)
    head(
        f"How {the(area.name)} compares",
        view,
        path="compare",
        fresh=freshness(indicator),
        under=indicator.measure.subtitle(period.label),
    )
    look_of_sections(*SECTIONS, first="compare-group")
    _answer(sight)
    left, right = st.columns([0.64, 0.36], gap="large")
    with right:
        _facts(sight)
    with left:
        _group(known, sight)
    _everyone(sight)
    _lines(sight)
    _funnel(sight)
    _all_measures(sight)
    _table(sight)
    st.html(questions_html(indicator) + source_html(indicator, view, str(sight.row["basis"])))


def _by_its_score(known: Catalogue, view: View) -> None:
    """Lead from a place to what it is the place in: places have no mean, and no interval."""
    head(known.indicators[view.indicator].measure.name, view, path="compare")
    say("This is already a place among all authorities: compare the score that it comes from.")
    score = f"{view.indicator.rpartition('_')[0]}_score"
    if score in known.indicators:
        name = known.indicators[score].measure.name
        st.html(f"<p>{link(f'Compare {name}', view.but(indicator=score), 'compare')}</p>")


def _answer(sight: Sight) -> None:
    """Say what the evidence supports, before any chart."""
    row, measure, label = sight.row, sight.indicator.measure, sight.period.label
    group = sight.group if sight.area.has_neighbours else None
    small = withheld((one.role == "member", one.symbol) for one in sight.rows)
    said = sentence(row, measure, sight.area.name, label, group, small)
    if row["value"] is None:
        known_then = asked_rows(
            "earlier_editions", area=sight.view.area, indicator=sight.view.indicator
        )
        said = f"{said} {earlier_sentence(known_then, measure, sight.period.id)}".strip()
    elif row["trend"] is not None:
        said += f" {direction(row, label)}"
    st.html(f'<p class="lw-sentence">{escape(said)}</p>')


def _facts(sight: Sight) -> None:
    """Say how far the sentence can be trusted: place, interval, who had data, direction."""
    row, measure = sight.row, sight.indicator.measure
    counted = row["lower"] is not None
    told: list[str] = []
    own = chosen(sight.rows)
    if own is not None and own.rank is not None:
        told.append(f"{capital(places(own._asdict(), measure.polarity, joint=own.joint))}.")
    told.append(interval(row, measure, rounded_counts=sight.rounded_counts))
    if row["trend"] is not None:
        how = ", from rounded counts" if sight.rounded_counts else ""
        told.append(f"Direction: {change_a_year(row, measure.unit)}{how}.")
    elif counted:
        told.append(direction(row, sight.period.label))
    members = members_of(asked("neighbours", **sight.asks))
    told.append(left_out(measure, members, sight.period.end))
    if counted:
        told += [CHANCE, _fixed(sight)]
    told.append(from_rounded(rounded_names(sight)))
    told.append(str(sight.indicator.row.get("caveat") or ""))
    items = "".join(f"<li>{escape(text)}</li>" for text in told if text)
    st.html(f'<h2 class="lw-h2">How sure is that?</h2><ul class="lw-questions">{items}</ul>')


def _fixed(sight: Sight) -> str:
    names = [ENGLAND_NAME] if sight.england is not None and sight.area.name != ENGLAND_NAME else []
    if sight.area.has_neighbours and sight.row["group_mean"] is not None:
        names.append("the mean")
    are = "are" if len(names) > 1 else "is"
    return capital(f"{listed(names)} {are} taken as fixed.") if names else ""


def _group(known: Catalogue, sight: Sight) -> None:
    """Draw the group in order, or say why there is none."""
    if none := nobody_html(known, sight.view):
        st.html(none)
    if not (sight.has_group or sight.area.has_neighbours):
        say("Choose an authority above to see it among those like it.")
        return
    drawing = remembered(
        ranked,
        sight.members,
        tuple(benchmarks(sight)),
        sight.indicator.measure,
        sight.period.label,
        sight.group.noun,
        spread=spread_of(sight.row, sight.indicator.measure, sight.group),
        mode=mode(),
    )
    section(drawing, "compare-group")


def _everyone(sight: Sight) -> None:
    drawing = remembered(
        strip,
        sight.rows,
        sight.indicator.measure,
        sight.period.label,
        england=sight.england,
        group=sight.group.label,
        region=sight.region,
        mode=mode(),
    )
    section(drawing, "compare-everyone")


def _lines(sight: Sight) -> None:
    """Draw the group's lines up to the period that is looked at."""
    if not sight.has_group:
        return
    figures = asked(
        "trend", area=sight.view.area, indicator=sight.view.indicator, model=sight.model
    )
    drawing = remembered(
        small_multiples,
        figures,
        sight.indicator.measure,
        sight.group.noun,
        sight.ways,
        until=sight.period.end,
        mode=mode(),
    )
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
    drawing = remembered(
        funnel,
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
    figures = asked("spine", area=sight.view.area)
    drawing = remembered(spine, figures, sight.area.name, mode=mode())
    section(drawing, "compare-spine")


def _table(sight: Sight) -> None:
    measure, short = sight.indicator.measure, sight.group.short
    had = had_data(sight.row)
    spread = [
        (f"{short}, {name}{f' ({had})' if name == 'mean' else ''}", figure)
        for name, figure in spread_parts(sight.row, measure)
    ]
    beside = f" and {sight.group.label}" if sight.has_group else ""
    named = f"{sight.area.name}{beside}: {measure.subtitle(sight.period.label)}"
    lines = [one for one in england_and_region(sight) if one.name != sight.area.name]
    rows = [*own_row(sight), *sight.members]
    st.html(
        '<h2 class="lw-h2">The figures</h2>' + comparison_table(rows, lines, measure, named, spread)
    )
    csv_button("Download all authorities' figures (CSV)", compare_file(sight), "compare-csv")

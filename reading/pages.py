"""What stands on each page, put together from the answers that the screens show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from typing import Final

from markupsafe import Markup

from answers.about import about, source
from answers.answer import Answer, Link, Points, Text, plain
from answers.catalogue import Area, Indicator
from answers.compare import compare_in_words
from answers.map import map_of
from answers.pages_to_read import MEASURES, PLACES, WORDS, measures, places, slugs, view_of
from answers.profile import ABOUT, profile
from answers.render.html import content_html, lines_html, paragraphs_html, points_html
from answers.render.links import text_html
from answers.render.whole import figure_html, section_html
from answers.sources import sources
from answers.trend import trend
from answers.view import View
from charts.drawing import Drawing
from charts.legend import map_legend
from queries import ENGLAND
from queries.cache import cached
from reading.accessibility import accessibility
from reading.figure import map_html
from reading.links import led
from reading.page import NAME, Page
from words.places import the

_MAP: Final = 500


def page_at(path: str, dashboard: str = "") -> Page | None:
    """Put a page together.

    Parameters
    ----------
    path : str
        One of `reading.places.paths`.
    dashboard : str
        As `reading.links.led` takes it.

    Returns
    -------
    Page or None
        None where there is none.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    match path.split("/"):
        case [""]:
            return _first()
        case ["places"]:
            return _places()
        case ["measures"]:
            return _measures()
        case ["words"]:
            return _words(dashboard)
        case ["accessibility"]:
            return accessibility()
        case ["places", slug] if slug in places():
            return _place(places()[slug], dashboard)
        case ["places", slug, measure] if slug in places() and measure in measures():
            return _measure_of(places()[slug], measures()[measure], dashboard)
        case ["measures", measure] if measure in measures():
            return _measure(measures()[measure], dashboard)
    return None


def _first() -> Page:
    lead = Markup('<p class="sentence">%s</p>') % (ABOUT,)
    body = _h1("Children’s services in figures") + lead + _by_name() + _each()
    return Page("", NAME, ABOUT, body)


def _places() -> Page:
    title = "Places by name"
    said = "Every local authority in England, its regions and England itself: the main measures."
    return Page(PLACES, title, said, _h1(title, said) + _by_name())


def _by_name() -> Markup:
    """List the places: England and its regions, then authorities under their first letters."""
    wide = [(slug, area) for slug, area in places().items() if area.level != "la"]
    every = sorted(
        ((slug, area) for slug, area in places().items() if area.level == "la"),
        key=lambda one: one[0],
    )
    html = Markup("<h2>England and its regions</h2>") + _links(wide)
    html += Markup("<h2>Local authorities</h2>")
    for letter, group in groupby(every, key=lambda one: one[0][0].upper()):
        html += Markup("<h3>%s</h3>") % (letter,) + _links(group)
    return html


def _links(several: Iterable[tuple[str, Area]]) -> Markup:
    items = Markup("").join(
        Markup('<li><a href="%s/%s">%s</a></li>') % (PLACES, slug, area.name)
        for slug, area in several
    )
    return Markup('<ul class="names">%s</ul>') % (items,)


def _measures() -> Page:
    title = "Measures"
    said = "The main measures of children’s services: a map of England, every authority in order."
    return Page(MEASURES, title, said, _h1(title, said) + _each())


def _each(slug: str = "") -> Markup:
    """List the measures under the stages that they belong to: of England, or of a place."""
    html = Markup("" if slug else "<h2>Measures</h2>")
    at = f"{PLACES}/{slug}" if slug else MEASURES
    for stage, group in groupby(measures().values(), key=lambda one: one.row.stage or ""):
        items = Markup("").join(
            Markup('<li><a href="%s/%s">%s</a></li>') % (at, one.id, one.measure.name)
            for one in group
        )
        html += Markup("<h3>%s</h3><ul>%s</ul>") % (stage, items)
    return html


def _words(dashboard: str) -> Page:
    title = "Words and symbols"
    answer = sources(view_of(ENGLAND))
    parts = [answer.section("words"), answer.section("symbols")]
    body = _h1(title) + Markup("").join(section_html(one) for one in parts if one)
    said = "The words of children’s services statistics, and what stands in the place of a figure."
    return Page(WORDS, title, said, led(body, answer.view, dashboard), dashboard=answer.address)


def _place(area: Area, dashboard: str) -> Page:
    view = view_of(area.code)
    answer = profile(view, "light")
    line, journey = answer.section("line"), answer.section("journey")
    html = _head(answer)
    if line and isinstance(line.content, Drawing):
        html += _h2(line.heading) + figure_html(line.content)
    html += lines_html(answer.notes, "lw-notes")
    if journey:
        table = Markup('<div class="lw-scroll" tabindex="0" role="region" aria-label="%s">%s</div>')
        html += _h2("The main measures")
        html += table % ("The main measures", content_html(journey.content))
    html += _h2("In sentences") + _sentences(area) + _publications(view)
    said = plain(answer.sentence) or f"{area.name}: {ABOUT}"
    title = f"Children’s services in {the(area.name)}"
    return _page(f"{PLACES}/{slugs()[area.code]}", title, said, html, answer, dashboard)


def _sentences(area: Area) -> Markup:
    """Say what each main measure is, in the sentence of its own page."""
    items = Markup("").join(
        Markup('<li><a href="%s/%s/%s">%s</a>: %s</li>')
        % (PLACES, slugs()[area.code], one.id, one.measure.name, plain(_said(area, one)))
        for one in measures().values()
    )
    return Markup("<ul>%s</ul>") % (items,)


def _said(area: Area, indicator: Indicator) -> Text:
    answer = compare_in_words(view_of(area.code, indicator.id))
    return answer.sentence or " ".join(plain(one) for one in answer.remarks)


@cached
def _publications(view: View) -> Markup:
    """List whose figures the main measures are."""
    known = {plain(source(one, view)): source(one, view) for one in measures().values()}
    parts = [tuple(p for p in text if not _leads_on(p)) for text in known.values()]
    items = Markup("").join(Markup("<li>%s</li>") % (text_html(one),) for one in parts)
    return _h2("Sources") + Markup("<ul>%s</ul>") % (items,)


def _leads_on(part: object) -> bool:
    return isinstance(part, Link) and part.view is not None


def _measure_of(area: Area, indicator: Indicator, dashboard: str) -> Page:
    view = view_of(area.code, indicator.id)
    over_time, among, england = trend(view, "light"), compare_in_words(view), map_of(view, "light")
    line, figures = over_time.section("line"), over_time.section("figures")
    html = _head(over_time, among.sentence, among.remarks)
    if line and isinstance(line.content, Drawing):
        html += figure_html(line.content) + lines_html(line.notes, "lw-notes")
    html += lines_html(over_time.notes, "lw-notes") + (section_html(figures) if figures else "")
    html += points_html(among.facts)
    if compared := among.section("figures"):
        heading = "Beside England, the region and areas like it"
        html += section_html(replace(compared, heading=heading))
    html += _ranked(england, f"Every authority: {indicator.measure.name}")
    html += _meaning(indicator, over_time)
    said = plain(among.sentence) or over_time.title
    title = f"{indicator.measure.name} in {the(area.name)}"
    path = f"{PLACES}/{slugs()[area.code]}/{indicator.id}"
    trail = ((PLACES, "Places"), (f"{PLACES}/{slugs()[area.code]}", area.name))
    return _page(path, title, said, html, over_time, dashboard, trail)


def _measure(indicator: Indicator, dashboard: str) -> Page:
    answer = map_of(view_of(ENGLAND, indicator.id), "light")
    html = _head(answer, remarks=answer.remarks)
    chart = answer.section("chart")
    if chart and isinstance(chart.content, Drawing):
        legend = Markup(map_legend(**chart.legend._asdict())) if chart.legend else Markup("")
        drawn = map_html(chart.content, _MAP, chart.shape)
        html += Markup('<div class="map">%s%s</div>') % (drawn, legend)
    html += lines_html(answer.notes, "lw-notes") + _ranked(answer, "Every authority in order")
    html += _meaning(indicator, answer)
    title = f"{indicator.measure.name}: every local authority in England"
    said = f"{answer.title}. {answer.under}"
    path = f"{MEASURES}/{indicator.id}"
    return _page(path, title, said, html, answer, dashboard, ((MEASURES, "Measures"),))


def _page(
    path: str,
    title: str,
    said: str,
    html: Markup,
    answer: Answer,
    dashboard: str,
    trail: tuple[tuple[str, str], ...] = ((PLACES, "Places"),),
) -> Page:
    more = Markup('<p><a href="%s%s">Open this in the dashboard</a>, to choose years, areas and '
                  "whom to compare with, and to take figures and charts away.</p>")
    html = led(html, answer.view, dashboard) + more % (dashboard, answer.address)
    picture = f"pictures/{answer.view.indicator}.png"
    return Page(path, title, said, html, trail, answer.address, picture)


def _head(answer: Answer, sentence: Text = "", remarks: tuple[Text, ...] = ()) -> Markup:
    fresh = f"Figures {answer.fresh}" if answer.fresh else ""
    html = _h1(answer.title, answer.under, fresh)
    html += lines_html(remarks, "remark")
    return html + lines_html([sentence or answer.sentence], "sentence")


def _h1(title: str, *under: str) -> Markup:
    html = Markup("<h1>%s</h1>") % (title,)
    return html + lines_html([one for one in under if one], "under")


def _h2(heading: str) -> Markup:
    return Markup("<h2>%s</h2>") % (heading,)


def _ranked(answer: Answer, heading: str) -> Markup:
    listed = answer.section("list")
    if listed is None:
        return Markup("")
    return _h2(heading) + Markup('<div class="lists">%s</div>') % (content_html(listed.content),)


def _meaning(indicator: Indicator, answer: Answer) -> Markup:
    html = paragraphs_html(about(indicator))
    if isinstance(answer.questions, Points):
        html += points_html(answer.questions)
    return html + _h2("Source") + lines_html([answer.source], "source")

"""Neighbourhoods: an authority's LSOAs by deprivation, now and before; Map shows them too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from answers.about import source
from answers.answer import Answer, Choice, Legend, Link, Offer, Prose, Section, Text
from answers.catalogue import Catalogue, catalogue
from answers.files.neighbourhoods import neighbourhood_file
from answers.freshness import freshness
from answers.neighbourhood_tables import every_neighbourhood, wards_table
from answers.view import View
from charts.palette import Mode
from charts.small_area_map import small_area_map
from charts.small_area_map.legend import decile_classes
from geo.small_areas import authorities, proportions, small_area_url
from queries.cache import cached, cached_query
from queries.rows import (
    AreaNotes,
    SmallAreaEditions,
    SmallAreaIndicators,
    SmallAreaMoves,
    SmallAreas,
    SmallAreaSummary,
)
from words import small_area_moves as moves
from words import small_areas as words
from words.finding import capital
from words.places import the
from words.small_area_moves import Moves

SCREEN: Final = "neighbourhoods"


@cached
def neighbourhoods(view: View, mode: Mode = "light", screen: str = SCREEN) -> Answer:
    """Show the neighbourhoods of an authority of today.

    Parameters
    ----------
    screen : str
        The path of the screen that shows them.

    Returns
    -------
    Answer
        Sections ``chart``, ``list`` (all of them), ``wards`` (how many of each are among England's
        most deprived) and ``moved`` (how places moved); ``measure`` among the choices. Of another
        area a remark that says why there are none.
    """
    known = catalogue()
    title = f"Neighbourhoods of {the(known.areas[view.area].name)}"
    if view.area not in authorities():
        return Answer(screen, view, title, remarks=(_elsewhere(known, view),))
    choice = words.measures(cached_query(SmallAreaIndicators, area=view.area))
    if not choice:
        return Answer(screen, view, title, remarks=("No figures of neighbourhoods are held.",))
    return _inside(known, view, choice, mode, screen)


def _elsewhere(known: Catalogue, view: View) -> Text:
    where = "Neighbourhoods are shown for authorities of today: choose one in the bar above."
    after = [
        Link(known.areas[event.code].name, view.but(area=event.code), SCREEN)
        for event in cached_query(AreaNotes, area=view.area)
        if event.kind == "ended"
    ]
    if not after:
        return where
    return (f"{where} What was this is now in ", *_joined(after), ".")


def _joined(links: Sequence[Link]) -> list[str | Link]:
    """Set links in a sentence: A, B and C."""
    parts: list[str | Link] = []
    for left, link in zip(reversed(range(len(links))), links, strict=True):
        parts += [link, " and " if left == 1 else ", "]
    return parts[:-1]


def _inside(
    known: Catalogue, view: View, choice: dict[str, str], mode: Mode, screen: str
) -> Answer:
    area = known.areas[view.area]
    stem = view.indicator.rpartition("_")[0]
    measure = stem if stem in choice else next(iter(choice))
    which = {"area": view.area, "measure": measure}
    newest = cached_query(SmallAreaEditions, **which)[0]
    period, year = newest.period_id, newest.year
    ranked = known.indicators[f"{measure}_rank"]
    rows = cached_query(SmallAreas, area=view.area, indicator=ranked.id, period=period)
    has_moves = measure in {index.kind for index in known.indices.values()}
    moved = moves.by_neighbourhood(cached_query(SmallAreaMoves, **which)) if has_moves else {}
    tenth = sum(10 * row.rank <= row.rank_n for row in rows)
    title = words.headline(area.name, len(rows), tenth)
    under = f"By {choice[measure]}, {newest.label}"
    drawing = small_area_map(
        rows,
        small_area_url(view.area),
        title=title,
        subtitle=under,
        alt_text=words.map_alt(area.name, choice[measure], year, rows),
        chosen=view.place,
        height="container",
        mode=mode,
    )
    chosen = next((row for row in rows if row.area_code == view.place), None)
    sentence = moves.place_sentence(chosen, moved.get(view.place, {})) if chosen else ""
    file = neighbourhood_file(area, ranked, period, moves=has_moves)
    return Answer(
        screen,
        view,
        title,
        under=under,
        fresh=freshness(ranked),
        # On a screen of their own nobody has asked for another measure.
        notes=_instead(known, view, choice) if screen == "map" else (),
        sections=(
            Section(
                "chart",
                drawing,
                title,
                remark=sentence,
                legend=Legend(
                    decile_classes([row.decile for row in rows], mode),
                    "Decile in England",
                    note="Lines are wards (best fit).",
                ),
                shape=proportions(view.area),
            ),
            Section("list", every_neighbourhood(rows, year, moved, the(area.name)), the(area.name)),
            *_by_ward(rows),
            _how_they_moved(view.area, measure, rows, moved, Offer(_DOWNLOAD, file)),
        ),
        source=source(ranked, view),
        choices={
            "measure": Choice(
                "By", {key: capital(name) for key, name in choice.items()}, (measure,)
            )
        },
    )


_DOWNLOAD: Final = "Download these neighbourhoods (CSV)"


def _instead(known: Catalogue, view: View, choice: dict[str, str]) -> tuple[str, ...]:
    if view.indicator.rpartition("_")[0] in choice:
        return ()
    name = known.indicators[view.indicator].measure.short_name
    return (f"“{name}” is not published for neighbourhoods; deprivation is.",)


def _by_ward(rows: Sequence[SmallAreas]) -> Iterator[Section]:
    wards = words.by_ward(rows)
    if wards:
        some = any(ward.tenth for ward in wards)
        yield Section("wards", wards_table(wards) if some else None, words.wards_title(wards))


def _how_they_moved(
    area: str, measure: str, rows: Sequence[SmallAreas], moved: Moves, offer: Offer
) -> Section:
    """Say how places moved, and why that is to be read with care."""
    counts = [r for r in cached_query(SmallAreaSummary, area=area) if r.measure == measure]
    sentences = [
        moves.counted(counts),
        *(moves.moves(rows, moved, year) for year in moves.earlier(moved)),
    ]
    known = [sentence for sentence in sentences if sentence]
    if not known:
        return Section("moved", None, notes=(words.WHAT,), offer=offer)
    prose = Prose((*known, moves.METHODS))
    return Section("moved", prose, "How places moved", notes=(words.WHAT,), offer=offer)

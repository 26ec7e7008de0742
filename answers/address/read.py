"""Read an address: whatever it says, a view that exists, and a sentence for what it had wrong.

`read_address` knows nothing of Streamlit. Streamlit's own ``bind="query-params"`` keeps a widget's
*label* in the address and drops what it doesn't know without a word; a link in the minutes needs
codes that outlive a label, and a sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from answers.address import group as groups
from answers.address.chosen import MOST, read_indicators
from answers.address.indicator import indicators_like, names_of
from answers.address.map import read_classes, read_place, read_zoom
from answers.address.named import read_named
from answers.address.period import read_period
from answers.address.scope import read_edition, read_kind, read_only
from answers.address.table import read_pair, read_periods, read_show, read_sort
from answers.catalogue import NEAR, Catalogue, Match
from answers.pack_files import PackProblem
from answers.packs import LONGEST as LONGEST_PACK
from answers.packs import MINE, OWN, PACKS, pack_from
from answers.view import COMPARATORS, LARGE, NOBODY, SIGNS, View

LONGEST = 120
"""Characters of any key that are looked at."""
OFFERED = 5
"""How many other indicators or areas are offered; of areas that fit equally well, all."""
ENOUGH = 3
"""Letters of a name that an area is found by."""


class Reading(NamedTuple):
    """What an address comes to.

    Attributes
    ----------
    view : View
        It exists.
    remarks : tuple of str
        A sentence for each part that was not as the address had it.
    offers : tuple of Match
        Other areas that the address could have meant, best first.
    indicators : tuple of str
        Ids of other indicators that it could have meant, best first.
    """

    view: View
    remarks: tuple[str, ...] = ()
    offers: tuple[Match, ...] = ()
    indicators: tuple[str, ...] = ()


def read_address(params: Mapping[str, str], catalogue: Catalogue, before: View) -> Reading:
    """Check the keys of an address against what the store holds.

    Parameters
    ----------
    params : mapping
        The keys and values, from anybody.
    before : View
        What stands for a key that is missing or means nothing: what the reader last saw.

    Returns
    -------
    Reading
        Never an exception: the nearest sensible view, and why it isn't the one asked for.
    """
    given = {key: text for key in params if (text := _tidy(key, params[key]))}
    remarks: list[str] = []
    area, offers = _area(given.get("area"), catalogue, before.area, remarks)
    indicator, namesakes = _indicator(given.get("indicator"), catalogue, before.indicator, remarks)
    # Links from before there was one key for it have a second, which went before the first.
    group = before.neighbours
    for key in ("neighbours", "group"):
        group = groups.read_group(given.get(key), catalogue, area, group, remarks)
    pack = _pack(given.get("pack"), remarks)
    chosen = read_indicators(given.get("indicators"), catalogue, remarks)
    view = View(
        area=area,
        indicator=indicator,
        period=read_period(given.get("period", before.period), catalogue, area, indicator, remarks),
        compare=_compare(given.get("compare"), before.compare, remarks),
        neighbours=group,
        as_at=_day(given.get("as_at"), remarks),
        zoom=read_zoom(given.get("zoom"), catalogue, area, area != before.area, remarks),
        classes=read_classes(given.get("classes"), remarks),
        index=groups.read_index(given.get("index"), catalogue, remarks),
        place=read_place(given.get("place"), catalogue, area, area != before.area, remarks),
        only=read_only(given.get("only"), remarks),
        edition=read_edition(given.get("edition"), remarks),
        named=read_named(given.get("named"), catalogue, remarks),
        indicators=chosen,
        kind=read_kind(given.get("kind"), remarks),
        size=LARGE if given.get("size") == LARGE else "",
        pack=pack,
        step=_step(given.get("step"), pack),
        show=read_show(given.get("show"), remarks),
        periods=read_periods(given.get("periods"), remarks),
        sort=read_sort(given.get("sort")),
        up=read_pair(given.get("up"), chosen),
        across=read_pair(given.get("across"), chosen),
        cited=_sign(given.get("cited"), remarks),
    )
    return Reading(view, tuple(remarks), offers, namesakes)


def _tidy(key: str, text: str) -> str:
    if key == "pack":
        return str(text).strip()[: LONGEST_PACK + 1]
    printable = "".join(letter if letter.isprintable() else " " for letter in str(text)[:1000])
    longest = groups.LONGEST if key in ("group", "neighbours", "indicators") else LONGEST
    return " ".join(printable.split())[:longest].strip()


def _area(
    text: str | None, catalogue: Catalogue, fallback: str, remarks: list[str]
) -> tuple[str, tuple[Match, ...]]:
    if text is None:
        return fallback, ()
    if text.upper() in catalogue.areas:
        return text.upper(), ()
    found = [match for match in catalogue.find(text) if match.code in catalogue.areas]
    shown = catalogue.areas[fallback].name
    if not found and len(text) < ENOUGH:
        remarks.append(f"“{text}” is too short: three letters find an area. This is still {shown}.")
        return fallback, ()
    if not found or found[0].score == NEAR:
        remarks.append(f"Nothing found for “{text}”; still showing {shown}.")
        return fallback, _besides(fallback, found)
    best, *rest = found
    tied = [match for match in found if match.place == best.place]
    if len(tied) > 1:
        # Choosing one for the reader would hide the others.
        if best.of_several and len({match.matched for match in tied}) == 1:
            lies = "is" if best.kind == "group" else f"({best.kind}) lies in"
            several = f"{best.matched} {lies} {len(tied)} authorities"
            remarks.append(f"{several}; still showing {shown}.")
            return fallback, _besides(fallback, tied)
        remarks.append(f"“{text}” can be several areas; this is still {shown}.")
        likely = [match for match in found if match in tied or match.score <= 2]
        return fallback, _besides(fallback, likely[: max(len(tied), OFFERED)])
    exact = best.score == 0 and best.kind in ("name", "code", "DfE number")
    # Where an area carries the very name, only its namesakes are offered beside it.
    others = tuple(match for match in rest if match.score <= (0 if exact else 2))[:OFFERED]
    if best.kind == "former code":
        remarks.append(f"{best.matched} is a former code of {best.name}.")
    elif not exact and best.kind != "name":
        within = "in" if best.share is None else "partly in"
        remarks.append(f"{best.matched} ({best.kind}) is {within} {best.name}.")
    elif others:
        label = catalogue.areas[best.code].label
        remarks.append(f"“{text}” can be several areas; this is {label}.")
    elif not exact:
        remarks.append(f"“{text}” was read as {best.name}.")
    return best.code, others


def _besides(shown: str, found: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(match for match in found if match.code != shown)


def _indicator(
    text: str | None, catalogue: Catalogue, fallback: str, remarks: list[str]
) -> tuple[str, tuple[str, ...]]:
    if text is None:
        return fallback, ()
    if text.lower() in catalogue.indicators:
        return text.lower(), ()
    found = indicators_like(text, catalogue.indicators)
    if found and text.lower() in names_of(catalogue.indicators[found[0]]):
        return found[0], ()
    choice = found[0] if found else fallback
    shown = catalogue.indicators[choice].measure.name
    if not found:
        remarks.append(f"No indicator here is called “{text}”, so this is {shown}.")
    elif len(found) == 1:
        remarks.append(f"“{text}” was read as {shown}.")
    else:
        remarks.append(f"“{text}” can be several indicators; this is {shown}.")
    return choice, tuple(found[1 : 1 + OFFERED])


def _compare(text: str | None, fallback: tuple[str, ...], remarks: list[str]) -> tuple[str, ...]:
    if text is None:
        return fallback
    if text.lower() == NOBODY:
        return ()
    parts = set(re.split(r"[^a-z]+", text.lower())) - {""}
    known = tuple(comparator for comparator in COMPARATORS if comparator in parts)
    if parts - set(known) or not known:
        remarks.append(
            "Figures can be compared with England, the region and a group (england, region, "
            f"neighbours), not with “{text}”."
        )
    return known or fallback


def _pack(text: str | None, remarks: list[str]) -> str:
    if text is None:
        return ""
    if text.lower() in (*PACKS, OWN):
        return text.lower()
    if not text.startswith(MINE):
        remarks.append(f"There is no pack called “{_tidy('', text)}”.")
        return ""
    if len(text) > LONGEST_PACK:
        remarks.append("This pack is too long for an address: open its file instead.")
        return ""
    try:
        pack_from(text)
    except PackProblem as problem:
        remarks.append(str(problem))
        return ""
    return text


def _step(text: str | None, pack: str) -> int:
    if not pack or (text is None and pack.startswith(MINE)):
        return 0
    return max(min(int(text), MOST), 1) if text and text.isascii() and text.isdigit() else 1


def _sign(text: str | None, remarks: list[str]) -> str:
    if text is None:
        return ""
    if not re.fullmatch(rf"[0-9a-f]{{{SIGNS}}}", text.lower()):
        remarks.append(f"“{text}” is no sign of cited figures: the link may have lost a letter.")
        return ""
    return text.lower()


def _day(text: str | None, remarks: list[str]) -> dt.date | None:
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        remarks.append(f"“{text}” is no date, so these are the newest figures held.")
        return None
    return day

"""The views of a pack as a reader of an area opens them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple
from urllib.parse import urlencode

from answers.address.read import read_address
from answers.catalogue import Catalogue
from answers.pack_files import Pack, PackView
from answers.packs import OWN, pack_of
from answers.page_title import NAME, page_title
from answers.view import LARGE, View

_GONE: Final = "“{}” is not held here any more, so nothing is shown in its place."


class Opened(NamedTuple):
    """A view of a pack, held against the store.

    Attributes
    ----------
    entry : PackView
        As the pack has it.
    view : View
        What it comes to.
    name : str
        Its title, or what its screen is called by.
    remarks : tuple of str
        A sentence for each part that is not as the pack had it.
    gone : bool
        Whether its indicator or area is no more, so that this is another view than was put in.
    """

    entry: PackView
    view: View
    name: str
    remarks: tuple[str, ...] = ()
    gone: bool = False


def opened(pack: Pack, view: View, known: Catalogue) -> Iterator[Opened]:
    """Hold each view of a pack against the store.

    Parameters
    ----------
    view : View
        Of the reader: its area and whom it is compared with, for views that name none.
    """
    readers = left(view)
    for one in pack.views:
        found = read_address(_params(view, one), known, readers)
        area = dict(one.keys).get("area", readers.area)
        # A former code leads to the area that came after it, anything unknown to the reader's.
        leads_to = {area, *(match.code for match in known.find(area) if match.score == 0)}
        lost = [area] if found.view.area not in leads_to else []
        lost += [one.indicator] if found.view.indicator != one.indicator.lower() else []
        name = one.title or (lost[-1] if lost else _name(known, found.view, one.screen))
        remarks = tuple(_GONE.format(text) for text in lost) or found.remarks
        yield Opened(one, found.view, name, remarks, gone=bool(lost))


def _name(known: Catalogue, view: View, screen: str) -> str:
    title = page_title(known, view, screen, screen or "profile")
    return title.removesuffix(f" - {NAME}")


def step_link(view: View, number: int, key: str = "") -> str:
    """Write where a step of a pack is: in large type.

    Parameters
    ----------
    view : View
        Of the reader.
    number : int
        From 1.
    key : str
        The pack; the one that the view is a step of, if not given.

    Returns
    -------
    str
        A relative address, not escaped.
    """
    stepped = replace(view, pack=key or view.pack)
    pack = pack_of(stepped)
    assert pack is not None
    one = pack.views[number - 1]
    step = {"pack": stepped.pack, "step": str(number), "size": LARGE}
    return f"{one.screen or '.'}?{urlencode({**_params(stepped, one), **step})}"


def _params(view: View, one: PackView) -> dict[str, str]:
    """Give the keys of a pack's view; what it leaves open is the reader's, and of no other step."""
    listed = view.indicators if view.pack == OWN else ()
    readers = View(
        view.area, compare=view.compare, neighbours=view.neighbours, indicators=listed
    )
    return {**readers.params(), **one.params()}


def left(view: View) -> View:
    """Give a view as it is outside its pack."""
    return replace(view.but(pack="", size=""), step=0)

"""Packs: views in the order of a meeting, each with a note; shipped ones, and a reader's own."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from answers.view import LARGE, LATEST, View

OWN: Final = "own"
"""The pack of the indicators that an address lists."""


class PackView(NamedTuple):
    """One view of a pack.

    Attributes
    ----------
    screen : str
        Its path.
    indicator : str
        Its id.
    note : str
        For whoever leads the meeting; nothing in a pack of the reader's own.
    """

    screen: str
    indicator: str
    note: str = ""


class Pack(NamedTuple):
    """A pack.

    Attributes
    ----------
    title : str
        What it is called.
    views : tuple of PackView
        In order; at least one.
    """

    title: str
    views: tuple[PackView, ...]

    @property
    def indicators(self) -> tuple[str, ...]:
        """Its indicators, each once."""
        return tuple(dict.fromkeys(one.indicator for one in self.views))


class PackProblem(Exception):
    """A file holds no pack; the message is one sentence that says where and what to do."""


def read_packs(file: Path) -> dict[str, Pack]:
    """Read packs from a file, in the form of ``packs.toml`` beside this module.

    Returns
    -------
    dict
        By the name of each.

    Raises
    ------
    PackProblem
        If it is no such file. Whether its indicators are there is for whoever knows the store.
    OSError
        If it can't be opened.
    """
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8"))
        packs = {
            key: Pack(str(one["title"]), tuple(PackView(**view) for view in one["views"]))
            for key, one in entries.items()
        }
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackProblem(
            f"{file.name} is no TOML file ({error}): write it as answers/packs.toml is written."
        ) from None
    except (KeyError, TypeError) as error:
        raise PackProblem(
            f"{file.name} holds something that is no pack ({error}): each has a title, and views "
            "with a screen, an indicator and a note."
        ) from None
    if not packs or not all(pack.views for pack in packs.values()):
        raise PackProblem(f"{file.name} holds no view: a pack has at least one.")
    return packs


PACKS: Final = read_packs(Path(__file__).with_name("packs.toml"))
"""The packs that ship, by what an address calls them."""


def pack_of(view: View) -> Pack | None:
    """Give the pack that a view is a step of; None where it is of none."""
    if view.pack == OWN:
        chosen = view.indicators or (view.indicator,)
        return Pack("Your pack", tuple(PackView("compare", one) for one in chosen))
    return PACKS.get(view.pack)


def step_of(view: View, number: int) -> tuple[View, str]:
    """Give the view of another step of a view's pack, and its screen.

    Parameters
    ----------
    number : int
        From 1.

    Returns
    -------
    View, str
        Of the same area, beside the same others, in large type.
    """
    pack = pack_of(view)
    assert pack is not None
    there = pack.views[number - 1]
    return _opened(view, view.pack, number, there), there.screen


def begun(view: View, key: str) -> tuple[View, str]:
    """Give the first view of a pack as a reader opens it, and its screen."""
    first = replace(view, pack=key)
    pack = pack_of(first)
    assert pack is not None
    return _opened(view, key, 1, pack.views[0]), pack.views[0].screen


def left(view: View) -> View:
    """Give a view as it is outside its pack."""
    return replace(view.but(pack="", size=""), step=0)


def _opened(view: View, key: str, number: int, there: PackView) -> View:
    parts = {"indicator": there.indicator, "period": LATEST, "pack": key, "size": LARGE}
    return replace(view.but(**parts, index="", place=""), step=number)

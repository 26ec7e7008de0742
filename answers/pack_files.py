"""A pack as a text file: what it holds, reading it, a sentence for what is wrong, writing it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

MOST: Final = 40
"""Views in a pack: a meeting of more has no end."""
LONGEST: Final[Mapping[str, int]] = {"title": 120, "note": 600}
"""Signs of what a view is called, and of what is said of it."""
KEYS: Final = (
    "area", "indicator", "period", "compare", "neighbours", "as_at", "zoom", "classes", "index",
    "place", "only", "edition", "kind", "named", "indicators", "show", "periods", "sort",
    "up", "across",
)  # fmt: skip
"""Keys of an address that a view of a pack can have: all but those of the meeting itself."""
SCREENS: Final = (
    "", "trend", "compare", "map", "deprivation", "neighbourhoods", "indicators", "revisions",
    "sources", "table",
)  # fmt: skip
"""Paths of the screens that a view of a pack can be on."""
FIRST: Final = "profile"
"""What a file calls the first screen, whose path is nothing."""


class PackView(NamedTuple):
    """One view of a pack.

    Attributes
    ----------
    screen : str
        Its path.
    indicator : str
        Its id.
    note : str
        For whoever leads the meeting.
    title : str
        What it is called; nothing where its own heading says it.
    keys : tuple of (str, str)
        The rest of its address; without an area it is of the reader's.
    """

    screen: str
    indicator: str
    note: str = ""
    title: str = ""
    keys: tuple[tuple[str, str], ...] = ()

    def params(self) -> dict[str, str]:
        """Give the keys of its address."""
        return {**dict(self.keys), "indicator": self.indicator}


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
    """Something holds no pack; the message is one sentence that says where and what to do."""


def read_packs(file: Path) -> dict[str, Pack]:
    """Read packs from a file, in the form of ``packs.toml`` beside this module.

    Returns
    -------
    dict
        By the name of each.

    Raises
    ------
    PackProblem
        If it is no such file.
    OSError
        If it can't be opened.
    """
    return packs_in(file.read_bytes(), file.name)


def packs_in(content: bytes, name: str) -> dict[str, Pack]:
    """Read packs from a file's content.

    Parameters
    ----------
    name : str
        The file's, for what is said of it.

    Returns
    -------
    dict
        By the name of each. Whether its areas and indicators are there is for whoever knows the
        store.

    Raises
    ------
    PackProblem
        If it holds no pack, or one with something in it that no view has.
    """
    try:
        entries = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackProblem(
            f"{name} is no TOML file ({error}): write it as answers/packs.toml is written."
        ) from None
    packs = {key: _pack(entry, f"{name}, {key}") for key, entry in entries.items()}
    if not packs:
        raise PackProblem(f"{name} holds no view: a pack has at least one.")
    return packs


def _pack(entry: Any, where: str) -> Pack:
    views = entry.get("views") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(entry.get("title"), str) or views is None:
        raise PackProblem(f"{where}: a pack has a title and views; this has not.")
    if not isinstance(views, list) or not views:
        raise PackProblem(f"{where} holds no view: a pack has at least one.")
    if len(views) > MOST:
        raise PackProblem(f"{where} has {len(views)} views; a pack takes {MOST}: part it in two.")
    read = (pack_view(one, f"{where}, view {number}") for number, one in enumerate(views, 1))
    return Pack(entry["title"][: LONGEST["title"]], tuple(read))


def pack_view(entry: Any, where: str) -> PackView:
    """Read one view of a pack.

    Parameters
    ----------
    entry : Any
        ``screen``, and ``indicator`` or whatever else an address has; ``title``, ``note``.
    where : str
        Where it stands, for what is said of it.

    Raises
    ------
    PackProblem
        If it is no view.
    """
    if not isinstance(entry, Mapping) or not all(isinstance(one, str) for one in entry.values()):
        raise PackProblem(f"{where}: a view has a screen, an indicator and a note, each as text.")
    given = dict(entry)
    screen = given.pop("screen", "")
    screen = "" if screen == FIRST else screen
    words = {key: given.pop(key, "")[:most] for key, most in LONGEST.items()}
    if screen not in SCREENS:
        screens = ", ".join(one or FIRST for one in SCREENS)
        raise PackProblem(f"{where}: there is no screen “{screen[:40]}”; there are {screens}.")
    if unknown := [key for key in given if key not in KEYS]:
        raise PackProblem(
            f"{where}: “{unknown[0][:40]}” is nothing that a view has; it has a screen, a title, a "
            "note, and what its address has, as area, indicator and period."
        )
    indicator = given.pop("indicator", "")
    if not indicator:
        raise PackProblem(f"{where}: it names no indicator.")
    return PackView(screen, indicator, words["note"], words["title"], tuple(given.items()))


def file_of(pack: Pack) -> str:
    """Write a pack as a text file that `packs_in` reads and anybody can edit."""
    lines = [
        "# A pack of Likewise: views in the order of a meeting. Change the order, the titles and",
        "# the notes with any editor, and open the file again on the Briefing screen. A view",
        "# without an area is of the area that is looked at.",
        "",
        "[pack]",
        f"title = {_text(pack.title)}",
    ]
    for one in pack.views:
        keys = {"screen": one.screen or FIRST, "title": one.title, "note": one.note}
        entry = {**keys, **one.params()}
        lines += ["", "[[pack.views]]", *(f"{key} = {_text(text)}" for key, text in entry.items())]
    return "\n".join((*lines, ""))


def _text(text: str) -> str:
    # TOML's basic strings are JSON's but for one sign.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

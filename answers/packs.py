"""Packs: views in the order of a meeting, each with a note; shipped ones, and a reader's own."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from answers.pack_files import MOST, Pack, PackProblem, PackView, pack_view, read_packs
from answers.view import View

OWN: Final = "own"
"""The pack of the indicators that an address lists."""
MINE: Final = "my-"
"""How the text of a pack begins that an address holds whole."""
LONGEST: Final = 8_000
"""Characters of that text: servers refuse addresses that are much longer."""
_INFLATED: Final = 200_000
"""Bytes that it may unfold to."""

PACKS: Final = read_packs(Path(__file__).with_name("packs.toml"))
"""The packs that ship, by what an address calls them."""


def pack_of(view: View) -> Pack | None:
    """Give the pack that a view's address names or holds; None where it has none."""
    if view.pack == OWN:
        chosen = view.indicators or (view.indicator,)
        return Pack("Your pack", tuple(PackView("compare", one) for one in chosen))
    if view.pack.startswith(MINE):
        return pack_from(view.pack)
    return PACKS.get(view.pack)


class _Form(NamedTuple):
    title: str
    views: list[list[Any]]


def text_of(pack: Pack) -> str:
    """Write a pack as an address holds it: short, and told from a text that lost a letter.

    Returns
    -------
    str
        Letters, digits, hyphens and underscores.
    """
    views = [[one.screen, one.title, one.note, *one.params().items()] for one in pack.views]
    plain = json.dumps([pack.title, views], ensure_ascii=False, separators=(",", ":"))
    packed = zlib.compress(plain.encode(), 9)
    return MINE + base64.urlsafe_b64encode(packed).decode().rstrip("=")


@lru_cache(maxsize=64)
def pack_from(text: str) -> Pack:
    """Read a pack from an address.

    Parameters
    ----------
    text : str
        As `text_of` or ``screen/pack.js`` wrote it.

    Raises
    ------
    PackProblem
        If it holds none: it may have lost a letter.
    """
    packed = text.removeprefix(MINE)
    try:
        padded = packed + "=" * (-len(packed) % 4)
        inflate = zlib.decompressobj()
        plain = inflate.decompress(base64.urlsafe_b64decode(padded), _INFLATED)
        if not inflate.eof:
            raise ValueError("it goes on, or stops early")
        form = _Form(*json.loads(plain))
        views = [_view(number, *one) for number, one in enumerate(form.views, 1)]
    except (ValueError, TypeError, binascii.Error, zlib.error, RecursionError):
        raise PackProblem(
            "This address holds no pack that can be read: it may have lost a letter."
        ) from None
    if not 0 < len(views) <= MOST:
        raise PackProblem(f"This address holds a pack of {len(views)} views; it takes 1 to {MOST}.")
    return Pack(str(form.title), tuple(views))


def _view(number: int, screen: str, title: str, note: str, *keys: list[str]) -> PackView:
    entry = {"screen": screen, "title": title, "note": note, **dict(keys)}
    return pack_view(entry, f"The address, view {number}")

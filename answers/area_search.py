"""Areas that a few typed letters can mean, as a list shows them."""

from __future__ import annotations

from typing import NamedTuple

from answers.catalogue import NEAR, Catalogue, Match


class AreasFound(NamedTuple):
    """What a text can mean.

    Attributes
    ----------
    rows : list of (str, str, str)
        Code, label, and by what it was found where its name doesn't say it; best first.
    near : bool
        Whether nothing is called so, and these are only near it.
    """

    rows: list[tuple[str, str, str]]
    near: bool


def areas_like(text: str, known: Catalogue, level: str = "") -> AreasFound:
    """Find areas for somebody who is typing.

    Parameters
    ----------
    text : str
        What is typed so far; all areas for nothing.
    level : str
        Only areas of this level; nothing for all.

    Returns
    -------
    AreasFound
        In the order in which an address that says the text is read.
    """
    areas = {code: area for code, area in known.areas.items() if level in ("", area.level)}
    if not text:
        return AreasFound([(code, area.label, "") for code, area in areas.items()], near=False)
    found = [match for match in known.find(text) if match.code in areas]
    near = bool(found) and found[0].score == NEAR
    shown = [match for match in found if near or match.score < NEAR]
    return AreasFound([(one.code, areas[one.code].label, _by(one)) for one in shown], near)


def _by(match: Match) -> str:
    if match.kind == "name":
        return ""
    if match.kind == "group":
        return f"in {match.matched}"
    if match.kind == "postcode district":
        part = "" if match.share is None else f", {max(match.share, 0.01):.0%} of it"
        return f"{match.matched}{part}"
    return f"{match.matched}, {match.kind}"

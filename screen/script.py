"""The little script that our pages need, and what it shows.

It hears links between views (no reload), finds what is typed, shows HTML of ours with drawings in
it (``st.html`` takes every SVG out), and fills the list beside a map. Streamlit lets a component
carry script, and sends it again with whatever the component shows: so one component carries it and
never changes, and what changes comes by another, whose script is a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st
from markupsafe import Markup

from answers.answer import Answer
from answers.catalogue import Area, catalogue
from answers.chosen_group import chosen_group
from answers.table import Table
from answers.view import View
from words.search_script import NEAREST, SEARCH

_HERE: Final = Path(__file__).parent
_FILES: Final = (
    "links.js", "shortcuts.js", "finder.js", "pick_list.js", "sort.js", "folds.js", "pack.js",
    "script.js",
)  # fmt: skip
_HAND_OVER: Final = """export default function ({ data, parentElement }) {
  const show = () => window.NAME(data, parentElement)
  window.NAME ? show() : document.addEventListener("NAME", show, { once: true })
}"""


@cache
def component(name: str, *scripts: Path, style: Path | None = None) -> Any:
    """Make a component of Streamlit's, once a server.

    Parameters
    ----------
    scripts : Path
        Files of JavaScript, one after the other.
    style : Path, optional
        Its style sheet.

    Returns
    -------
    Any
        Called with a ``key`` and ``data``, it shows itself.
    """
    return st.components.v2.component(
        name,
        js="\n".join(file.read_text(encoding="utf-8") for file in scripts),
        css=style.read_text(encoding="utf-8") if style else None,
        isolate_styles=False,
    )


@cache
def handed_to(function: str) -> Any:
    """Make a component that hands its data to a function of another's script.

    Streamlit sends a component's script again with whatever it shows: this one's is a line.

    Parameters
    ----------
    function : str
        Its name in the browser's window; an event of that name says that it is there.

    Returns
    -------
    Any
        As `component` gives.
    """
    script = _HAND_OVER.replace("NAME", function)
    return st.components.v2.component(function, js=script, isolate_styles=False)


def send_script(areas: Mapping[str, Area]) -> None:
    """Send the script, once a run and on every page; a browser that has it isn't sent it again.

    Parameters
    ----------
    areas : mapping
        Of the catalogue: their names go with it.
    """
    script = component("likewise-script", NEAREST, SEARCH, *(_HERE / file for file in _FILES))
    script(key="lw-script", data={"names": names(areas)})


def show(key: str, **data: object) -> None:
    """Show what the script knows how to: ``html``, ``rows``, ``address``, ``finder``, ``pack``.

    Parameters
    ----------
    key : str
        Names it among those of a page.
    **data
        As ``screen/script.js`` reads it.
    """
    handed_to("likewise")(key=key, data=data)


def set_address(view: View) -> None:
    """Make the address say a view, without a step in the browser's history."""
    show("lw-address", address=view.href().removeprefix("."))


def show_html(html: str, key: str) -> None:
    """Show HTML of ours that may hold SVG.

    Parameters
    ----------
    html : str
        Trusted and escaped: it is put into the page as it is.
    key : str
        Names it among those of a page.
    """
    show(key, html=html)


def show_list(answer: Answer, section: str, key: str, *, titled: bool = False) -> None:
    """Show the list beside a map, by which every area can be chosen.

    Parameters
    ----------
    answer : Answer
        With the section.
    section : str
        Its key: a table of all authorities, and under it where they lie.
    key : str
        Names it on its page.
    titled : bool
        Whether its caption stands above it: beside a map the page says what it is.
    """
    found, known = answer.section(section), catalogue()
    if found is None or not isinstance(found.content, Table):
        return
    if titled:
        heading = Markup('<h2 class="lw-h2" id="%s">%s</h2>')
        st.html(heading % (key, found.content.caption))
    rows = list_rows(found.content, known.areas)
    like = chosen_group(known, answer.view).group.one
    show(key, rows=rows, area=answer.view.area, where=found.heading, like=like)


def list_rows(table: Table, areas: Mapping[str, Area]) -> str:
    """Write a ranked table as the browser gets it, whose script fills in the names.

    Parameters
    ----------
    table : Table
        As `answers.ranked_table.ranked_table` makes it.

    Returns
    -------
    str
        A line an authority, parted by tabs: its number among the catalogue's areas, rank, the
        figure or the reason in a word or two, and "1" for one that the chosen is compared with.
    """
    numbers = {code: number for number, code in enumerate(areas)}
    return "\n".join(
        "\t".join(
            (
                str(numbers[row.key]),
                row.cells[0].shown,
                " ".join((row.cells[2].shown, *row.cells[2].fine)),
                "1" if row.role == "member" else "",
            )
        )
        for row in table.rows
    )


def names(areas: Mapping[str, Area]) -> str:
    """Write the areas' codes and names.

    Returns
    -------
    str
        A line an area: code, tab, name.
    """
    return "\n".join(f"{area.code}\t{area.name}" for area in areas.values())

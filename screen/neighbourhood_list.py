"""The list beside a map of neighbourhoods: searchable by name and ward, one with the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

from words.search_script import NEAREST
from words.small_area_moves import CHANGED, CHANGED_WORD, Moves, decile_then, earlier
from words.symbols import is_missing

Row = Mapping[str, Any]

_SHOW: Final = """export default function ({ data }) {
  const show = () => window.likewiseNeighbourhood(data.chosen)
  if (window.likewiseNeighbourhood) show()
  else document.addEventListener("likewise-neighbourhood", show, { once: true })
}"""


@cache
def _component() -> Any:
    here = Path(__file__).parent
    return st.components.v2.component(
        "likewise-neighbourhoods",
        js="".join(
            file.read_text(encoding="utf-8") for file in (NEAREST, here / "neighbourhood_list.js")
        ),
        css=(here / "neighbourhood_list.css").read_text(encoding="utf-8"),
        isolate_styles=False,
    )


@cache
def _chosen() -> Any:
    return st.components.v2.component("likewise-neighbourhood", js=_SHOW, isolate_styles=False)


def neighbourhood_list(rows: str, years: Iterable[int], area: str, chosen: str) -> None:
    """Show the list.

    Parameters
    ----------
    rows : str
        As `list_rows` writes them.
    years : iterable of int
        The editions whose deciles the rows hold, newest first.
    area : str
        The authority's name.
    chosen : str
        Code of the chosen neighbourhood; nothing for none.
    """
    # Apart, so that choosing sends the rows only once.
    key = CHANGED if f"\t{CHANGED_WORD}" in rows else ""
    data = {"rows": rows, "years": list(years), "area": area, "key": key}
    _component()(key="neighbourhoods", data=data)
    _chosen()(key="neighbourhoods-chosen", data={"chosen": chosen})


def list_rows(rows: Iterable[Row], year: int, moves: Moves) -> tuple[str, list[int]]:
    """Write the list's rows.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``small_areas``, in the order of the list.
    year : int
        Their edition.
    moves : mapping
        Where they stood before; empty for a measure without earlier editions.

    Returns
    -------
    str
        A line a neighbourhood, parted by tabs: code, name, ward, rank, decile, and the decile of
        each earlier edition ("changed" where the boundary did).
    list of int
        The editions, newest first.
    """
    before = earlier(moves)
    lines = [
        "\t".join(
            [
                row["area_code"],
                row["name"],
                "" if is_missing(row["ward_name"]) else row["ward_name"],
                f"{int(row['rank']):,}",
                str(int(row["decile"])),
                *(decile_then(moves.get(row["area_code"], {}).get(then)) for then in before),
            ]
        )
        for row in rows
    ]
    return "\n".join(lines), [year, *before]

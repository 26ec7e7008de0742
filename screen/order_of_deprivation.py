"""Authorities in order of deprivation by indicator: the heat map with its filters and download."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from answers.answer import Answer
from answers.catalogue import catalogue
from answers.chosen_group import chosen_group
from answers.deprivation_order import members_in_order
from answers.render.heat_map import heat_map_key, marked
from answers.render.html import lines_html, table_html
from answers.table import Table
from screen.choices import choose
from screen.fault import say
from screen.show import offer


def order_of_deprivation(answer: Answer) -> None:
    """Show the heat map, the chosen area and its group marked in it.

    Parameters
    ----------
    answer : Answer
        Of Deprivation.
    """
    section = answer.section("order")
    if section is None:
        return
    st.html(Markup('<h2 class="lw-h2" id="deprivation-order">{}</h2>').format(section.heading))
    one, two, _ = st.columns(3, gap="medium")
    with one:
        choose(answer, "zoom", "deprivation-region", "Region (here and on maps)")
    with two:
        choose(answer, "kind", "deprivation-type")
    if not isinstance(section.content, Table):
        say(section.remark)
        return
    view = answer.view
    noun = chosen_group(catalogue(), view).group.one
    st.html(f"<style>{_css()}</style>{marked(view.area, members_in_order(view), noun)}")
    st.html(lines_html(section.notes, "lw-beside") + heat_map_key())
    st.html(table_html(section.content))
    offer(answer, "order")


@cache
def _css() -> str:
    return Path(__file__).with_name("heat_map.css").read_text(encoding="utf-8")

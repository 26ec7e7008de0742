"""Why an area has no like areas by a model, and which model has some."""

from __future__ import annotations

from html import escape

from screen.asking import asked_rows
from screen.catalogue import Area
from screen.links import link
from screen.view import MODELS, View
from words.places import the


def no_likes_html(area: Area, view: View) -> str:
    """Say why no like areas are shown, and lead to the model that has some.

    Parameters
    ----------
    area : Area
        The chosen one.
    view : View
        Says by which model, and whether like areas are wanted at all.

    Returns
    -------
    str
        A line: an area that ended isn't in a model made after it, and one that began isn't in a
        model made before. Nothing where there are like areas, or never any for such an area.
    """
    if not area.has_neighbours or "neighbours" not in view.compare:
        return ""
    listed = {row["model"]: int(row["n"]) for row in asked_rows("groups", area=area.code)}
    if view.neighbours in listed:
        return ""
    why = f", which ended in {area.ended:%B %Y}" if area.ended else ""
    why = f", which began in {area.began:%B %Y}" if area.began and not why else why
    comma = "," if why else ""
    said = escape(
        f"The {MODELS[view.neighbours]} model names no like areas for {the(area.name)}{why}{comma} "
        "so none are shown."
    )
    other = next((model for model in MODELS if model in listed), None)
    offer = ""
    if other:
        text = f"Compare with its {listed[other]} like areas of the {MODELS[other]} model"
        offer = f" {link(text, view.but(neighbours=other))}"
    return f'<p class="lw-notes">{said}{offer}</p>'

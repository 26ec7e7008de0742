"""What the spread of all authorities finds."""

from __future__ import annotations

from collections.abc import Sequence

from charts.standing import Standing, chosen, known, lowest_to_highest
from words.finding import capital, lower_first
from words.measure import Measure
from words.missing import by_reason
from words.numbers import format_rank
from words.places import the
from words.quarters import everywhere, quarter
from words.symbols import reason


def strip_title(measure: Measure, rows: Sequence[Standing]) -> str:
    """Say where the chosen area stands among all authorities.

    Returns
    -------
    str
        "Southampton is in the highest quarter, 27th highest of 151"; without a chosen area the two
        ends.
    """
    area = chosen(rows)
    if area is None:
        with_figure = known(rows)
        if not with_figure:
            return "No authority has a figure"
        return capital(lowest_to_highest(measure, with_figure))
    if area.value is None:
        return f"{area.name}: {reason(area.figure.symbol)}"
    place = area.place
    if place.rank is None and place.of and not measure.is_total:
        return f"{area.name}: {measure.shown(area.value)}, {everywhere(place.of)}"
    rank = format_rank(place.rank, place.of, polarity=measure.polarity, joint=place.shared)
    where = quarter(place.quartile, measure.polarity)
    found = [*([f"in the {where}"] if where else []), *([rank] if rank else [])]
    if not found:
        return f"{area.name}: {measure.shown_in_full(area.value)}"
    return f"{capital(the(area.name))} is {', '.join(found)}"


def strip_alt(
    measure: Measure, period: str, rows: Sequence[Standing], bounds: Sequence[float]
) -> str:
    """Describe the spread of all authorities to somebody who can't see it.

    Parameters
    ----------
    period : str
        The period's label.
    rows : sequence of Standing
        All authorities.
    bounds : sequence of float
        The three bounds between quarters, lowest first; none where there are none.

    Returns
    -------
    str
        The finding, the ends, the bounds, and who has no figure and why.
    """
    sentences = [
        f"Every authority as a dot: {lower_first(measure.subtitle(period))}.",
        f"{strip_title(measure, rows)}.",
    ]
    if with_figure := known(rows):
        ends = lowest_to_highest(measure, with_figure)
        sentences.append(f"{len(with_figure)} authorities {ends}.")
    if len(bounds) == 3:
        low, middle, high = (measure.shown(bound) for bound in bounds)
        sentences.append(f"Quarters divide at {low}, {middle} and {high}.")
    gaps = by_reason(row.figure.symbol for row in rows if row.value is None)
    sentences += [f"{gap.count} without a figure: {gap.reason}." for gap in gaps]
    return " ".join(sentences)

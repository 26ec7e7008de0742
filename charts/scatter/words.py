"""What a scatter of a rate against deprivation finds: its title and its text alternative."""

from __future__ import annotations

from collections.abc import Sequence

from words.deprivation import Expectation, judged, strength
from words.finding import capital, lower_first
from words.measure import Measure
from words.symbols import is_missing


def scatter_title(
    measure: Measure, index: str, area: Expectation | None, correlation: float | None
) -> str:
    """Say what a scatter against deprivation finds.

    Parameters
    ----------
    index : str
        "IDACI 2025".
    area : Expectation or None
        The chosen area's, where there is one.
    correlation : float or None
        Across authorities.

    Returns
    -------
    str
        "Southampton is within the range of nearly all authorities as deprived as this"; without an
        expectation how far the two go together.
    """
    if area is not None:
        return f"{area.name} is {judged(area)}"
    if correlation is None or is_missing(correlation):
        return f"{capital(measure.short_name)} beside {index}"
    return f"{capital(measure.short_name)} and {index}: {strength(correlation)}"


def scatter_alt(
    measure: Measure,
    period: str,
    index: str,
    title: str,
    count: int,
    beyond: Sequence[Expectation],
) -> str:
    """Describe a scatter against deprivation to somebody who can't see it.

    Parameters
    ----------
    period : str
        The period's label.
    index : str
        "IDACI 2025".
    title : str
        Its finding.
    count : int
        How many authorities are drawn.
    beyond : sequence of Expectation
        Those outside their interval.

    Returns
    -------
    str
        What is drawn, the finding, and who lies beyond the band on either side.
    """
    sentences = [
        f"Scatter of {count} authorities: {lower_first(measure.subtitle(period))}, "
        f"against {index}.",
        f"{title}.",
    ]
    for side, sign in (("Above", 1), ("Below", -1)):
        names = [found.name for found in beyond if found.beyond == sign]
        if names:
            sentences.append(f"{side} the range of authorities as deprived: {', '.join(names)}.")
    return " ".join(sentences)

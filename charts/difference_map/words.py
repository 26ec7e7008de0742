"""What a map of differences from the expected rate finds: its title and its text alternative."""

from __future__ import annotations

from collections.abc import Sequence

from words import periods
from words.deprivation import difference
from words.finding import capital
from words.measure import Measure
from words.symbols import is_missing


def difference_map_title(measure: Measure, name: str, ratio: float | None) -> str:
    """Say what a map of differences shows.

    Parameters
    ----------
    name : str
        The chosen area's, or nothing.
    ratio : float or None
        Its rate over the one expected.

    Returns
    -------
    str
        "Southampton: 26% above the rate expected of it", "just at the rate expected of it".
    """
    if not name or ratio is None or is_missing(ratio):
        return f"{capital(measure.short_name)} beside what deprivation leads one to expect"
    return f"{name}: {difference(ratio)} the rate expected of it"


def difference_map_alt(
    label: str,
    index: str,
    title: str,
    counts: Sequence[tuple[str, int]],
    missing: Sequence[tuple[str, int]] = (),
) -> str:
    """Describe a map of differences to somebody who can't see it.

    Parameters
    ----------
    index : str
        "IDACI 2025".
    title : str
        Its finding.
    counts : sequence of (str, int)
        Each class in words, and how many authorities it holds.
    missing : sequence of (str, int)
        Each reason for none, and how many authorities it keeps out.

    Returns
    -------
    str
        What is drawn, the finding, how many lie where, and how many nowhere and why.
    """
    total = sum(count for _, count in (*counts, *missing))
    listed = ", ".join(f"{count} {words}" for words, count in counts)
    without = [f" {count} without a difference: {why}." for why, count in missing]
    return (
        f"Map of {total} authorities by the difference from the rate expected for their "
        f"deprivation (by {index}), {periods.phrase(label)}. {title}. {listed}.{''.join(without)}"
    )

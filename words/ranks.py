"""Who shares a rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable


def shared(ranks: Iterable[Hashable]) -> list[int]:
    """Count for each of some ranks how many others are the same.

    Parameters
    ----------
    ranks : iterable
        One an area: its rank, or whatever it is ranked by; ``None`` where it has none.

    Returns
    -------
    list of int
        As many, in the same order; 0 where there is no rank.
    """
    listed = list(ranks)
    counts = Counter(listed)
    return [0 if rank is None else counts[rank] - 1 for rank in listed]

"""Several things said one after the other: "Bolton, Derby and Leeds"."""

from __future__ import annotations

from collections.abc import Iterable


def listed(parts: Iterable[object], last: str = " and ") -> str:
    """Join names, or parts of a sentence, as one says them.

    Parameters
    ----------
    parts : iterable of object
        In order; a number is said as it is.
    last : str
        What stands before the last one: ", and " keeps clauses that have commas of their own apart.

    Returns
    -------
    str
        "Bolton, Derby and Leeds", "Bolton and Derby", "Bolton"; nothing of nothing.
    """
    *most, end = [str(part) for part in parts] or [""]
    return f"{', '.join(most)}{last}{end}" if most else end

"""One figure that a publisher prints for two authorities together: whose it is.

Such a figure is neither authority's own. Whoever shows it takes its words from here, so that every
screen says the same.
"""

from __future__ import annotations

from collections.abc import Iterable


def pair(name: str, other: str) -> str:
    """Name two authorities that share a figure, in one order whichever is looked at.

    Parameters
    ----------
    name, other : str
        Their names.

    Returns
    -------
    str
        "North and West Northamptonshire", "Kingston and Richmond upon Thames", "Upton and Leaford":
        the words that both end with are said once.
    """
    first, second = sorted((name, other))
    ours, theirs = first.split(), second.split()
    shared = 0
    while shared < min(len(ours), len(theirs)) - 1 and ours[-1 - shared] == theirs[-1 - shared]:
        shared += 1
    alone = " ".join(ours[: len(ours) - shared])
    return f"{alone} and {second}"


def whose(name: str, other: str | None) -> str:
    """Say whose a figure is.

    Parameters
    ----------
    name : str
        The authority that is looked at.
    other : str or None
        The one that shares its figure; None where the figure is its own.

    Returns
    -------
    str
        "North and West Northamptonshire together", or the name alone.
    """
    return f"{pair(name, other)} together" if other else name


def joint_note(pairs: Iterable[tuple[str, str]]) -> str:
    """Say that figures are of two authorities together.

    Parameters
    ----------
    pairs : iterable of (str, str)
        Names of those who share a figure, in any order, repeated or not.

    Returns
    -------
    str
        "The publisher prints one figure for North and West Northamptonshire together: it is
        neither's own."; nothing for nobody.
    """
    named = sorted({pair(*one) for one in pairs})
    if not named:
        return ""
    whom = named[0] if len(named) == 1 else "two authorities"
    both = f" ({'; '.join(named)})" if len(named) > 1 else ""
    return (
        f"The publisher prints one figure for {whom} together{both}: it is neither's own, and "
        "neither is compared with the other."
    )

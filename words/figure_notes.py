"""What is to be minded of one figure, in a clause that stands beside it in a file."""

from __future__ import annotations

from words.doubt import why_doubtful


def together_with(other: str) -> str:
    """Say that a figure is of two authorities, printed under the name of each.

    Parameters
    ----------
    other : str
        The other one's name.

    Returns
    -------
    str
        "of both together with West Northamptonshire".
    """
    return f"of both together with {other}"


def doubtful(doubt: str) -> str:
    """Say why a figure of England or a region can't be what it is called.

    Parameters
    ----------
    doubt : str
        As the store has it: ``sum`` or ``outside``.

    Returns
    -------
    str
        "doubtful: it lies outside the range of its parts' figures".
    """
    return f"doubtful: {why_doubtful(doubt)}"

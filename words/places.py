"""How a place's name stands within a sentence."""

from __future__ import annotations

from typing import Final

_WITH_ARTICLE: Final = frozenset(
    {
        "North East",
        "North West",
        "East Midlands",
        "West Midlands",
        "East of England",
        "South East",
        "South West",
        "City of London",
        "East Riding of Yorkshire",
        "Isle of Wight",
        "Isles of Scilly",
    }
)


def the(name: str) -> str:
    """Put the article to a place's name where English does.

    Parameters
    ----------
    name : str
        As the store has it.

    Returns
    -------
    str
        "the South East", "the Isles of Scilly"; "London", "Yorkshire and The Humber" and
        "Southampton" as they are.
    """
    return f"the {name}" if name in _WITH_ARTICLE else name


def possessive(name: str) -> str:
    """Say whose something is.

    Parameters
    ----------
    name : str
        A place's name, as the store has it.

    Returns
    -------
    str
        "England's", "the East Midlands'".
    """
    return f"{the(name)}'{'' if name.endswith('s') else 's'}"

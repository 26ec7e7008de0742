"""What can be asked of the API: each an address, a question of the store, and its parameters."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from queries.rows import Areas, Indicators, Map, Members, Profile, Trend

PARAMETERS: Final = {
    "area": "A GSS code, a DfE number or a name: E06000045, 852, Southampton.",
    "indicator": "An indicator's id, as /api/v1/indicators lists them: cp_rate.",
    "period": "A period's id, as series gives them; latest if not given.",
    "model": "Whom to compare with: sn2025, region, type and so on; the newest like areas if not "
    "given.",
    "as_at": "Figures as they were on a day: 2023-12-31.",
    "format": "How it is written.",
}
"""Each parameter, and what it takes."""
LONGEST: Final = 100
"""Signs of a parameter."""
FORMATS: Final = ("json", "csv", "csvw", "jsonstat")


class Question(NamedTuple):
    """Something that can be asked.

    Attributes
    ----------
    path : str
        Behind ``/api/v1/``.
    row : type
        The question's row, of `queries.rows`.
    about : str
        What it answers.
    needs, takes : tuple of str
        Parameters that have to be there, and others that may.
    formats : tuple of str
        Of `FORMATS`.
    example : str
        Parameters to begin with.
    """

    path: str
    row: type[tuple[Any, ...]]
    about: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ("as_at",)
    formats: tuple[str, ...] = FORMATS[:3]
    example: str = ""


QUESTIONS: Final = (
    Question("indicators", Indicators, "Every indicator: what it means and who publishes it."),
    Question("areas", Areas, "Every area: England, regions, authorities of today and before."),
    Question(
        "series",
        Trend,
        "An indicator of an area over time, beside England, its region and its group.",
        ("area", "indicator"),
        ("model", "as_at"),
        FORMATS,
        "area=E06000045&indicator=cp_rate",
    ),
    Question(
        "map",
        Map,
        "An indicator in one period for every authority, with its place among them.",
        ("indicator",),
        ("period", "area", "model", "as_at"),
        FORMATS,
        "indicator=cp_rate",
    ),
    Question(
        "neighbours",
        Members,
        "Whom an area is compared with, the most like it first.",
        ("area",),
        ("model", "as_at"),
        example="area=E06000045&model=sn2025",
    ),
    Question(
        "profile",
        Profile,
        "Every core indicator of an area in its newest period, beside whom it is compared with.",
        ("area",),
        ("model", "as_at"),
        example="area=E06000045",
    ),
)
"""In the order in which they are documented."""

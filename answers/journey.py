"""Profile's table: the children's journey from referral to plan, a row an indicator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from answers.joint import Areas, joint_name
from answers.journey_cells import Whose, journey_cells
from answers.table import Row, Table
from charts.lines import year_of
from queries.rows import Profile, Sparkline, Strip
from words.figure import Figure
from words.groups import LIKE_AREAS
from words.points import Point

CAPTION: Final = "Main measures: the latest figures, whichever period is chosen"


def journey_table(
    profile: Sequence[Profile],
    sparklines: Iterable[Sparkline],
    strips: Iterable[Strip],
    areas: Areas,
    *,
    area: str,
    region: str | None = None,
    likes: str | None = LIKE_AREAS.short,
    ranked: bool = True,
) -> Table:
    """Lay out an area's core indicators.

    Parameters
    ----------
    profile : sequence of Profile
        A row an indicator, in the order to show them; those of one ``stage`` that follow one
        another share a heading.
    sparklines : iterable of Sparkline
        Oldest first.
    strips : iterable of Strip
        Every authority with a figure, newest period. An area's figure of
        an earlier period, from before it ended, isn't set among them.
    areas : mapping
        By code: whoever shares a figure is named.
    area : str
        The area's name.
    region : str, optional
        Its region's name; without one there is no such column.
    likes : str, optional
        What the group that it is compared with is called in short; without one there is no such
        column.
    ranked : bool
        Whether it has a place among all authorities; else there is no such column.

    Returns
    -------
    Table
        With a small line and a strip of all authorities in each row.
    """
    lines = _lines(sparklines)
    strip_of = _spread(strips)
    spreads = [strip_of.get((row.indicator_id, row.period_id), []) for row in profile]
    whose = Whose(area, region, likes, ranked, any(spreads) or not profile)
    return Table(
        CAPTION,
        tuple(whose.columns),
        tuple(
            Row(
                tuple(
                    journey_cells(
                        row,
                        lines.get(row.indicator_id, []),
                        spread,
                        joint_name(areas, row.joint_with),
                        whose,
                    )
                ),
                group=row.stage,
            )
            for row, spread in zip(profile, spreads, strict=True)
        ),
        kind="journey",
        key=tuple(whose.key),
    )


def _lines(sparklines: Iterable[Sparkline]) -> dict[str, list[tuple[float, Point]]]:
    lines: dict[str, list[tuple[float, Point]]] = {}
    for row in sparklines:
        point = Point(row.period_id, Figure(row.value, flags=row.flags))
        lines.setdefault(row.indicator_id, []).append((year_of(row.end_date), point))
    return lines


def _spread(strips: Iterable[Strip]) -> dict[tuple[str, str], list[float]]:
    spread: dict[tuple[str, str], list[float]] = {}
    for row in strips:
        spread.setdefault((row.indicator_id, row.period_id), []).append(row.value)
    return spread

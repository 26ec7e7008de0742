"""All authorities along one line: a dot each, quarters shaded, the chosen area picked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from charts import roles
from charts.drawing import Drawing, columns, table
from charts.palette import Mode
from charts.scale import Scale, scale_of
from charts.specification import filled, title_axes, unit_of
from charts.standing import Standing, chosen, known
from charts.strip.words import strip_alt, strip_title
from words.finding import ENGLAND_NAME
from words.measure import Measure
from words.missing import by_reason
from words.scales import Cut, axis_title, beginning, beyond_the_scale

_DOTS: Final = columns(
    "value number, name role, role role, front small, rank rank, of rank, numerator count, "
    "denominator count, at number, cut small"
)
_QUARTERS: Final = columns("low number, high number, shade small, label text, at number")
_LABELS: Final = columns("value number, text text, role text, left truth, cut truth")
_CUT_NAMES: Final = columns("at number, text text, row small, left truth")
_MOST_NAMES: Final = 3
"""More than so many that are cut are named beneath the chart alone."""
_A_NAME: Final = 0.36
_FRAME: Final = columns("x number")


def strip(
    rows: Sequence[Standing],
    measure: Measure,
    period: str,
    *,
    england: float | None = None,
    group: str | None = None,
    region: str | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw every authority's figure as a dot.

    Parameters
    ----------
    rows : sequence of Standing
        All authorities of the period; those that it has no row for are left out.
    period : str
        The period's label.
    england : float, optional
        England's figure, drawn as a line; never a doubtful one, which others would be read against.
    group, region : str, optional
        What the key calls the group and the region.

    Returns
    -------
    Drawing
        As wide as its container. Dots that would cover one another stand in a stack.
    """
    rows = [row for row in rows if not row.absent]
    drawn = sorted(known(rows), key=lambda row: roles.order(row.role))
    area = chosen(rows)
    values = [row.value or 0.0 for row in drawn]
    reach = scale_of([*values, *([england] if england is not None else [])], measure.unit)
    cut = _cut(drawn, england, reach)
    beyond = beyond_the_scale(cut, measure)
    bounds = quarter_bounds(drawn)
    present = {row.role for row in drawn}
    spec = filled(
        "strip",
        mode,
        {
            **reach.levels,
            **unit_of(measure),
            "low": reach.low,
            "high": reach.high,
            **roles.names(
                area.name if area is not None and "area" in present else None,
                group if "member" in present else None,
                region if "region" in present else None,
            ),
        },
    )
    title_axes(spec, x=axis_title(measure, reach.low))
    return Drawing(
        spec=spec,
        data={
            "dots": table(_DOTS, [_dot(row, reach) for row in drawn]),
            "quarters": table(_QUARTERS, _quarters(reach.low, bounds, reach.high, measure)),
            "labels": table(_LABELS, _labels(area, england, measure, reach)),
            "cut_names": table(_CUT_NAMES, _cut_names(drawn, measure, reach)),
            "frame": table(_FRAME, [(reach.low,), (reach.high,)]),
        },
        alt=" ".join([strip_alt(measure, period, rows, bounds),
                      *beginning(reach.low, measure.unit), *beyond]),
        title=strip_title(measure, rows),
        subtitle=measure.subtitle(period),
        notes=(*beyond, *_missing(rows)),
        mode=mode,
    )  # fmt: skip


def quarter_bounds(rows: Sequence[Standing]) -> list[float]:
    """Find where quarters divide, from the quarters that authorities were put in.

    Parameters
    ----------
    rows : sequence of Standing
        With a figure.

    Returns
    -------
    list of float
        Three bounds, lowest first, each midway between two authorities; none where there are no
        four quarters.
    """
    ends: dict[int, tuple[float, float]] = {}
    for row in rows:
        if row.place.quartile is not None and row.value is not None:
            low, high = ends.get(row.place.quartile, (row.value, row.value))
            ends[row.place.quartile] = (min(low, row.value), max(high, row.value))
    if len(ends) < 4:
        return []
    spans = sorted(ends.values())
    return [(spans[i][1] + spans[i + 1][0]) / 2 for i in range(3)]


def _cut(rows: Sequence[Standing], england: float | None, reach: Scale) -> list[Cut]:
    """List what lies beyond the scale, the chosen area first."""
    every = [(row.name, row.value) for row in reversed(rows)] + [(ENGLAND_NAME, england)]
    return [Cut(name, x) for name, x in every if x is not None and reach.beyond(x)]


def _cut_names(
    rows: Sequence[Standing], measure: Measure, reach: Scale
) -> list[tuple[float, str, int, bool]]:
    """Name at either end the few that are cut; the chosen area has its own label anyhow."""
    names: list[tuple[float, str, int, bool]] = []
    for side in (1, -1):
        own = [r for r in rows if r.value is not None and reach.beyond(r.value) == side]
        others = sorted((r for r in own if r.role != "area"), key=lambda r: -abs(r.value or 0.0))
        if len(own) <= _MOST_NAMES:
            names += [
                (reach.clamp(r.value or 0.0), f"{r.name} {measure.shown(r.value)}", n, side > 0)
                for n, r in enumerate(others)
            ]
    return names


def _dot(row: Standing, reach: Scale) -> tuple[Any, ...]:
    counts = (row.figure.numerator, row.figure.denominator)
    front = roles.order(row.role)
    value = row.value or 0.0
    at = (reach.clamp(value), reach.beyond(value))
    return (row.value, row.name, row.role, front, row.place.rank, row.place.of, *counts, *at)


def _quarters(
    low: float, bounds: Sequence[float], high: float, measure: Measure
) -> list[tuple[Any, ...]]:
    if not bounds:
        return []
    ends = [low, *bounds, high]
    names = ("lowest quarter", "", "", "highest quarter")
    if measure.polarity != "none":
        names = ("best quarter (A)", "", "", "last quarter (D)")
        names = names if measure.polarity == "lower" else names[::-1]
    at = (low, 0.0, 0.0, high)
    return [(ends[i], ends[i + 1], i % 2, names[i], at[i]) for i in range(4)]


def _labels(
    area: Standing | None, england: float | None, measure: Measure, reach: Scale
) -> list[tuple[float, str, str, bool, bool]]:
    """Name the area and England, each beside its line on the side away from the other's."""
    found = [] if area is None or area.value is None else [(area.value, area.name, "area")]
    found += [] if england is None else [(england, "England", "england")]
    labels = []
    for value, name, role in found:
        share = reach.share(value)
        others = [other for other, _, _ in found if other != value]
        is_lower = bool(others) and value < others[0]
        # A name takes about a third of a phone's width.
        left = share > (_A_NAME if is_lower else 1 - _A_NAME if others else 0.5)
        text = f"{name} {measure.shown(value)}"
        labels.append((reach.clamp(value), text, role, left, bool(reach.beyond(value))))
    return labels


def _missing(rows: Sequence[Standing]) -> list[str]:
    return [
        f"{gap.count} {'authority has' if gap.count == 1 else 'authorities have'} no figure: "
        f"{gap.reason}."
        for gap in by_reason(row.figure.symbol for row in rows if row.value is None)
    ]

"""Two indicators against each other: every authority, and how far the two go together."""

from __future__ import annotations

from dataclasses import replace

from answers.answer import Section
from answers.catalogue import Catalogue, Period
from answers.comparison import Comparison, comparison_of
from answers.view import LATEST, View
from charts.palette import Mode
from charts.scatter.drawing import scatter
from charts.standing import Standing
from queries.cache import cached_query
from queries.rows import Correlation, Deprivation
from words.deprivation import NO_CAUSE_BETWEEN, together
from words.totals import ONLY_SIZE


def pair_ids(view: View) -> tuple[str, str]:
    """Give the indicators of the vertical and the horizontal axis: the first two, if not chosen."""
    chosen = view.indicators or (view.indicator,)
    up = view.up or next((one for one in chosen if one != view.across), chosen[0])
    across = view.across or next((one for one in chosen if one != up), up)
    return up, across


def pair_of(known: Catalogue, view: View, mode: Mode = "light") -> Section | None:
    """Draw the newest figures of two indicators against each other, over all authorities.

    Returns
    -------
    Section or None
        ``pair``; what to mind of it says how far the two go together, and that this is no cause.
        None where there are no two indicators with figures.
    """
    up, across = pair_ids(view)
    periods = [known.period(view.area, one, LATEST) for one in (up, across)]
    if up == across or periods[0] is None or periods[1] is None:
        return None
    one, other = (
        _comparison(known, view, which, period)
        for which, period in zip((up, across), periods, strict=True)
        if period is not None
    )
    measure, against = one.indicator.measure, other.indicator.measure
    named = f"{against.short_name}, {other.period.label}"
    both = cached_query(
        Correlation,
        indicator=up,
        period=one.period.id,
        against=across,
        edition=other.period.id,
    )[0]
    rows = _rows(one, other)
    if not any(row.value is not None and row.deprivation is not None for row in rows):
        return Section("pair", None, remark="No authority has a figure of both.")
    drawing = scatter(
        rows,
        measure,
        one.period.label,
        against,
        named,
        correlation=both.correlation,
        group=one.group.label,
        region=one.region,
        mode=mode,
    )
    sizes = measure.is_total or against.is_total
    found = "" if sizes else together(measure, named, both.correlation, both.n, None)
    mind = ONLY_SIZE if sizes else f"{found} {NO_CAUSE_BETWEEN}".strip()
    return Section("pair", drawing, drawing.title, notes=(mind,) if mind else ())


def _comparison(known: Catalogue, view: View, indicator: str, period: Period) -> Comparison:
    return comparison_of(known, replace(view, indicator=indicator, period=period.id), period)


def _rows(one: Comparison, other: Comparison) -> list[Deprivation]:
    """Set each authority's two figures side by side, as a scatter of deprivation reads them."""
    across = {row.code: row for row in other.rows}
    return [_row(row, across[row.code]) for row in one.rows if row.code in across]


def _row(up: Standing, across: Standing) -> Deprivation:
    nothing = dict.fromkeys(Deprivation._fields)
    given = {
        "area_code": up.code,
        "name": up.name,
        "value": up.value,
        "numerator": up.figure.numerator,
        "denominator": up.figure.denominator,
        "joint_with": up.figure.joint_with,
        "deprivation": across.value,
        "chosen": up.role == "area",
        "member": up.role == "member",
        "in_region": up.role == "region",
    }
    return Deprivation(**{**nothing, **given})  # type: ignore[arg-type]  # what is left open is None

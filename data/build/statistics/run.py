"""Work out the statistics that need a library, ready to lie beside the figures in the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.build.statistics import direction, expected, funnel, intervals, separation
from data.schema import ENGLAND

_KEYS = ["indicator_id", "area_code", "period_id"]
_SERIES = ["indicator_id", "period_id"]
_LEAST_FOR_FUNNEL = 10
_YEARLY = ("snapshot", "financial_year", "academic_year")


@dataclass(frozen=True)
class WorkedOut:
    """What was worked out, as tables.

    Attributes
    ----------
    figures : pandas.DataFrame
        A row a figure with counts: its keys, lower, upper, rank_best, rank_worst, funnel95_low,
        funnel95_high, funnel998_low, funnel998_high, trend, trend_lower, trend_upper, no_trend (why
        five unbroken points give none: ``separated``, ``unsettled``).
    factors : pandas.DataFrame
        A row a series: its keys, england, overdispersion.
    fits : pandas.DataFrame
        Rows of the store's ``deprivation_fit``.
    expectations : pandas.DataFrame
        Rows of the store's ``expectation``.
    """

    figures: pd.DataFrame
    factors: pd.DataFrame
    fits: pd.DataFrame
    expectations: pd.DataFrame


def work_out(shown: pd.DataFrame, deprivation: pd.DataFrame) -> WorkedOut:
    """Work out intervals, rank intervals, funnels, directions and expectations.

    Parameters
    ----------
    shown : pandas.DataFrame
        A row a figure that screens read: indicator_id, area_code, period_id, value, numerator,
        denominator, flags, unit, per, polarity, end_date, period_type, level, of (how many
        authorities have a figure in that indicator and period, with counts or without).
    deprivation : pandas.DataFrame
        Average scores of authorities: comparator (``idaci2025``), serves_from (first day of the
        periods that it serves; empty for all), area_code, value.
    """
    counted = _with_intervals(_with_counts(shown))
    counted, factors = _with_places(counted)
    figures = counted.merge(_directions(counted), on=_KEYS, how="left")
    rates = counted[(counted["level"] == "la") & (counted["unit"] == "rate")]
    fits, expectations = _expected(rates, deprivation)
    columns = [*_KEYS, "lower", "upper", "rank_best", "rank_worst", *_FUNNEL, *_TREND, "no_trend"]
    return WorkedOut(figures[columns], factors, fits, expectations)


_FUNNEL = ["funnel95_low", "funnel95_high", "funnel998_low", "funnel998_high"]
_TREND = ["trend", "trend_lower", "trend_upper"]
_SEPARATED, _UNSETTLED = "separated", "unsettled"


def _with_counts(shown: pd.DataFrame) -> pd.DataFrame:
    """Keep figures whose interval can be worked out: rates and shares with both their counts."""
    has = shown["value"].notna() & shown["numerator"].notna() & (shown["denominator"] > 0)
    rate = shown["unit"] == "rate"
    share = (shown["unit"] == "percent") & (shown["numerator"] <= shown["denominator"])
    # A share whose value isn't its counts' (a percentage of something else) has no interval.
    own = 100 * shown["numerator"] / shown["denominator"]
    share &= (own - shown["value"]).abs() < 0.6
    return shown[has & (rate | share)].reset_index(drop=True)


def _with_intervals(counted: pd.DataFrame) -> pd.DataFrame:
    part = counted["numerator"].to_numpy(float)
    whole = counted["denominator"].to_numpy(float)
    rate = (counted["unit"] == "rate").to_numpy()
    low, high = np.empty(len(counted)), np.empty(len(counted))
    per = counted["per"].to_numpy(float)
    low[rate], high[rate] = intervals.rate_interval(part[rate], whole[rate], per[rate])
    low[~rate], high[~rate] = intervals.share_interval(part[~rate], whole[~rate])
    return counted.assign(lower=low, upper=high)


class _Series:
    """The authorities of one indicator and period, as arrays."""

    def __init__(self, counted: pd.DataFrame, rows: NDArray[np.intp]) -> None:
        def column(name: str) -> NDArray[np.float64]:
            return counted[name].to_numpy(float)[rows]

        self.part, self.whole = column("numerator"), column("denominator")
        self.lower, self.upper = column("lower"), column("upper")
        first = int(rows[0])
        self.is_share = bool(counted["unit"].iat[first] == "percent")
        self.per = 100.0 if self.is_share else float(column("per")[0])
        self.of = int(column("of")[0])
        self.lowest_first = bool(counted["polarity"].iat[first] == "lower")


def _with_places(counted: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Compare authorities within each indicator and period: rank intervals and funnels."""
    england = counted[counted["area_code"] == ENGLAND].set_index(_SERIES)
    targets = (england["numerator"] / england["denominator"]).to_dict()
    # Filled in place, series by series: a table a series would take most of the build.
    found = np.full((6, len(counted)), np.nan)
    local = np.flatnonzero((counted["level"] == "la").to_numpy())
    groups = counted.iloc[local].groupby(_SERIES, sort=False).indices
    factors: list[tuple[str, str, float, float]] = []
    for (indicator, period), within in cast("dict[tuple[str, str], Any]", groups).items():
        rows = local[np.asarray(within)]
        series = _Series(counted, rows)
        found[:2, rows] = intervals.rank_interval(
            series.lower, series.upper, of=series.of, lowest_first=series.lowest_first
        )
        target = targets.get((indicator, period), 0.0)
        if len(rows) >= _LEAST_FOR_FUNNEL and target > 0:
            limits = funnel.funnel(series.part, series.whole, target, share=series.is_share)
            found[2:, rows] = series.per * np.stack(
                [limits.low95, limits.high95, limits.low998, limits.high998]
            )
            factors.append((indicator, period, target * series.per, limits.factor))
    names = ["rank_best", "rank_worst", *_FUNNEL]
    placed = counted.assign(**dict(zip(names, found, strict=True)))
    return placed, pd.DataFrame(factors, columns=[*_SERIES, "england", "overdispersion"])


def _directions(counted: pd.DataFrame) -> pd.DataFrame:
    """Fit every run of five consecutive years, for the year in which it ends."""
    yearly = counted[counted["period_type"].isin(_YEARLY)]
    yearly = yearly.sort_values(["indicator_id", "area_code", "end_date"], ignore_index=True)
    key = yearly["indicator_id"] + "|" + yearly["area_code"] + "|" + yearly["period_type"]
    year = yearly["end_date"].dt.year
    last = direction.POINTS - 1
    whole_run = (key == key.shift(last)) & (year - year.shift(last) == last)
    ends = np.flatnonzero(whole_run.to_numpy())
    window = ends[:, None] + np.arange(-last, 1)
    part = yearly["numerator"].to_numpy(float)[window]
    whole = yearly["denominator"].to_numpy(float)[window]
    share = (yearly["unit"] == "percent").to_numpy()[ends]
    # A break in series ends comparability with the years before the one it marks.
    unbroken = ~yearly["flags"].str.contains("b").to_numpy()[window[:, 1:]].any(axis=1)
    apart = np.where(
        share,
        separation.separated(part, whole, direction.PLACES),
        separation.separated(part, None, direction.PLACES),
    )
    usable = unbroken & ~apart
    found = np.full((3, len(ends)), np.nan)
    for is_share in (False, True):
        chosen = usable & (share == is_share)
        found[:, chosen] = direction.slopes(part[chosen], whole[chosen], share=is_share)
    rows: pd.DataFrame = yearly.iloc[ends[unbroken]][_KEYS]
    trends = pd.DataFrame(found[:, unbroken].T, columns=_TREND, index=rows.index)
    why = pd.Series(None, index=rows.index, dtype=object)
    why[np.isnan(found[0])[unbroken]] = _UNSETTLED
    why[apart[unbroken]] = _SEPARATED
    return rows.join(trends).assign(no_trend=why)


def _expected(rates: pd.DataFrame, deprivation: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Fit every series on each index, the figures of all series side by side in arrays."""
    fits: list[dict[str, object]] = []
    expectations = [pd.DataFrame(columns=[*_KEYS, "comparator", *_EXPECTED])]
    for comparator, scores in deprivation.groupby("comparator"):
        # Where an edition has no first day, NaT, it serves all periods.
        fitting = rates[~(rates["end_date"] < scores["serves_from"].iloc[0])]
        score = fitting["area_code"].map(scores.set_index("area_code")["value"])
        fitting = fitting.assign(score=score)[score.notna()].reset_index(drop=True)
        models, found = _fits(fitting)
        fits += [model | {"comparator": comparator} for model in models]
        fitted = ~np.isnan(found[0])
        limits = dict(zip(_EXPECTED, found[:, fitted], strict=True))
        expectations.append(fitting.loc[fitted, _KEYS].assign(comparator=comparator, **limits))
    together = pd.concat([rows for rows in expectations if len(rows)] or expectations)
    return pd.DataFrame(fits), together.sort_values([*_SERIES, "comparator", "area_code"])


_EXPECTED = ["expected", "expected_low", "expected_high", "ratio", "band_low", "band_high"]


def _fits(rates: pd.DataFrame) -> tuple[list[dict[str, object]], NDArray[np.float64]]:
    """Fit each series on the scores beside it: models, and what they expect of each row."""
    part, population, per, score = (
        rates[name].to_numpy(float) for name in ("numerator", "denominator", "per", "score")
    )
    models: list[dict[str, object]] = []
    limits = np.full((len(_EXPECTED), len(rates)), np.nan)
    groups = rates.groupby(_SERIES, sort=False).indices
    for (indicator, period), within in cast("dict[tuple[str, str], Any]", groups).items():
        rows = np.asarray(within)
        found = expected.expect(part[rows], population[rows], score[rows])
        if found is None:
            continue
        model: dict[str, object] = {
            "indicator_id": indicator,
            "period_id": period,
            "explained": found.explained,
            "n": len(rows),
        }
        if found.explained >= expected.LEAST_EXPLAINED:
            model |= {"slope": found.slope, "level": found.level, "spread": found.spread}
            scale = per[rows] / population[rows]
            limits[0, rows] = found.count * scale
            limits[1, rows] = found.low * scale
            limits[2, rows] = found.high * scale
            limits[3, rows] = part[rows] / found.count
            limits[4, rows] = found.band_low * per[rows]
            limits[5, rows] = found.band_high * per[rows]
        models.append(model)
    return models, limits

"""Work out the statistics that need a library, and give them as rows of the store."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.statistics import direction, expected, funnel, intervals, ranks

COLUMNS = (
    "indicator_id",
    "area_code",
    "period_id",
    "comparator",
    "name",
    "value",
    "lower",
    "upper",
    "n",
    "n_of",
    "method",
)
_ENGLAND = "E92000001"
_NEW_IDACI_FROM = pd.Timestamp("2022-01-01")


def work_out(shown: pd.DataFrame, deprivation: pd.DataFrame) -> pd.DataFrame:
    """Work out intervals, rank intervals, funnels, directions and expectations.

    Parameters
    ----------
    shown : pandas.DataFrame
        A row a figure that screens read: indicator_id, area_code, period_id, value, numerator,
        denominator, flags, unit, per, polarity, end_date, period_type, level.
    deprivation : pandas.DataFrame
        IDACI average score of authorities: period_id (``iod2019``, ``iod2025``), area_code, value.

    Returns
    -------
    pandas.DataFrame
        Rows of the store's ``statistic`` table, the columns of `COLUMNS`.
    """
    counted = _with_counts(shown)
    counted = _with_intervals(counted)
    parts = [
        _interval_rows(counted),
        *_by_series(counted, deprivation),
        *_directions(counted),
    ]
    return pd.concat(parts, ignore_index=True).reindex(columns=list(COLUMNS))


def _with_counts(shown: pd.DataFrame) -> pd.DataFrame:
    """Keep figures whose interval can be worked out: rates and shares with both their counts."""
    has = shown["value"].notna() & shown["numerator"].notna() & (shown["denominator"] > 0)
    rate = shown["unit"] == "rate"
    share = (shown["unit"] == "percent") & (shown["numerator"] <= shown["denominator"])
    # A share whose value isn't its counts' (a percentage of something else) has no interval.
    own = 100 * shown["numerator"] / shown["denominator"]
    share &= (own - shown["value"]).abs() < 0.6
    return shown[has & (rate | share)].copy()


def _with_intervals(counted: pd.DataFrame) -> pd.DataFrame:
    part = counted["numerator"].to_numpy(float)
    whole = counted["denominator"].to_numpy(float)
    rate = (counted["unit"] == "rate").to_numpy()
    low, high = np.empty(len(counted)), np.empty(len(counted))
    per = counted["per"].to_numpy(float)
    low[rate], high[rate] = intervals.rate_interval(part[rate], whole[rate], per[rate])
    low[~rate], high[~rate] = intervals.share_interval(part[~rate], whole[~rate])
    return counted.assign(lower=low, upper=high)


def _interval_rows(counted: pd.DataFrame) -> pd.DataFrame:
    rate = counted["unit"] == "rate"
    return _rows(
        counted,
        comparator="chance",
        name="interval",
        value=counted["value"],
        lower=counted["lower"],
        upper=counted["upper"],
        method=np.where(rate, intervals.POISSON, intervals.WILSON),
    )


def _by_series(counted: pd.DataFrame, deprivation: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Compare authorities within each indicator and period."""
    local = counted[counted["level"] == "la"].reset_index(drop=True)
    england = counted[counted["area_code"] == _ENGLAND].set_index(["indicator_id", "period_id"])
    targets = (england["numerator"] / england["denominator"]).to_dict()
    # Filled in place, series by series: a table a series would take most of the build.
    places = np.full((2, len(local)), np.nan)
    limits = np.full((5, len(local)), np.nan)
    groups = local.groupby(["indicator_id", "period_id"], sort=False).indices
    factors = []
    for key, rows in groups.items():
        series = _Series(local, rows)
        places[:, rows] = ranks.rank_interval(
            series.lower, series.upper, lowest_first=series.lowest_first
        )
        target = targets.get(key, 0.0)
        if len(rows) >= 10 and target > 0:
            found = funnel.funnel(series.part, series.whole, target, share=series.is_share)
            limits[0, rows] = target * series.per
            for n, limit in enumerate((found.low95, found.high95, found.low998, found.high998)):
                limits[n + 1, rows] = limit * series.per
            factors.append((*key, found.factor, len(rows)))
    sizes = local.groupby(["indicator_id", "period_id"])["value"].transform("size")
    yield _rows(
        local,
        comparator="all",
        name="rank_interval",
        value=np.nan,
        lower=places[0],
        upper=places[1],
        n=sizes,
        method=ranks.METHOD,
    )
    inside = ~np.isnan(limits[0])
    for name, low, high in (("funnel95", 1, 2), ("funnel998", 3, 4)):
        yield _rows(
            local[inside],
            comparator="england",
            name=name,
            value=limits[0, inside],
            lower=limits[low, inside],
            upper=limits[high, inside],
            n=sizes[inside],
            method=funnel.METHOD,
        )
    yield pd.DataFrame(factors, columns=["indicator_id", "period_id", "value", "n"]).assign(
        area_code=_ENGLAND, comparator="england", name="overdispersion", method=funnel.METHOD
    )
    rates = local[local["unit"] == "rate"]
    for _, series_of_rates in rates.groupby(["indicator_id", "period_id"], sort=False):
        yield from _expected_rows(series_of_rates, deprivation)


class _Series:
    """The authorities of one indicator and period, as arrays."""

    def __init__(
        self, local: pd.DataFrame, rows: np.ndarray[tuple[int], np.dtype[np.intp]]
    ) -> None:
        def column(name: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
            return local[name].to_numpy(float)[rows]

        self.part, self.whole = column("numerator"), column("denominator")
        self.lower, self.upper = column("lower"), column("upper")
        first = int(rows[0])
        self.is_share = bool(local["unit"].iat[first] == "percent")
        self.per = 100.0 if self.is_share else float(local["per"].iat[first])
        self.lowest_first = bool(local["polarity"].iat[first] == "lower")


def _expected_rows(series: pd.DataFrame, deprivation: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for edition, scores in deprivation.groupby("period_id"):
        # Only the older index existed for the years before 2022; later ones can use either.
        if edition != "iod2019" and series["end_date"].iloc[0] < _NEW_IDACI_FROM:
            continue
        joined = series.merge(scores[["area_code", "value"]], on="area_code", suffixes=("", "_of"))
        population = joined["denominator"].to_numpy(float)
        part = joined["numerator"].to_numpy(float)
        found = expected.expect(part, population, joined["value_of"].to_numpy(float))
        if found is None:
            continue
        shared = {"comparator": f"idaci{str(edition)[3:]}", "n": len(joined)}
        whole = joined.iloc[:1].assign(area_code=_ENGLAND)
        yield _rows(
            whole,
            **shared,
            name="explained",
            value=found.explained,
            method="squared correlation of log rate and IDACI, weighted by population",
        )
        if found.explained < expected.LEAST_EXPLAINED:
            continue
        for name, value in (
            ("slope", found.slope),
            ("level", found.level),
            ("spread", found.spread),
        ):
            yield _rows(whole, **shared, name=name, value=value, method=expected.METHOD)
        own_per = joined["per"].to_numpy(float)
        per = own_per / population
        yield _rows(
            joined,
            **shared,
            name="expected",
            value=found.count * per,
            lower=found.low * per,
            upper=found.high * per,
            method=expected.METHOD,
        )
        yield _rows(
            joined,
            **shared,
            name="band",
            value=np.nan,
            lower=found.band_low * own_per,
            upper=found.band_high * own_per,
            method=f"{expected.METHOD}, for an authority of middling size",
        )
        yield _rows(
            joined,
            **shared,
            name="ratio",
            value=part / found.count,
            method="count over expected count",
        )


def _directions(counted: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Fit every run of five consecutive years that ends in a year with data."""
    yearly = counted[counted["period_type"].isin(["snapshot", "financial_year", "academic_year"])]
    yearly = yearly.sort_values(["indicator_id", "area_code", "end_date"], ignore_index=True)
    key = yearly["indicator_id"] + "|" + yearly["area_code"] + "|" + yearly["period_type"]
    year = yearly["end_date"].dt.year
    last = direction.POINTS - 1
    whole_run = (key == key.shift(last)) & (year - year.shift(last) == last)
    unbroken = ~yearly["flags"].str.contains("b")
    ends = np.flatnonzero(whole_run.to_numpy())
    if not len(ends):
        return
    window = ends[:, None] + np.arange(-last, 1)
    part = yearly["numerator"].to_numpy(float)[window]
    whole = yearly["denominator"].to_numpy(float)[window]
    share = (yearly["unit"] == "percent").to_numpy()[ends]
    # A break in series ends comparability from the year it marks.
    usable = unbroken.to_numpy()[window[:, 1:]].all(axis=1) & (part.sum(axis=1) > 0)
    usable &= ~share | (part.sum(axis=1) < whole.sum(axis=1))
    for is_share, method in ((False, direction.METHOD_RATE), (True, direction.METHOD_SHARE)):
        chosen = usable & (share == is_share)
        if not chosen.any():
            continue
        value, low, high = direction.slopes(part[chosen], whole[chosen], share=is_share)
        rows = yearly.iloc[ends[chosen]]
        yield _rows(
            rows,
            comparator="own",
            name="direction",
            value=value,
            lower=low,
            upper=high,
            n=direction.POINTS,
            method=method,
        )


def _rows(series: pd.DataFrame, **columns: object) -> pd.DataFrame:
    keys = {key: series[key].to_numpy() for key in ("indicator_id", "area_code", "period_id")}
    filled = {
        column: value.to_numpy() if isinstance(value, pd.Series) else value
        for column, value in columns.items()
    }
    return pd.DataFrame(keys | filled)

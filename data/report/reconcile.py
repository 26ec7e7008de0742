"""Set our figures beside what publishers print themselves: the proof of our denominators."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.periods import describe
from data.report.connection import open_snapshot, run_query
from data.schema import PUBLISHED

_SOURCES = ("dfe-cin", "dfe-cla", "ons-population")
_WORDS = {"start": "starting", "cease": "ceasing", "at31": "looked after"}


def report(published: Path = PUBLISHED, *, by_authority: bool = False) -> tuple[list[str], bool]:
    """Say how our rates, counts and populations agree with the publishers' own.

    Parameters
    ----------
    by_authority : bool
        Whether to list the gap to the rates printed in 2022 for every authority and year.

    Returns
    -------
    tuple
        The lines to print; whether anything isn't explained by the publishers' rounding.
    """
    connection = open_snapshot(published, _SOURCES)
    rates = run_query(connection, "reconcile", "looked_after_rates")
    cells = run_query(connection, "reconcile", "two_releases")
    implied = run_query(connection, "reconcile", "implied_populations")
    lines = [
        *_looked_after(rates),
        "",
        *_two_releases(cells),
        "",
        *_gap(implied),
        *(_every_gap(implied) if by_authority else []),
        "",
        *_implied(implied),
    ]
    wrong = not (len(rates) and len(cells) and len(implied))
    wrong |= not bool(rates["explained"].all())
    wrong |= bool((implied["lowest"] > implied["highest"]).any())
    return lines, wrong


def _looked_after(rates: pd.DataFrame) -> list[str]:
    authorities = rates[rates["level"] == "la"]
    off = rates[~rates["equal"]]
    lines = [
        "Children looked after, newest edition: its rates on our populations",
        f"  {len(rates):,} rates are printed; {int(rates['equal'].sum()):,} equal count over "
        "population times 10,000, rounded to a whole number",
        f"  of authorities: {int(authorities['equal'].sum()):,} of {len(authorities):,}",
    ]
    for row in off.itertuples():
        verdict = "within" if row.explained else "NOT WITHIN"
        lines.append(
            f"  {row.name}, {_WORDS.get(str(row.measure), row.measure)}, "
            f"{describe(str(row.period_id)).label}: {row.printed:.0f} printed, "
            f"{row.count:,.0f} of {row.population:,.0f} is {row.ours:.2f}; {verdict} what rounding "
            f"the count to 10 allows ({row.lowest:.0f} to {row.highest:.0f})"
        )
    return lines


def _two_releases(cells: pd.DataFrame) -> list[str]:
    newer, older = (cells[c].str.split(".").str[0] for c in ("newer", "older"))
    which = newer.where(newer == older, newer + " beside " + older)
    differs = cells["now"] != cells["before"]
    lines = ["Children in need: the 2025 release beside the 2022 release, where both print a cell"]
    for table, n in which.value_counts().sort_index().items():
        lines.append(f"  {table}: {n:,} cells, {int(differs[which == table].sum()):,} differ")
    for row in cells[differs].itertuples():
        lines.append(
            f"  {row.newer} (2022: {row.older}), {row.name}, {describe(str(row.period_id)).label}: "
            f"{row.now:,g} now, {row.before:,g} then"
        )
    return lines


def _gap(implied: pd.DataFrame) -> list[str]:
    known = implied.dropna(subset=["gap"])
    known = known.assign(size=known["gap"].abs()).sort_values("size", ascending=False)
    lines = [
        "Rates printed in 2022 beside rates on the population as it is estimated now",
        "  year   median gap   widest gap",
    ]
    known["middle"] = known.groupby("year")["size"].transform("median")
    for row in known.drop_duplicates("year").sort_values("year").itertuples():
        lines.append(f"  {row.year}   {row.middle:9.1f}%   {row.name} {row.gap:+.1f}%")
    lines.append("  children in need on 31 March of its last year, the widest gaps:")
    last = known[(known["year"] == known["year"].max()) & known["cin_printed"].notna()]
    for row in last.head(5).itertuples():
        lines.append(f"    {row.name}: {row.cin_printed:.1f} printed, {row.cin_ours:.1f} now")
    without = implied[implied["population"].isna() & implied["n_rates"].gt(0)]
    if len(without):
        names = ", ".join(sorted(set(without["name"])))
        lines.append(f"  no population as estimated now, so no gap: {names}")
    return lines


def _every_gap(implied: pd.DataFrame) -> list[str]:
    wide = implied.pivot_table(index=["name", "area_code"], columns="year", values="gap")
    text = wide.to_string(float_format=lambda gap: f"{gap:+.1f}", na_rep="")
    return ["  by year and authority, per cent:", *(f"  {line}" for line in text.splitlines())]


def _implied(implied: pd.DataFrame) -> list[str]:
    none = implied["n_rates"] == 0
    agree = implied["agree"].eq(True) & ~none
    disagree = implied[~agree & ~none]
    lines = [
        "Populations behind the rates that the 2022 release prints",
        f"  {len(implied):,} authorities and years: in {int(agree.sum()):,} all rates fit one "
        f"population, in {len(disagree):,} they don't, {int(none.sum()):,} print no rate",
    ]
    for row in disagree.itertuples():
        lines.append(
            f"  {row.name}, {row.year}: one rate needs at least {row.lowest:,.0f} children, "
            f"another at most {row.highest:,.0f}"
        )
    names = [f"{row.name} {row.year}" for row in implied[none].itertuples()]
    if names:
        lines.append(f"  without a rate: {', '.join(names)}")
    return lines

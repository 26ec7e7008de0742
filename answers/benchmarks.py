"""What a comparison sets authorities beside: England, the region, the mean of the group."""

from __future__ import annotations

from answers.comparison import Comparison
from charts.standing import Benchmark, Standing
from words.doubt import why_doubtful
from words.finding import ENGLAND_NAME


def benchmarks(comparison: Comparison, *, region: bool = False) -> list[Benchmark]:
    """List what authorities are compared with, as far as the reader wants it.

    Parameters
    ----------
    comparison : Comparison
        What is looked at.
    region : bool
        Whether the region is among them.

    Returns
    -------
    list of Benchmark
        England, the region, the group's mean and median.
    """
    row, short = comparison.row, comparison.group.short
    found = england_and_region(comparison, region=region)
    if comparison.has_group and not comparison.indicator.measure.is_total:
        found.append(Benchmark(f"{short}, mean", row.group_mean, "mean"))
        found.append(Benchmark(f"{short}, median", row.group_median, "median"))
    return found


def england_and_region(
    comparison: Comparison, *, region: bool = True, doubtful: bool = False
) -> list[Benchmark]:
    """List England and the region, as far as the reader wants them.

    Parameters
    ----------
    comparison : Comparison
        What is looked at.
    region : bool
        Whether the region is among them.
    doubtful : bool
        Whether figures that can't be right are among them: a table shows those, marked.

    Returns
    -------
    list of Benchmark
        None where they are the area itself, but for a region on top of its authorities; none
        beside a total.
    """
    row, wanted = comparison.row, comparison.view.compare
    found: list[Benchmark] = []
    if comparison.indicator.measure.is_total:
        return []
    if comparison.area.level != "country" and "england" in wanted:
        found.append(
            Benchmark(ENGLAND_NAME, row.england, "england", why_doubtful(row.england_doubt))
        )
    if region and comparison.area.in_a_region and "region" in wanted:
        doubt = why_doubtful(row.region_doubt)
        found.append(Benchmark(row.region_name or "", row.region, "region", doubt))
    if comparison.area.level == "region":
        doubt = why_doubtful(row.doubt)
        found.append(Benchmark(comparison.area.name, row.value, "region", doubt))
    return [one for one in found if one.value is not None and (doubtful or not one.doubt)]


def own_row(comparison: Comparison) -> list[Standing]:
    """Give the row of an area that is no authority: England, a region, a part of London.

    Parameters
    ----------
    comparison : Comparison
        What is looked at.

    Returns
    -------
    list of Standing
        One, or none for an authority, which is among the rows.
    """
    if comparison.area.level == "la":
        return []
    area = comparison.area
    return [Standing(area.code, area.name, comparison.figure, role="area")]


def rounded_names(comparison: Comparison) -> list[str]:
    """Name those whose figures are worked out from counts that the publisher rounds.

    Parameters
    ----------
    comparison : Comparison
        What is looked at.

    Returns
    -------
    list of str
        Of England and the region: of the area itself the count beside its interval says it.
    """
    row = comparison.row
    bases = {ENGLAND_NAME: row.england_basis, row.region_name: row.region_basis}
    shown = [one.name for one in england_and_region(comparison)] if row.rounded else []
    return [name for name in shown if bases.get(name) == "derived"]

"""How far a figure moved since an earlier period: always by what the two print as.

54.56 and 57.34 print as 54.6 and 57.3: a reader who takes one from the other finds 2.7, and so
says every sentence, title and table here, though the figures behind them differ by 2.78. Where both
print alike nothing is called a change.
"""

from __future__ import annotations

from decimal import Decimal

from words import periods
from words.measure import Measure
from words.numbers import MINUS, format_number, rounded, with_unit
from words.symbols import is_missing


def step(measure: Measure, now: float, before: float) -> Decimal:
    """Take one figure from another as they are printed.

    Parameters
    ----------
    measure : Measure
        Says how many decimals are shown.
    now, before : float
        The later figure and the earlier.

    Returns
    -------
    Decimal
        2.7 for 57.34 and 54.56 with one decimal.
    """
    return rounded(now, measure.places) - rounded(before, measure.places)


def amount(measure: Measure, by: Decimal) -> str:
    """Print how far a figure moved, without its sign.

    Parameters
    ----------
    by : Decimal
        As `step` gives it.

    Returns
    -------
    str
        "4.1", "1.2 percentage points", "£20 a week", "1 working day"; nothing where it is none.
    """
    if not by:
        return ""
    size = format_number(float(abs(by)), measure.places)
    if measure.unit == "rate":
        return size
    if measure.unit_name:
        return measure.named(with_unit(size, measure.unit).removesuffix("%"))
    if measure.unit == "percent":
        return f"{size} percentage {'point' if size == '1' else 'points'}"
    return with_unit(size, measure.unit)


def movement(
    measure: Measure,
    value: float | None,
    change: float | None,
    label: str,
    previous: str | None,
) -> str:
    """Say what a figure did since an earlier period.

    Parameters
    ----------
    value : float or None
        The later figure.
    change : float or None
        The later figure less the earlier, neither of them rounded.
    label, previous : str
        Labels of the two periods.

    Returns
    -------
    str
        "it rose by 4.1 on the year before", "it was the same as in the year before", or nothing.
    """
    by = _step_of(measure, value, change)
    if by is None or is_missing(previous) or not previous:
        return ""
    since = periods.before(label, previous)
    if not by:
        return f"it was the same as in {since}"
    return f"it {'rose' if by > 0 else 'fell'} by {amount(measure, by)} on {since}"


def format_change(
    measure: Measure,
    value: float | None,
    change: float | None,
    previous: str | None = None,
) -> str:
    """Print the change on an earlier period as a table has room for it.

    Parameters
    ----------
    value : float or None
        The later figure.
    change : float or None
        The later figure less the earlier, neither of them rounded.
    previous : str or None
        The earlier period in short ("2024").

    Returns
    -------
    str
        "+4.1 (6%) on 2024", "−1.5 (under 1%) on 2024", "+1.2 percentage points on 2024", "no
        change on 2024", or nothing where there is no change to print. The per cent is of the
        earlier figure as it is printed; percentages have none, nor what rose from nothing.
    """
    by = _step_of(measure, value, change)
    if by is None or value is None:
        return ""
    on = f" on {previous}" if previous else ""
    if not by:
        return f"no change{on}"
    signed = ("+" if by > 0 else MINUS) + amount(measure, by)
    before = rounded(value, measure.places) - by
    # The sign stands once, before both: "−4.1 (6%)". Of nothing, or of less, there is no per cent.
    share = f" ({_share(float(100 * abs(by) / before))})" if before > 0 else ""
    return f"{signed}{'' if measure.unit == 'percent' else share}{on}"


def _step_of(measure: Measure, value: float | None, change: float | None) -> Decimal | None:
    if value is None or change is None or is_missing(value) or is_missing(change):
        return None
    # The earlier figure comes back exactly: of two numbers less than twice apart the difference has
    # no rounding, and beyond that it is far finer than what is printed.
    return step(measure, value, value - change)


def _share(percent: float) -> str:
    # What is printed as a change is never a change of nothing.
    whole = format_number(percent)
    return "under 1%" if whole == "0" else f"{whole}%"

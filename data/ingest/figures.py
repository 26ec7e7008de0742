"""What must hold for every figure of the snapshot, whichever file it comes from."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.ingest.publisher_file import PublisherFile, refuse_rows
from data.periods import describe
from data.problem import Problem
from data.schema import FLAGS, SYMBOLS

FIGURE_COLUMNS = ("measure", "area_code", "period_id", "breakdown", "value", "symbol", "flags")

KEY = ["measure", "area_code", "period_id", "breakdown"]
"""What names a figure within an edition."""

_FIGURES = pa.DataFrameSchema(
    {
        "measure": pa.Column(str),
        "area_code": pa.Column(str, pa.Check.str_matches(r"^E\d{8}$")),
        "period_id": pa.Column(str),
        "breakdown": pa.Column(str, pa.Check.str_matches(r"^(total|[a-z_]+:.+)$")),
        "value": pa.Column(float, nullable=True),
        "symbol": pa.Column(str, pa.Check.isin(SYMBOLS), nullable=True),
        "flags": pa.Column(str, pa.Check.str_matches(f"^[{''.join(FLAGS)}]*$")),
    },
    checks=[
        pa.Check(
            lambda t: t["value"].isna() != t["symbol"].isna(),
            name="exactly one of value and symbol",
        )
    ],
    unique=KEY,
    strict=True,
)


def check_figures(file: str, figures: pd.DataFrame) -> pd.DataFrame:
    """Check a table of figures and put it in the snapshot's order.

    Parameters
    ----------
    file : str
        The publisher's file, for the sentence.
    figures : pandas.DataFrame
        As a source's module read them.

    Returns
    -------
    pandas.DataFrame
        The same rows, sorted, with the columns' fixed types.

    Raises
    ------
    Problem
        If a figure has both or neither of value and symbol, comes twice, or has an unknown form.
    """
    table = figures.astype({"value": float})
    table["symbol"] = table["symbol"].astype(object).where(table["symbol"].notna(), None)
    try:
        _FIGURES.validate(table)
        for period in table["period_id"].unique():
            describe(period)
    except pa.errors.SchemaError as error:
        raise Problem(
            file,
            f"{error.check} does not hold ({_first_case(error)})",
            "figures in the snapshot's form",
            "correct the source's module",
        ) from None
    except ValueError as error:
        raise Problem(
            file, str(error), "a period in a known form", "correct the source's module"
        ) from None
    keys = ["measure", "breakdown", "period_id", "area_code"]
    return table.sort_values(keys, ignore_index=True)


def _first_case(error: pa.errors.SchemaError) -> str:
    cases = error.failure_cases
    return str(cases.iloc[0].to_dict()) if isinstance(cases, pd.DataFrame) else str(cases)


def keep_later_suppressions(editions: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Withhold in every edition what any later edition of it withholds.

    A cell that a later edition marks ``c`` is ``c`` in each edition that we hold, so that the
    earlier figure can't be used to uncover it.

    Parameters
    ----------
    editions : list of pandas.DataFrame
        Figures of one source, oldest first; a measure has the same name in each.

    Returns
    -------
    list of pandas.DataFrame
        The same tables with those cells as ``c``, flagged ``w`` where a figure was printed.
    """
    withheld: set[tuple[str, ...]] = set()
    found = []
    for figures in reversed(editions):
        index = pd.MultiIndex.from_frame(figures[KEY])
        hidden = index.isin(withheld) if withheld else pd.Series(False, index=figures.index)
        printed = hidden & figures["value"].notna()
        masked = figures.assign(
            value=figures["value"].mask(hidden),
            symbol=figures["symbol"].mask(hidden, "c"),
            flags=figures["flags"].mask(printed, figures["flags"] + "w"),
        )
        found.append(masked)
        own = masked.loc[masked["symbol"] == "c", KEY]
        withheld.update(own.itertuples(index=False, name=None))
    return found[::-1]


def refuse_negative(file: PublisherFile, heading: str, values: pd.Series) -> None:
    """Refuse a count, rate or percentage below zero."""
    refuse_rows(file.name, values < 0, heading, file.table[heading], "nothing below zero")


def refuse_over_100(file: PublisherFile, heading: str, values: pd.Series) -> None:
    """Refuse a percentage over 100."""
    refuse_rows(file.name, values > 100, heading, file.table[heading], "a percentage up to 100")

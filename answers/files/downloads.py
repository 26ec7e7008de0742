"""The files of figures that are served by address, whole and by indicator."""

from __future__ import annotations

from typing import Final

FORMS: Final = {"csv": "CSV", "parquet": "Parquet", "txt": "Notes"}
"""Ways to take one indicator: the ending of its file, and what the link says."""

ALL: Final = {
    "all.zip": "CSV: a file an indicator with its notes beside it, zipped",
    "all.parquet": "Parquet: all figures as one table",
    "all.txt": "Notes: what each indicator measures, its source and licence",
    "likewise.duckdb": "The whole store, earlier editions too, for any DuckDB client",
}
"""Ways to take everything, and what the link says."""


def download_address(what: str, form: str = "") -> str:
    """Give the address of a file, relative to any page.

    Parameters
    ----------
    what : str
        An indicator's id, or a key of `ALL`.
    form : str
        A key of `FORMS`, for an indicator.

    Returns
    -------
    str
        "download/cp_rate.csv".
    """
    return f"download/{what}.{form}" if form else f"download/{what}"

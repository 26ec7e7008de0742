"""A file of figures: what it holds and what it is called. Nothing is made until it is asked for."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa

from answers.catalogue import Area
from answers.files.columns import complete
from answers.files.formats import write_csv
from answers.files.names import Screen, file_name
from queries.store import current


@dataclass(frozen=True)
class FigureFile:
    """A file of figures: what it holds, as its name says and its rows repeat.

    Attributes
    ----------
    screen, area, indicator, period, also
        As `answers.files.names.file_name` takes them.
    figures : callable
        Gives the rows, with the columns that `answers.files.columns.complete` asks for.
    """

    screen: Screen
    area: Area | None
    indicator: str
    period: str
    figures: Callable[[], pd.DataFrame]
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the file is called."""
        day = current().as_at
        also = (*self.also, f"as-at-{day}") if day else self.also
        return file_name(self.screen, self.area, self.indicator, self.period, also)

    def csv(self) -> bytes:
        """Write the file.

        Returns
        -------
        bytes
            CSV in UTF-8 with a byte order mark, without which Excel garbles £ and dashes.
        """
        table = pa.Table.from_pandas(self.figures(), preserve_index=False)
        made = io.BytesIO()
        write_csv(made, [complete(table)])
        return made.getvalue()

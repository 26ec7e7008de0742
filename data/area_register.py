"""Which area a code, a DfE number or both mean: one DfE number is one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from data.schema import ENGLAND


@dataclass(frozen=True)
class AreaRegister:
    """The areas as the snapshot holds them, ready to be asked.

    Attributes
    ----------
    areas : pandas.DataFrame
        The columns of the store's ``area`` table.
    changes : pandas.DataFrame
        The columns of the store's ``area_change`` table.
    lsoas : mapping
        Census to its LSOAs: ``area_code``, ``name``, ``la_code``, and ``ward_code`` for 2021. Empty
        until they have been refreshed.
    """

    areas: pd.DataFrame
    changes: pd.DataFrame
    lsoas: Mapping[int, pd.DataFrame] = field(default_factory=dict)
    newest: Mapping[str, str] = field(init=False)
    by_number: Mapping[int, str] = field(init=False)

    def __post_init__(self) -> None:
        recodes = self.changes[self.changes["kind"] == "recode"]
        newest = {code: code for code in self.areas["code"]}
        newest.update(zip(recodes["from_code"], recodes["to_code"], strict=True))
        object.__setattr__(self, "newest", newest)
        numbered = self.areas.dropna(subset=["dfe_number"])
        numbers = numbered["dfe_number"].astype(int)
        object.__setattr__(self, "by_number", dict(zip(numbers, numbered["code"], strict=True)))

    def authority(self, number: str, code: str) -> str | None:
        """Find an authority by its DfE number and one of its codes.

        Parameters
        ----------
        number : str
            DfE's three digits, as printed.
        code : str
            A GSS code, today's or a former one of the same line.

        Returns
        -------
        str or None
            The newest code of the line; None if the two don't belong together or aren't known.
        """
        line = self.by_number.get(int(number)) if number.isdigit() else None
        return line if line is not None and self.newest.get(code) == line else None

    def region(self, code: str) -> str | None:
        """Find a region or subregion.

        Parameters
        ----------
        code : str
            Its GSS code.

        Returns
        -------
        str or None
            The same code if it is known as a country, region or subregion.
        """
        known = self.areas[self.areas["level"].isin(["country", "region", "subregion"])]
        return code if code == ENGLAND or code in set(known["code"]) else None

    def lsoa_codes(self, census: int) -> set[str]:
        """List the LSOAs of a census.

        Parameters
        ----------
        census : int
            2011 or 2021.

        Returns
        -------
        set of str
            GSS codes; an LSOA that didn't change has the same in both. Empty if we hold none.
        """
        return set(self.lsoas[census]["area_code"]) if census in self.lsoas else set()

    def codes(self, *levels: str) -> set[str]:
        """List the codes of some levels.

        Parameters
        ----------
        *levels : str
            Levels of the store's ``area`` table.
        """
        return set(self.areas.loc[self.areas["level"].isin(levels), "code"])

    def alive(self, level: str, first: str, last: str) -> set[str]:
        """List the areas of a level that existed on some day of a span.

        Parameters
        ----------
        level : str
            A level of the store's ``area`` table, or ``lower_tier``: districts, and authorities
            that had none.
        first, last : str
            ISO dates.

        Returns
        -------
        set of str
            Newest codes of their lines.
        """
        if level == "lower_tier":
            single = {c for c in self.alive("la", first, last) if not c.startswith("E10")}
            return self.alive("district", first, last) | (single - self._counties_until(last))
        lives = self._lives.get(level, ())
        return {code for code, began, ended in lives if began <= last and ended >= first}

    def _counties_until(self, day: str) -> set[str]:
        """List the lines that a day finds under a county's code, though it isn't their newest."""
        changes = self.changes
        later = (changes["kind"] == "recode") & (changes["date"].fillna("") > day)
        return set(changes.loc[later & changes["from_code"].str.startswith("E10"), "to_code"])

    @cached_property
    def _lives(self) -> dict[str, list[tuple[str, str, str]]]:
        """Code, first and last day of every area, by level."""
        areas = self.areas
        began = (
            areas["valid_from"].astype(object).where(areas["valid_from"].notna(), "").astype(str)
        )
        ended = areas["valid_to"].astype(object).where(areas["valid_to"].notna(), "9").astype(str)
        lives = defaultdict(list)
        for level, *life in zip(areas["level"], areas["code"], began, ended, strict=True):
            lives[level].append(tuple(life))
        return dict(lives)

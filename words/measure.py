"""What an indicator is, as far as words about its figures need to know."""

from __future__ import annotations

from dataclasses import dataclass

from queries.rows import Indicators, Profile
from words.numbers import WHOLE, format_number, format_value, ordinal
from words.symbols import is_missing


@dataclass(frozen=True)
class Measure:
    """An indicator, ready to be spoken of.

    Attributes
    ----------
    name, short_name : str
        As in the store's ``indicator`` table.
    unit : str
        ``rate``, ``percent``, ``number``, ``rank``, ``decile``, ``score``, ``currency`` or
        ``ratio``.
    per : int or None
        The base of a rate: 10,000.
    decimals : int
        How many are shown.
    polarity : str
        ``higher``, ``lower`` or ``none``.
    phrase : str or None
        A clause of the indicator's own, with ``{value}`` and ``{area}`` in it, where the catalogue
        has one: "{value} in every 10,000 children in {area} were looked after".
    numerator_name : str
        What is counted above the line, "children on a plan at 31 March"; nothing where unknown.
    is_total : bool
        Whether a figure is a sum that says how large a place is: it is compared with nothing.
    unit_name : str
        What the number alone doesn't say: of whom a rate is ("live births"), or what a number,
        score or amount counts ("working days", "points", "a week"). Nothing where the name of the
        measure says it.
    """

    name: str
    short_name: str
    unit: str
    per: int | None = None
    decimals: int = 0
    polarity: str = "none"
    phrase: str | None = None
    numerator_name: str = ""
    is_total: bool = False
    unit_name: str = ""

    @classmethod
    def of(cls, row: Indicators | Profile) -> Measure:
        """Take what is needed from an indicator's row; none of those on Profile is a total."""
        return cls(
            name=row.name,
            short_name=row.short_name,
            unit=row.unit,
            per=row.per,
            decimals=row.decimals,
            polarity=row.polarity,
            phrase=row.phrase,
            numerator_name=row.numerator_name or "",
            is_total=isinstance(row, Indicators) and row.is_total,
            unit_name=row.unit_name or "",
        )

    @property
    def is_place(self) -> bool:
        """Whether a figure is itself a place, 1 for the most deprived.

        Places have no mean, no difference and no rank of their own.
        """
        return self.unit in ("rank", "decile")

    @property
    def base(self) -> str:
        """What stands behind a rate: "per 10,000 children"; nothing behind another figure.

        Rates per 10,000 of which the catalogue doesn't say of whom are of children, as all of
        children's social care are; another base stands alone, for whom it counts isn't ours to
        guess.
        """
        if self.unit != "rate" or self.per is None:
            return ""
        whom = self.unit_name or ("children" if self.per == 10_000 else "")
        return f"per {self.per:,} {whom}".strip()

    @property
    def scale(self) -> str:
        """The unit as an axis or a column names it: "per 10,000 children", "%", "£ a week"."""
        if self.unit == "currency":
            return f"£ {self.unit_name}".strip()
        return self.base or self.unit_name or ("%" if self.unit == "percent" else self.unit)

    @property
    def places(self) -> int:
        """How many decimals are shown: none for counts, ranks and deciles."""
        return 0 if self.unit in WHOLE else self.decimals

    @property
    def d3_format(self) -> str:
        """The same for a browser: ",.1f" in the notation of d3-format."""
        return f",.{self.places}f"

    @property
    def unit_before(self) -> str:
        """What stands before the number: "£", or nothing."""
        return "£" if self.unit == "currency" else ""

    @property
    def unit_text(self) -> str:
        """What follows the number: "%", " per 10,000 children", " a week", or nothing."""
        after = self.base or self.unit_name
        return f" {after}" if after else "%" if self.unit == "percent" else ""

    def subtitle(self, when: str) -> str:
        """Name what a chart measures, in what unit, and when.

        Parameters
        ----------
        when : str
            A period's label or a span ("2013 to 2025").

        Returns
        -------
        str
            "Children on a child protection plan, per 10,000 children, 2013 to 2025".
        """
        named = (self.unit in ("number", "rate") and not self.base) or self.scale in self.name
        return f"{self.name}, {when}" if named else f"{self.name}, {self.scale}, {when}"

    def shown(self, value: float | None, symbol: str | None = None) -> str:
        """Print a figure without its base: "67.9", "23.5%", or the reason it is missing."""
        return format_value(value, self.unit, self.decimals, symbol)

    def in_words(self, value: float | None) -> str:
        """Print a figure as a sentence has it, with what it counts: "14 working days".

        A rate stands without its base, which the sentence says once: "67.9", "23.5%",
        "£650 a week".
        """
        printed = self.shown(value)
        if not self.unit_name or self.unit == "rate" or value is None or is_missing(value):
            return printed
        return self.named(printed.removesuffix("%"))

    def named(self, printed: str) -> str:
        """Put to a printed number what it counts: "1 case", "15.8 cases"."""
        one = printed == "1" and self.unit_name.endswith("s")
        return f"{printed} {self.unit_name.removesuffix('s') if one else self.unit_name}"

    def shown_in_full(self, value: float | None, symbol: str | None = None) -> str:
        """Print a figure with its base: "67.9 per 10,000 children", "56th most deprived"."""
        if value is None or is_missing(value):
            return self.shown(value, symbol)
        if self.is_place:
            place = f"{ordinal(int(value))} most deprived"
            return place if self.unit == "rank" else f"{place} tenth"
        return f"{self.in_words(value)} {self.base}".strip()


def parts(numerator: float | None, numerator_symbol: str | None, denominator: float | None) -> str:
    """Say which counts a figure was made from.

    Parameters
    ----------
    numerator : float or None
        The count above the line.
    numerator_symbol : str or None
        Its symbol where the count is missing.
    denominator : float or None
        The count below the line.

    Returns
    -------
    str
        "352 of 51,840"; "count withheld because the number is small" where only the count is
        missing with a reason; nothing where no counts are known.
    """
    below = "" if denominator is None or is_missing(denominator) else format_number(denominator)
    if numerator is None or is_missing(numerator):
        if is_missing(numerator_symbol) or not numerator_symbol:
            return f"out of {below}" if below else ""
        return "count " + format_value(None, "number", symbol=numerator_symbol)
    above = format_number(numerator)
    return f"{above} of {below}" if below else above

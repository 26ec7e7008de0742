"""A table as data: columns with their kind, rows of cells, what to mind. Renderers write it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from answers.answer import Link

Kind = Literal["text", "number", "figure", "place", "picture"]
Role = Literal["", "own", "beside", "member"]


class Mark(NamedTuple):
    """A sign beside a figure, ``r`` or ``?``, and what it means."""

    sign: str
    meaning: str


class Column(NamedTuple):
    """What stands in a column.

    Attributes
    ----------
    name : str
        Its heading.
    kind : {'text', 'number', 'figure', 'place', 'picture'}
        Numbers stand flush right, figure under figure; the figure is what the table is about.
    unit : str
        Of its figures, where the heading doesn't say it.
    hidden : bool
        Whether the heading is there for screen readers and documents alone.
    beneath : str or None
        Where it stands under the row's name on a narrow screen, what is said before it there.
    later : bool
        Whether a narrow screen can do without it at first.
    wide : bool
        Whether it takes the room of two.
    """

    name: str
    kind: Kind = "text"
    unit: str = ""
    hidden: bool = False
    beneath: str | None = None
    later: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a figure, the reason for none, or words.

    Attributes
    ----------
    shown : str
        As screens print it.
    value : float or None
        The figure itself.
    symbol : str
        The publisher's, in the place of a figure.
    reason : str
        Why there is no figure.
    full : str
        The whole of it, where `shown` is its beginning: a file's digest.
    marks : tuple of Mark
        What is to be minded of it.
    fine : tuple of str
        Smaller, beneath: counts, who had data.
    picture : Markup or None
        A small drawing as SVG; its text alternative is `shown`.
    link : Link or None
        Where its words lead.
    strong : bool
        Whether it is what the row is read for.
    shade : float or None
        From 0 to 1, how near to the highest of its column it is.
    """

    shown: str = ""
    value: float | None = None
    symbol: str = ""
    reason: str = ""
    full: str = ""
    marks: tuple[Mark, ...] = ()
    fine: tuple[str, ...] = ()
    picture: Markup | None = None
    link: Link | None = None
    strong: bool = False
    shade: float | None = None

    @property
    def text(self) -> str:
        """All of it as words, for whoever can show nothing else."""
        first = self.shown or self.symbol or self.reason
        signs = (mark.sign for mark in self.marks)
        return " ".join(part for part in (first, *signs, *self.fine) if part)


class Row(NamedTuple):
    """A row: its first cell is its name.

    Attributes
    ----------
    cells : tuple of Cell
        One a column; what is left out at the end is empty.
    role : {'', 'own', 'beside', 'member'}
        Of the chosen area; of what it is compared with; of one of its group.
    group : str
        The heading that it shares with the rows around it.
    key : str
        Code of the area that it is of, where a reader can choose it.
    """

    cells: tuple[Cell, ...]
    role: Role = ""
    group: str = ""
    key: str = ""


@dataclass(frozen=True, eq=False)
class Table:
    """A table, equal to itself alone: what is written of it is kept beside it.

    Attributes
    ----------
    caption : str
        Its name: what was measured, whose figures, when.
    columns : tuple of Column
        The first one names the rows.
    rows : tuple of Row
        In order.
    notes : tuple of str
        What the symbols in it stand for, and what else to mind.
    kind : str
        Which of the house's tables it is, for a style sheet: "compare", "years".
    newest_last : bool
        Whether its columns run through time, so that a narrow screen begins at the end.
    key : tuple of (str, str)
        What the marks in its pictures stand for: the mark's shape, and whose it is.
    sorted_by : int
        The column by which its rows are in order, from 1, negative for the highest first; 0 for the
        order that they have of themselves.
    units : bool
        Whether each column's unit stands beneath its name: where no two need have the same.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    kind: str = ""
    newest_last: bool = False
    key: tuple[tuple[str, str], ...] = ()
    sorted_by: int = 0
    units: bool = False

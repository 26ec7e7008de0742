"""What a view says, as data: screens, documents, plain pages and machines write it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from answers.files.figure_file import FigureFile
from answers.table import Table
from answers.view import View
from charts.classes import Classes
from charts.drawing import Drawing


class Link(NamedTuple):
    """Words that lead somewhere.

    Attributes
    ----------
    text : str
        What they say.
    view : View or None
        The view that they lead to, on the screen that `path` names.
    path : str
        A screen's path; without a view, an address of our own or of a publisher.
    """

    text: str
    view: View | None = None
    path: str = ""


class Strong(str):
    """Words that stand out."""


Text = str | tuple[str | Link, ...]
"""Words, some of which may lead somewhere."""


def plain(text: Text) -> str:
    """Give the words of a text without where they lead."""
    if isinstance(text, str):
        return text
    return "".join(part if isinstance(part, str) else part.text for part in text)


class Legend(NamedTuple):
    """What a map's colours and outlines stand for.

    Attributes
    ----------
    classes : Classes
        As drawn, with how many areas are in each.
    title : str
        What the figures are: "per 10,000 children".
    area, group : str or None
        The chosen area, and those that it is compared with, if they are outlined.
    where : str
        Where the areas lie that are counted, "in London"; nothing for all.
    note : str
        What else there is to say: that the chosen area is not on the map.
    """

    classes: Classes
    title: str
    area: str | None = None
    group: str | None = None
    where: str = ""
    note: str = ""


class Points(NamedTuple):
    """A short list under a heading: how sure a figure is, what to ask, what it means."""

    heading: str
    items: tuple[Text, ...]


class Prose(NamedTuple):
    """Paragraphs."""

    paragraphs: tuple[Text, ...]


class Terms(NamedTuple):
    """Words or facts and what there is to say of each."""

    items: tuple[tuple[str, Text], ...]


class Picture(NamedTuple):
    """A small drawing without a chart's machinery, as SVG, and what it says."""

    svg: Markup
    alt: str


Content = Drawing | Table | Points | Prose | Terms | Picture | None
"""What a section can hold."""


class Offer(NamedTuple):
    """A file that can be taken away, and what the button says."""

    label: str
    file: FigureFile


class Choice(NamedTuple):
    """What can be chosen on a screen beside what its bar offers.

    Attributes
    ----------
    label : str
        What is chosen.
    options : mapping
        What the address says, and what that is called.
    chosen : tuple of str
        Those of them that are.
    """

    label: str
    options: Mapping[str, str]
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of an answer that stands under a heading of its own.

    Attributes
    ----------
    key : str
        Names it within its answer, and in an address.
    content : Content
        None where there is nothing to show: the remark or the notes say why.
    heading : str
        A drawing's is its finding.
    label : str
        In a word or two what it shows, for a list of what is on the page; nothing for a part that
        is not listed.
    link : Link or None
        Where the heading leads; it says the heading, and what kind of file it leads to.
    legend : Legend or None
        Of a map.
    notes : tuple of Text
        What to mind, before it is looked at.
    remark : Text
        What a reader should not miss, above all why there is nothing here.
    folded : bool or None
        Whether it stands folded behind its heading until somebody asks for it; None where it can't
        be folded.
    shape : float
        Width over height of what a map shows.
    offer : Offer or None
        The file of its figures.
    more : int
        How many rows there are beside those that it lists; the file has them.
    """

    key: str
    content: Content
    heading: str = ""
    label: str = ""
    link: Link | None = None
    legend: Legend | None = None
    notes: tuple[Text, ...] = ()
    remark: Text = ""
    folded: bool | None = None
    shape: float = 1.0
    offer: Offer | None = None
    more: int = 0


@dataclass(frozen=True)
class Answer:
    """What a view says on one screen.

    Attributes
    ----------
    screen : str
        The screen's path.
    view : View
        What was asked: with the screen it makes the address.
    title : str
        The heading.
    under : str
        What was measured, where and when.
    fresh : str
        "to 31 March 2025, published October 2025".
    sentence : Text
        The answer in one or a few sentences; nothing where there is none.
    remarks : tuple of Text
        What a reader should not miss: why there is no answer, what was meant instead.
    facts : Points or None
        How sure it is.
    sections : tuple of Section
        In the order in which they are read.
    notes : tuple of Text
        What to mind of the whole.
    questions, about : Points or None
        What to ask next; what the measure means.
    source : Text
        Where the figures come from.
    choices : mapping
        Key of the address to what can be chosen here.
    """

    screen: str
    view: View
    title: str
    under: str = ""
    fresh: str = ""
    sentence: Text = ""
    remarks: tuple[Text, ...] = ()
    facts: Points | None = None
    sections: tuple[Section, ...] = ()
    notes: tuple[Text, ...] = ()
    questions: Points | None = None
    about: Points | None = None
    source: Text = ""
    choices: Mapping[str, Choice] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of the view, relative to wherever the dashboard is served."""
        return self.view.href(self.screen)

    def section(self, key: str) -> Section | None:
        """Find a section by its key; None where the answer has no such part."""
        return next((one for one in self.sections if one.key == key), None)

    @property
    def drawings(self) -> Iterator[Drawing]:
        """Its drawings, in order."""
        return (one.content for one in self.sections if isinstance(one.content, Drawing))

    @property
    def tables(self) -> Iterator[Table]:
        """Its tables, in order."""
        return (one.content for one in self.sections if isinstance(one.content, Table))

    @property
    def offers(self) -> Iterator[Offer]:
        """The files that it offers, in order."""
        return (one.offer for one in self.sections if one.offer)

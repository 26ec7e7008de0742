"""HTML as a reader's browser takes it: a tree, and of a table what stands in each cell."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = {"br", "img"}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tree = TreeBuilder()
        self._open: list[str] = []
        self.tree.start("body", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.tree.end(tag)
        else:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        was = self._open.pop()
        assert was == tag, f"</{tag}> closes <{was}>"
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.data(data)

    def root(self) -> Element:
        assert not self._open, f"never closed: {self._open}"
        self.tree.end("body")
        return self.tree.close()


def parse(html: str) -> Element:
    """Read HTML of ours, every element of which is closed."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.root()


def words(element: Element) -> str:
    """Give what an element says, single spaces between words."""
    return " ".join(" ".join(text.split()) for text in element.itertext() if text.strip())


def heads(root: Element) -> list[str]:
    """Name the columns of a table."""
    return [words(th) for th in root.iter("th") if th.attrib.get("scope") == "col"]


def lines(root: Element) -> list[Element]:
    """Give the rows of a table that hold cells, without its heads and headings."""
    return [tr for tr in root.iter("tr") if tr.find("td") is not None]


def cells(root: Element) -> dict[str, list[str]]:
    """Read a table: a row's name to what its cells say."""
    return {words(tr[0]): [words(cell) for cell in tr[1:]] for tr in lines(root)}


def titles(root: Element) -> Iterator[tuple[str, str]]:
    """Give every sign that is explained, with what explains it."""
    return ((words(one), one.attrib["title"]) for one in root.iter("abbr"))

"""Open a page, take every file that it offers, and read them and its tables as a reader would."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

import pandas as pd
from starlette.applications import Starlette
from starlette.testclient import TestClient

from screen.view_files import file_route
from tests.pages.visiting import Visit


class Taken(NamedTuple):
    """A file as it lies on a reader's disk.

    Attributes
    ----------
    name : str
        Of the file.
    content : bytes
        What is in it.
    """

    name: str
    content: bytes

    @property
    def rows(self) -> Any:
        """The rows, every cell as the text that stands there."""
        text = self.content.decode("utf-8-sig")
        return pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)


def take(path: str, **params: str) -> tuple[Visit, list[Taken]]:
    """Open a page at an address and follow every link that gives a CSV file."""
    page = Visit(path, **params)
    server = TestClient(Starlette(routes=[file_route()]), base_url="http://figures.example")
    offered = []
    for href in dict.fromkeys(re.findall(r'href="(file/[^"]*\.csv)"', page.html)):
        answer = server.get(f"/{href}", params=page.address)
        assert answer.status_code == 200, answer.text
        name = re.search('filename="(.*?)"', answer.headers["content-disposition"])
        assert name
        offered.append(Taken(name[1], answer.content))
    return page, offered


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._small = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        elif tag in ("small", "svg"):
            self._small += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("small", "svg"):
            self._small -= 1

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and not self._small:
            self.rows[-1][-1] += data


def table(html: str, name: str) -> Iterator[list[str]]:
    """Give the rows of a page's table, its heads first, without its small print.

    Parameters
    ----------
    html : str
        The page's.
    name : str
        A class of the table, or of the box that it stands in.
    """
    named = re.search(rf'<(table|div)[^>]* ?class="[^"]*\b{name}"', html)
    assert named, f"no table {name}"
    begin = html.index("<table", named.start())
    parser = _Tables()
    parser.feed(html[begin : html.index("</table>", begin)])
    return ([cell.strip() for cell in row] for row in parser.rows)

"""Open a page at an address and read what a reader gets."""

from __future__ import annotations

import html
import re
from typing import Any

from streamlit.testing.v1 import AppTest


def _script(path: str) -> None:
    from pages import front_door

    shown = {one: show for ones in front_door.SCREENS.values() for one, _, show in ones}
    front_door.frame(path, shown[path])


class Visit:
    """A page as it was shown.

    Attributes
    ----------
    test : AppTest
        To choose on it and run it again.
    """

    def __init__(self, path: str, **params: str) -> None:
        self.test = AppTest.from_function(_script, args=(path,), default_timeout=60)
        for key, value in params.items():
            self.test.query_params[key] = value
        self.run()

    def run(self) -> None:
        """Run it again, after a choice."""
        self.test.run()
        assert not self.test.exception, self.test.exception

    def _bodies(self) -> list[str]:
        return [element.proto.body for element in self._all("html")]

    def _all(self, kind: str) -> list[Any]:
        return list(self.test.get(kind))

    @property
    def html(self) -> str:
        """All HTML of the page, style sheets apart."""
        return "\n".join(re.sub("<style>.*?</style>", "", b, flags=re.S) for b in self._bodies())

    @property
    def words(self) -> str:
        """What the page says."""
        return html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", self.html)))

    @property
    def sentence(self) -> str:
        """The one on top, in large type; nothing where there is none."""
        found = re.search(r'<p class="lw-sentence">(.*?)</p>', self.html, flags=re.S)
        return html.unescape(found[1]) if found else ""

    @property
    def remarks(self) -> list[str]:
        """What it says that a reader should not miss."""
        found = re.findall(r'class="lw-say"[^>]*>(.*?)</p>', self.html)
        return [html.unescape(one) for one in found]

    @property
    def charts(self) -> list[str]:
        """The text alternatives of its charts."""
        return [chart.proto.alt for chart in self._all("vega_lite_chart")]

    def offered(self, key: str) -> list[str]:
        """What a box offers."""
        return list(self.test.selectbox(key=key).options)

    def follow(self, **changes: str) -> None:
        """Follow a link that changes parts of the view, as choosing from a list that finds does."""
        for key, value in changes.items():
            self.test.query_params[key] = value
        self.run()

    def choose(self, key: str, option: str) -> None:
        """Choose in a box."""
        self.test.selectbox(key=key).select(option)
        self.run()

    def compare_with(self, group: str) -> None:
        """Choose a group in the bar."""
        self.test.radio(key="bar-group").set_value(group)
        self.run()

    @property
    def groups(self) -> list[str]:
        """The groups that the bar offers."""
        return list(self.test.radio(key="bar-group").options)

    @property
    def compared_with(self) -> str:
        """What the bar says is compared with."""
        labels = [str(block.proto.popover.label) for block in self._all("popover")]
        (label,) = [label for label in labels if "Compared with" in label]
        return label.replace("*", "")

    @property
    def address(self) -> dict[str, str]:
        """The keys that the address has now."""
        return {key: str(value) for key, value in self.test.query_params.items()}

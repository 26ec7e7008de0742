"""What is kept in memory is shown as it was made, to the second reader as to the first."""

from __future__ import annotations

import pytest

from queries import cache
from tests.pages.visiting import Visit

DRAWN = ("", "trend", "compare", "map", "deprivation")


def charts(page: Visit) -> list[tuple[str, str, list[bytes]]]:
    """List a page's charts: specification, words and tables."""
    protos = [element.proto for element in page.test.get("vega_lite_chart")]
    return [(one.spec, one.alt, [table.data.data for table in one.datasets]) for one in protos]


@pytest.mark.parametrize("path", DRAWN)
@pytest.mark.parametrize("area", ["E06000045", "E92000001"])
def test_a_page_is_the_same_when_it_is_opened_again(path: str, area: str) -> None:
    cache.clear()
    first = Visit(path, area=area)
    second = Visit(path, area=area)
    assert charts(first) == charts(second)
    assert first.html == second.html
    assert charts(first)

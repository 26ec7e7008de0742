"""What a later edition changed, in words."""

from __future__ import annotations

from typing import Any

import pytest

from queries.rows import Revisions, RevisionsCompared
from words.measure import Measure
from words.revisions import changed, edition_name, how_many, was_and_is

RATE = Measure("Sample", "Sample", "rate", 10_000, 0)
PERCENT = Measure("Sample", "Sample", "percent", decimals=1)


def compared(**known: Any) -> RevisionsCompared:
    nothing: dict[str, Any] = dict.fromkeys(RevisionsCompared._fields)
    return RevisionsCompared(**(nothing | known))


def change(**known: Any) -> Revisions:
    nothing: dict[str, Any] = dict.fromkeys(Revisions._fields)
    return Revisions(**(nothing | known))


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (1812, 226, 100, 11),
            "of 1,812 authority figures in both, 226 have another count, 100 another rate or "
            "percentage on the same count and 11 a reason that came or went",
        ),
        ((1, 1, 0, 0), "of 1 authority figure in both, 1 has another count"),
        ((5, 0, 0, 0), "of 5 authority figures in both, none changed"),
    ],
)
def test_an_editions_changes_are_counted(counts: tuple[int, ...], said: str) -> None:
    names = ("n_compared", "n_count", "n_value", "n_symbol")
    assert changed(compared(level="la", **dict(zip(names, counts, strict=True)))) == said


def test_an_edition_is_named_with_the_one_before_it_and_its_date_where_known() -> None:
    row = {"publication": "Sample", "edition_is": "2025", "edition_was": "2024"}
    dated, undated = (compared(**row, published_label=label) for label in ("May 2025", None))
    assert edition_name(dated) == "Sample, 2025 (May 2025) after 2024"
    assert edition_name(undated) == "Sample, 2025 after 2024"


def test_a_figure_is_printed_as_both_editions_have_it() -> None:
    now = {"now": 97.0, "now_count": 489.0}
    assert was_and_is(change(was=97.0, was_count=1488.0, **now), RATE) == ("97 (1,488)", "97 (489)")
    assert was_and_is(change(was_symbol="c", **now), PERCENT) == (
        "withheld because the number is small (c)", "97.0%",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "shown", "said"),
    [(774, 100, "774 changes; these are the first 100"), (1, 1, "1 change"), (0, 0, "No change")],
)
def test_a_list_says_how_long_it_is(changes: int, shown: int, said: str) -> None:
    assert how_many(changes, shown) == said

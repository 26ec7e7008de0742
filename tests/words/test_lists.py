"""Names one after the other."""

from __future__ import annotations

import pytest

from words.lists import listed


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["Bolton"], "Bolton"),
        (["Bolton", "Derby"], "Bolton and Derby"),
        (["Bolton", "Derby", "Leeds"], "Bolton, Derby and Leeds"),
        ((2019, 2020, 2021), "2019, 2020 and 2021"),
    ],
)
def test_names_are_joined_as_one_says_them(parts: list[object], said: str) -> None:
    assert listed(parts) == said


def test_clauses_are_kept_apart() -> None:
    assert listed(["8 of 10 were lower", "it rose"], ", and ") == "8 of 10 were lower, and it rose"

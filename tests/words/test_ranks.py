"""Who shares a rank."""

from __future__ import annotations

from words.ranks import shared


def test_a_rank_is_shared_with_the_others_that_have_it() -> None:
    assert shared([1, 2, 2, None, 2, 5, None]) == [0, 2, 2, 0, 2, 0, 0]
    assert shared([]) == []

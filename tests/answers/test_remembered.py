"""What is made of a shared answer is made once, and never of another one."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from answers.remembered import remembered


def test_the_same_answer_is_made_into_something_once() -> None:
    made: list[str] = []

    def make(rows: pd.DataFrame, name: str, *, mode: str) -> str:
        made.append(mode)
        return f"{name} {mode} {len(rows)}"

    rows = pd.DataFrame({"value": [1, 2]})
    assert remembered(make, rows, "a", mode="dark") == "a dark 2"
    assert remembered(make, rows, "a", mode="dark") == "a dark 2"
    assert remembered(make, rows, "a", mode="light") == "a light 2"
    assert made == ["dark", "light"]


@given(st.lists(st.lists(st.integers(0, 3), max_size=3), max_size=300))
def test_one_answer_is_never_taken_for_another(answers: list[list[int]]) -> None:
    # More than are held: what one was known by may come back as another's.
    for answer in answers:
        rows = pd.DataFrame({"value": answer})
        assert remembered(_listed, rows) == answer


def _listed(rows: pd.DataFrame) -> list[int]:
    return list(rows["value"])

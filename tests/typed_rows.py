"""Rows of the questions as tests need them: what a test doesn't give is empty."""

from __future__ import annotations

from typing import Any, TypeVar

R = TypeVar("R", bound=tuple[Any, ...])


def typed_row(question: type[R], **given: Any) -> R:
    """Give a row of a question, one of `queries.rows`, with what is given and nothing else."""
    names: tuple[str, ...] = question._fields  # type: ignore[attr-defined]
    return question(**(dict.fromkeys(names) | given))

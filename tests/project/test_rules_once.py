"""A rule stands in one place: what was once written several times is looked for here."""

from __future__ import annotations

import re

import pytest

from tests.project.files import PACKAGES, ROOT, modules

# Names are joined by whoever may ask for words.
_ONCE = [
    ("England's code", r"[\"']E92000001[\"']", PACKAGES, "data/schema.py"),
    ("the licence", r"Open Government Licence", PACKAGES, "geo/licence.py"),
    (
        "A, B and C",
        r"\*most, |[\"'] (and|or) [\"']\.join",
        ("pages", "screen", "briefing", "answers", "charts", "words"),
        "words/lists.py",
    ),
]


@pytest.mark.parametrize(("rule", "pattern", "rooms", "home"), _ONCE, ids=[r[0] for r in _ONCE])
def test_a_rule_stands_in_one_place(
    rule: str, pattern: str, rooms: tuple[str, ...], home: str
) -> None:
    found = [
        str(module.relative_to(ROOT))
        for module in modules(*rooms)
        if re.search(pattern, module.read_text(encoding="utf-8"))
    ]
    assert found == [home], f"{rule}: take it from {home}"

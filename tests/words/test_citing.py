"""What is said of cited views, counted in English."""

from __future__ import annotations

import pytest

from words.citing import area_ended, differs, newer_like_areas, other_members, same, since


@pytest.mark.parametrize(
    ("revised", "of", "new", "said"),
    [
        (0, 10, [], "None of them has been revised since."),
        (1, 2_031, [], "Since then 1 of 2,031 figures has been revised."),
        (12, 2_031, ["31 March 2026"],
         "Since then 12 of 2,031 figures have been revised, and there is a new period: "
         "31 March 2026."),
        (0, 9, ["2026", "2025"], "Since then there are new periods: 2026 and 2025."),
    ],
)  # fmt: skip
def test_what_changed_is_counted(revised: int, of: int, new: list[str], said: str) -> None:
    assert since(revised, of, new) == said


def test_whether_they_are_the_same_is_said() -> None:
    assert same("1 May 2025") == "As cited: these are the figures of 1 May 2025."
    assert same("") == "As cited."
    assert "withheld since" in differs("1 May 2025", 2)
    assert differs("", 0).startswith("These are not quite the figures that were cited: the pub")


def test_what_else_changed_is_a_sentence() -> None:
    assert newer_like_areas("like areas (2021)", "like areas (2025)") == (
        "An area is usually set beside like areas (2025) today; here it is beside like areas "
        "(2021)."
    )
    assert other_members(["Derby", "Leeds"]) == (
        "The group is not quite the same today; what differs: Derby and Leeds."
    )
    assert area_ended("Poole", "31 March 2019") == "Poole ended on 31 March 2019."

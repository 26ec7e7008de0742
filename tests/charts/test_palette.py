"""Colours: each can be seen on its page, in light and in dark."""

from __future__ import annotations

from itertools import pairwise

import pytest

from charts.palette import (
    DARK,
    LIGHT,
    Mode,
    Palette,
    css_variables,
    palette,
    sequence,
)
from tests.charts.contrast import contrast

MODES: tuple[Mode, ...] = ("light", "dark")
BOTH = pytest.mark.parametrize("p", [LIGHT, DARK], ids=MODES)
ROLES = ("area", "england", "neighbours", "region", "other", "missing_edge", "outline_outside")


def test_contrast_is_wcags() -> None:
    # The ends by definition; #767676 is the lightest grey that WCAG's own notes give for 4.5:1.
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert contrast("#12436D", "#12436D") == pytest.approx(1)


@BOTH
def test_words_can_be_read(p: Palette) -> None:
    for words in (p.text, p.muted):
        for ground in (p.paper, p.panel):
            assert contrast(words, ground) >= 4.5


@BOTH
@pytest.mark.parametrize("role", ROLES)
def test_marks_can_be_seen(p: Palette, role: str) -> None:
    assert contrast(getattr(p, role), p.paper) >= 3


@BOTH
def test_no_two_roles_share_a_colour(p: Palette) -> None:
    roles = [p.area, p.england, p.neighbours, p.region, p.other]
    assert len(set(roles)) == len(roles)


@BOTH
def test_the_double_outline_shows_on_every_class_and_on_missing(p: Palette) -> None:
    # One of the two strokes always stands out, whatever lies beneath.
    for ground in (*p.sequence, p.missing):
        strokes = (p.outline_inside, p.outline_outside)
        assert max(contrast(stroke, ground) for stroke in strokes) >= 4.5


def test_the_light_set_is_the_designs() -> None:
    assert (LIGHT.area, LIGHT.england, LIGHT.neighbours, LIGHT.region) == (
        "#12436D",
        "#3D3D3D",
        "#F46A25",
        "#28A197",
    )
    assert LIGHT.sequence == ("#6BACE6", "#2073BC", "#12436D")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("classes", range(1, 8))
def test_a_sequence_runs_one_way_and_its_steps_differ(mode: Mode, classes: int) -> None:
    colours = sequence(classes, mode)
    assert len(colours) == classes == len(set(colours))
    if classes > 1:
        assert (colours[0], colours[-1]) == (palette(mode).sequence[0], palette(mode).sequence[2])
    from_paper = [contrast(colour, palette(mode).paper) for colour in colours]
    assert from_paper == sorted(from_paper), "higher stands out more"
    assert all(contrast(a, b) >= 1.15 for a, b in pairwise(colours))


@pytest.mark.parametrize("mode", MODES)
def test_missing_is_set_apart_from_every_class(mode: Mode) -> None:
    p = palette(mode)
    assert all(contrast(p.missing, colour) >= 1.5 for colour in sequence(7, mode))


def test_the_page_gets_the_same_colours() -> None:
    written = css_variables("dark")
    assert f"--lw-area:{DARK.area};" in written
    assert f"--lw-outline-inside:{DARK.outline_inside};" in written
    assert "sequence" not in written


def test_a_third_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        palette("sepia")  # type: ignore[arg-type]

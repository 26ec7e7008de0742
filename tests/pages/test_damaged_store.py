"""A page without a store that can be read says so in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.damaged_stores import WAYS, Spoil, forget_answers


def _script() -> None:
    from pages import front_door, profile
    from screen.fault import say_sorry

    try:
        front_door.frame("", profile.page)
    except Exception as error:  # as the server hands it over
        say_sorry(error)


@pytest.mark.parametrize("spoil", WAYS)
def test_a_page_says_in_a_sentence_what_is_wrong_with_the_store(
    spoil: Spoil, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    place = tmp_path / "here" / "store.duckdb"
    spoil(store, place)
    forget_answers()
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    test = AppTest.from_function(_script, default_timeout=60).run()
    assert not test.exception
    (said,) = [e.proto.body for e in test.get("html") if 'class="lw-say"' in e.proto.body]
    assert str(place) in said
    assert "python -m data build." in said
    assert "Sorry" not in said

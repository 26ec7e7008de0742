"""The real store under every page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

Visit = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


def _script(path: str) -> None:
    from pages import front_door

    shown = {one: show for ones in front_door.SCREENS.values() for one, _, show in ones}
    front_door.frame(path, shown[path])


@pytest.fixture
def visit() -> Visit:
    """Open a page at an address."""

    def opened(path: str, **params: str) -> AppTest:
        test = AppTest.from_function(_script, args=(path,), default_timeout=30)
        for key, value in params.items():
            test.query_params[key] = value
        test.run()
        assert not test.exception, test.exception
        return test

    return opened

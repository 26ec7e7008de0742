"""The real store under every page."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)

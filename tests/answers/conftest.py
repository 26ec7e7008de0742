"""The real store, for answers that are about it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let answers be of the real store."""
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    return store

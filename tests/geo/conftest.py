"""What the tests of boundaries share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.geo.small_england import SmallEngland


@pytest.fixture
def small_england(tmp_path: Path) -> SmallEngland:
    return SmallEngland(tmp_path / "mirror")

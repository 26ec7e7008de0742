"""The words of children's services statistics, explained in ours."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

GLOSSARY: Final[dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("glossary.toml").read_text(encoding="utf-8")
)
"""Terms and what they mean, in the order of the alphabet."""

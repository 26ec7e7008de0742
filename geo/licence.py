"""On what terms figures and boundaries are published, in the words that these terms ask for.

Both halves and every screen read this module, so it imports nothing but the standard library.
"""

from __future__ import annotations

from typing import Final

LICENCE: Final = "Open Government Licence v3.0"
"""Of all figures and boundaries but those whose source says otherwise."""

CROWN: Final = f"Contains public sector information licensed under the {LICENCE}."
"""What it asks for where a publisher has no sentence of its own."""

# The office writes the licence's name its own way.
_ONS: Final = "Office for National Statistics licensed under the Open Government Licence v.3.0"
_OS: Final = "OS data © Crown copyright and database right."

BOUNDARIES: Final = (f"Source: {_ONS}.", f"Contains {_OS}")
"""What the Office for National Statistics asks for beside its boundaries."""

ALL: Final = f"{CROWN} Boundaries: {_ONS}; contains {_OS}"
"""Both, for the foot of a page."""

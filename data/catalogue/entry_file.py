"""Files of entries: TOML, with what is wrong in one said in a sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from data.problem import Problem, at


def read_entries(path: Path) -> dict[str, Any]:
    """Read a file of entries.

    Parameters
    ----------
    path : Path
        A ``.toml`` file.

    Returns
    -------
    dict
        Its tables, by their heads.

    Raises
    ------
    Problem
        If it is not TOML, or an id stands there twice.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        found, _, place = str(error).rpartition(" (at ")
        where = place.rstrip(")") or "end of document"
        raise Problem(
            f"{at(path.name)}, {where}",
            f"{found[:1].lower()}{found[1:]}",
            'TOML: [an_id] as a head, then lines such as name = "..."',
            "correct the line",
        ) from None

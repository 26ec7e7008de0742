"""How authorities are told apart by what they are to the reader, and the key that says so."""

from __future__ import annotations

from typing import Any

from charts.standing import ROLES


def names(area: str | None, group: str | None, region: str | None) -> dict[str, Any]:
    """Name the roles for a key.

    Parameters
    ----------
    area, group, region : str or None
        The names of those that are drawn.

    Returns
    -------
    dict
        The parameters of `charts.specs.roles.ROLE_NAMES`, in the key's order.
    """
    named = {"area": area, "member": group, "region": region}
    named["other"] = "other authorities" if any(named.values()) else "authorities"
    shown = {role: name for role, name in named.items() if name}
    return {"role_names": shown, "role_keys": list(shown)}


def order(role: str) -> int:
    """Say how far to the front a role is drawn.

    Parameters
    ----------
    role : str
        One of `charts.standing.ROLES`.

    Returns
    -------
    int
        From 0, the back.
    """
    return ROLES.index(role)

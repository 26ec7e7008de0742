"""What an authority is to the reader: the chosen area, one of its group, of its region, another."""

from __future__ import annotations

from typing import Any, Final, Literal

Role = Literal["area", "member", "region", "other"]

ROLES: Final[tuple[Role, ...]] = ("other", "region", "member", "area")
"""From the back to the front."""


def role_of(chosen: Any, member: Any, in_region: Any) -> Role:
    """Say what an authority is to the reader: the nearest of what it may be.

    Parameters
    ----------
    chosen, member, in_region : bool
        Whether it is the chosen area, one of the group, in the chosen area's region.
    """
    return "area" if chosen else "member" if member else "region" if in_region else "other"


def order(role: str) -> int:
    """Say how far to the front one of `ROLES` is drawn, from 0, the back."""
    return ROLES.index(role)


def names(area: str | None, group: str | None, region: str | None) -> dict[str, Any]:
    """Name the roles for a key.

    Parameters
    ----------
    area, group, region : str or None
        The names of those that are drawn.

    Returns
    -------
    dict
        The parameters of `charts.layers.roles.ROLE_NAMES`, in the key's order.
    """
    named = {"area": area, "member": group, "region": region}
    named["other"] = "other authorities" if any(named.values()) else "authorities"
    shown = {role: name for role, name in named.items() if name}
    return {"role_names": shown, "role_keys": list(shown)}

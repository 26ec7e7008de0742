"""Ask for every authority's figure once, and mark whose view it is."""

from __future__ import annotations

from typing import Any, TypeVar

from queries.cache import cached, cached_query
from queries.rows import Areas, Compare, Deprivation, Map, Members
from queries.run import Parameter

Marked = TypeVar("Marked", Map, Compare, Deprivation)


@cached
def marked_query(
    question: type[Marked], *, area: str, model: str, **which: Parameter
) -> list[Marked]:
    """Give the rows of a question of every authority, an area and its group marked.

    The figures are asked for with nobody marked, so that the views of all areas share them.

    Parameters
    ----------
    question : type
        The type of its rows.
    area : str
        Code of the area whose view it is.
    model : str
        Its group, as queries take it.
    **which
        The other ``$names`` of the question.

    Returns
    -------
    list
        As the question itself gives them for the area and the group.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    rows = cached_query(question, area=None, model=None, **which)
    members: dict[str, Members] = {
        row.code: row for row in cached_query(Members, area=area, model=model)
    }
    region = next((row.region_code for row in cached_query(Areas) if row.code == area), None)
    fields = question._fields

    def mark(row: Marked) -> Marked:
        member = members.get(row.area_code)
        marks: dict[str, Any] = {
            "chosen": row.area_code == area,
            "member": member is not None,
            "in_region": region is not None and row.region_code == region,
            "neighbour_rank": member.neighbour_rank if member else None,
            "closeness": member.closeness if member else None,
        }
        return row._replace(**{name: marks[name] for name in marks if name in fields})

    touched = {area, *members}
    return [
        mark(row) if row.area_code in touched or row.region_code == region else row for row in rows
    ]

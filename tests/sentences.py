"""The sentence of every indicator, to be read by whoever wrote its phrase.

``python -m tests.sentences`` prints them for Plymouth, or for the area whose code is given.
"""

from __future__ import annotations

import sys
from typing import Any, Final, NamedTuple

from queries.store import cursor
from words.headlines import headline
from words.measure import Measure

PLYMOUTH = "E06000026"

_NEWEST: Final = """
    WITH figure AS (
        SELECT o.*, p.label, p.end_date
        FROM observation_newest o
        JOIN period p ON p.id = o.period_id
        WHERE o.breakdown = 'total' AND o.value IS NOT NULL
    ),
    own AS (
        SELECT * FROM figure WHERE area_code IN ($area, england())
        QUALIFY row_number() OVER (
            PARTITION BY indicator_id ORDER BY area_code = $area DESC, end_date DESC
        ) = 1
    )
    SELECT i.*, a.name AS area_name, o.label, o.value, e.value AS england, r.value AS region,
           a.region_name, e.doubt AS england_doubt, o.doubt, s.change,
           CASE WHEN s.change IS NOT NULL THEN p.previous_label END AS previous_label
    FROM own o
    JOIN indicator i ON i.id = o.indicator_id
    JOIN area a ON a.code = o.area_code
    LEFT JOIN figure e ON (e.indicator_id, e.period_id, e.area_code)
        = (o.indicator_id, o.period_id, england())
    LEFT JOIN figure r ON (r.indicator_id, r.period_id, r.area_code)
        = (o.indicator_id, o.period_id, a.region_code)
    LEFT JOIN standing s ON (s.indicator_id, s.period_id, s.area_code)
        = (o.indicator_id, o.period_id, o.area_code)
    LEFT JOIN series p ON (p.indicator_id, p.period_id) = (o.indicator_id, o.period_id)
    ORDER BY i.position
"""


class Said(NamedTuple):
    """An indicator, and what is said of it."""

    id: str
    measure: Measure
    row: dict[str, Any]
    sentence: str


def every_sentence(area: str = PLYMOUTH) -> list[Said]:
    """Say each indicator's newest figure, what it stands against, and what changed.

    Parameters
    ----------
    area : str
        Whose figure: where it has none, England's.

    Returns
    -------
    list of Said
        In the order of the screens; an indicator without a figure for either is left out.
    """
    answer = cursor().execute(_NEWEST, {"area": area})
    names = [column[0] for column in answer.description]
    rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    return [Said(row["id"], Measure.of(row), row, headline(row, row["area_name"])) for row in rows]


if __name__ == "__main__":
    for said in every_sentence(*sys.argv[1:2]):
        print(f"{said.id}\n    {said.sentence}")

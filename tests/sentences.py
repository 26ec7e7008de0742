"""The sentence of every indicator, to be read by whoever wrote its phrase.

``python -m tests.sentences`` prints them for Plymouth, or for the area whose code is given.
"""

from __future__ import annotations

import sys
from typing import Any, Final, NamedTuple

from queries import query
from queries.rows import Indicators
from queries.store import cursor
from words.figure import Figure
from words.headlines import AreaInPeriod, headline
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
    SELECT i.id, a.name AS area_name, o.label, o.value, e.value AS england, r.value AS region,
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


class Sentence(NamedTuple):
    """An indicator, and what is said of it."""

    id: str
    measure: Measure
    row: dict[str, Any]
    sentence: str


def every_sentence(area: str = PLYMOUTH) -> list[Sentence]:
    """Say each indicator's newest figure, what it stands against, and what changed.

    Parameters
    ----------
    area : str
        Whose figure: where it has none, England's.

    Returns
    -------
    list of Sentence
        In the order of the screens; an indicator without a figure for either is left out.
    """
    answer = cursor().execute(_NEWEST, {"area": area})
    names = [column[0] for column in answer.description]
    measures = {row.id: Measure.of(row) for row in query(Indicators)}
    rows = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    return [
        Sentence(row["id"], measures[row["id"]], row, _sentence(row, measures[row["id"]]))
        for row in rows
    ]


def _sentence(row: dict[str, Any], measure: Measure) -> str:
    at = AreaInPeriod(
        measure,
        row["label"],
        Figure(row["value"], doubt=row["doubt"]),
        england=Figure(row["england"], doubt=row["england_doubt"]),
        region=Figure(row["region"]),
        region_name=row["region_name"],
        change=row["change"],
        previous_label=row["previous_label"],
    )
    return headline(at, row["area_name"])


if __name__ == "__main__":
    for said in every_sentence(*sys.argv[1:2]):
        print(f"{said.id}\n    {said.sentence}")

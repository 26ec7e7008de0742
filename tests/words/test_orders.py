"""Where an area stands in order of deprivation, counted from the end that it is nearer to."""

from __future__ import annotations

from typing import Any

import pytest

from queries.rows import HeatMap
from words.groups import TYPES
from words.orders import nobody_there, order_of


def listed(*places: int | None) -> list[HeatMap]:
    """Two columns an authority, as the heat map has more."""
    nothing: dict[str, Any] = dict.fromkeys(HeatMap._fields)
    return [
        HeatMap(
            **nothing
            | {"area_code": f"E{number}", "name": f"Testford {number}", "place": place}
        )
        for number, place in enumerate(places)
        for _ in range(2)
    ]


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("E0", "5 authorities, the most deprived by IMD 2025 first: Testford 0 is most deprived,"),
        ("E1", "Testford 1 is joint 2nd most deprived, and is marked in the table."),
        ("E2", "Testford 2 is joint 2nd most deprived,"),
        ("E4", "Testford 4 is least deprived,"),
    ],
)
def test_an_areas_place_is_said_with_the_index(area: str, said: str) -> None:
    assert said in order_of(listed(1, 2, 2, 4, 5), "IMD 2025", area)


def test_who_has_no_index_stands_last_and_has_no_place() -> None:
    rows = listed(1, 2, None, None)
    said = order_of(rows, "IDACI 2019", "E2")
    assert said == (
        "4 authorities, the most deprived by IDACI 2019 first. 2 have no IDACI 2019 and stand last."
    )
    assert "1 has no IDACI 2019 and stands last" in order_of(listed(1, None), "IDACI 2019", "E0")


def test_an_area_elsewhere_is_not_placed() -> None:
    assert order_of(listed(1), "IMD 2025", "E9") == (
        "1 authority, the most deprived by IMD 2025 first."
    )


def test_nobody_of_a_type_in_a_region_is_said_by_name() -> None:
    assert nobody_there("county", "London").startswith("London has no counties")
    assert "London boroughs" in nobody_there("london", "North East")
    assert list(TYPES) == ["unitary", "county", "metropolitan", "london"]

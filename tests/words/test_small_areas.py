"""What a map of neighbourhoods finds, and how places moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.rows import SmallAreaIndicators, SmallAreaMoves, SmallAreas, SmallAreaSummary
from tests.typed_rows import typed_row
from words.small_area_moves import (
    Moves,
    by_neighbourhood,
    counted,
    decile_then,
    earlier,
    moves,
    place_sentence,
)
from words.small_areas import (
    Ward,
    by_ward,
    headline,
    map_alt,
    measures,
    others_have_none,
    wards_title,
)

NOW = typed_row(
    SmallAreas, name="Sample 001A", ward_name="Old Town", decile=1, percentile=2.66, rank=900,
    rank_n=33_755,
)  # fmt: skip


def _move(then: int | None, *, year: int = 2019, unchanged: bool = True) -> SmallAreaMoves:
    return typed_row(
        SmallAreaMoves, area_code="A", year=year, unchanged=unchanged, decile=then, percentile=13.4
    )


def _moves(*pairs: tuple[int, int | None], year: int = 2019) -> tuple[list[SmallAreas], Moves]:
    """Give neighbourhoods by their tenths now and then; None where the boundary is new."""
    now = [
        typed_row(SmallAreas, area_code=str(n), decile=decile)
        for n, (decile, _) in enumerate(pairs)
    ]
    then = [
        _move(decile, year=year, unchanged=decile is not None)._replace(area_code=str(n))
        for n, (_, decile) in enumerate(pairs)
    ]
    return now, by_neighbourhood(then)


@pytest.mark.parametrize(
    ("area", "n", "tenth", "said"),
    [
        ("Sample", 152, 16, "16 of Sample's 152 neighbourhoods are in the most deprived tenth"),
        ("St. Helens", 119, 1, "1 of St. Helens' 119 neighbourhoods is in the most deprived tenth"),
        ("Sample", 1_024, 0, "None of Sample's 1,024 neighbourhoods is in the most deprived tenth"),
        ("Sample", 3, 3, "All of Sample's 3 neighbourhoods are in the most deprived tenth"),
        ("Sample", 1, 0, "The one neighbourhood of Sample is not in the most deprived tenth"),
        (
            "Isle of Wight",
            89,
            3,
            "3 of the Isle of Wight's 89 neighbourhoods are in the most deprived tenth",
        ),
    ],
)
def test_the_most_deprived_tenth_is_counted(area: str, n: int, tenth: int, said: str) -> None:
    assert headline(area, n, tenth) == f"{said} in England"


def test_the_most_deprived_are_counted_edition_by_edition() -> None:
    rows = [
        typed_row(
            SmallAreaSummary, year=year, tenth=tenth, tenth_pct=100 * tenth / of,
            fifth=2 * tenth, fifth_pct=200 * tenth / of, lsoas=of,
        )
        for year, tenth, of in ((2025, 16, 160), (2019, 1_480, 14_800))
    ]  # fmt: skip
    assert counted(rows) == (
        "In 2025, 16 of 160 (10.0%) were in the most deprived tenth and 32 (20.0%) in the most "
        "deprived fifth; in 2019, 1,480 of 14,800 (10.0%) and 2,960 (20.0%), on the boundaries of "
        "the time."
    )
    assert counted([]) == ""


def test_none_and_one_are_counted_in_words() -> None:
    none = typed_row(
        SmallAreaSummary, year=2025, tenth=0, tenth_pct=0.0, fifth=0, fifth_pct=0.0, lsoas=60
    )
    one = none._replace(tenth=1, tenth_pct=1.7, fifth=2, fifth_pct=3.3)
    rows = [none, one._replace(year=2019)]
    assert counted(rows) == (
        "In 2025, none of 60 was in the most deprived tenth or fifth; in 2019, 1 of 60 (1.7%) and "
        "2 (3.3%), on the boundaries of the time."
    )
    assert counted(rows[::-1]).startswith(
        "In 2019, 1 of 60 (1.7%) was in the most deprived tenth and 2 (3.3%) in the most deprived "
        "fifth; in 2025, none of 60 in either"
    )
    assert "none of 60 was in the most deprived tenth and 2 (3.3%) in" in counted(
        [one._replace(tenth=0)]
    )
    assert counted([none._replace(lsoas=1)]) == ""


def test_one_neighbourhood_that_can_be_compared_is_told_alone() -> None:
    assert moves(*_moves((8, 7)), 2019) == "Since 2019, it is in a less deprived tenth."
    told = moves(*_moves((3, 3), (1, None)), 2019)
    assert told == (
        "Since 2019, the one whose boundary stayed the same is in the same tenth. 1 has a new "
        "boundary and is not compared."
    )


def _in(ward: str | None, *ranks: int) -> list[SmallAreas]:
    return [
        NOW._replace(rank=rank, rank_n=1_000, ward_code=ward, ward_name=ward) for rank in ranks
    ]


def test_wards_are_ordered_by_their_share_in_the_most_deprived_tenth() -> None:
    rows = _in("A", 100, 101, 900) + _in("B", 1, 2) + _in("C", 200, 201) + _in("D", 999)
    assert by_ward(rows) == [
        Ward("B", "B", 2, 2),
        Ward("A", "A", 3, 1),
        Ward("C", "C", 2, 0),
        Ward("D", "D", 1, 0),
    ]
    assert by_ward(rows)[1].share == pytest.approx(100 / 3)
    assert by_ward(_in(None, 1, 2)) == []


@pytest.mark.parametrize(
    ("wards", "said"),
    [
        (_in("A", 1, 999) + _in("B", 999), "are in one ward, A (1 of its 2 neighbourhoods)"),
        (_in("A", 1, 2) + _in("B", 3, 9, 999) + _in("C", 999),
         "are in 2 of 3 wards, most of all in A (all 2 neighbourhoods)"),
        (_in("A", 1) + _in("B", 3, 999),
         "are in all 2 wards, most of all in A (its one neighbourhood)"),
        (_in("A", 1), "are in its one ward, A (its one neighbourhood)"),
    ],
)  # fmt: skip
def test_wards_with_the_most_deprived_are_named(wards: list[SmallAreas], said: str) -> None:
    assert wards_title(by_ward(wards)) == f"Neighbourhoods in the most deprived tenth {said}"


def test_wards_with_none_are_counted() -> None:
    none = by_ward(_in("A", 900))
    assert wards_title(none) == "No ward has a neighbourhood in the most deprived tenth"
    assert others_have_none(0) == ()
    assert others_have_none(1) == ("1 other ward has none.",)
    assert others_have_none(12) == ("12 other wards have none.",)


def test_moves_leave_out_whoever_has_a_new_boundary_and_say_so() -> None:
    told = _moves((1, 2), (3, 2), (2, 2), (1, None))
    assert moves(*told, 2019) == (
        "Since 2019, of the 3 whose boundary stayed the same, 1 is in a more deprived tenth, 1 in "
        "a less deprived one and 1 in the same. 1 has a new boundary and is not compared."
    )
    assert moves(*told, 2015) == ""


def test_each_earlier_edition_is_told_of_those_that_it_can_be_compared_with() -> None:
    """Two editions on one census: a boundary that changed before both is no reason between them."""
    rows, of_2019 = _moves((1, 2), (3, None))
    _, of_2025 = _moves((1, 1), (3, 4), year=2025)
    both = {code: {**of_2025[code], **of_2019[code]} for code in of_2019}
    assert earlier(both) == [2025, 2019]
    assert moves(rows, both, 2025) == (
        "Since 2025, of the 2 whose boundary stayed the same, 1 is in a more deprived tenth, none "
        "in a less deprived one and 1 in the same."
    )
    assert moves(rows, both, 2019).endswith("1 has a new boundary and is not compared.")
    assert [decile_then(both["1"].get(year)) for year in (2025, 2019)] == ["4", "changed"]
    assert place_sentence(NOW, both["1"]).endswith(
        "In 2025 it was in decile 4 (13.4%). Its boundary changed at the 2021 Census, so earlier "
        "editions don't compare."
    )


def test_an_edition_that_nothing_can_be_compared_with_is_not_listed() -> None:
    assert earlier(_moves((1, None), (2, None))[1]) == []
    assert earlier({}) == []
    assert decile_then(_move(None)) == ""


@given(st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)), min_size=2))
def test_every_unchanged_neighbourhood_is_counted_once(places: list[tuple[int, int]]) -> None:
    said = moves(*_moves(*places), 2019).replace("none", "0")
    numbers = [int(word.strip(".,")) for word in said.split() if word.strip(".,").isdigit()]
    year, of, more, less, same = numbers
    assert (year, of) == (2019, len(places))
    assert more + less + same == of


def test_one_place_is_told_as_decile_and_per_cent_never_as_a_difference_of_ranks() -> None:
    assert place_sentence(NOW, {2019: _move(2)}) == (
        "Sample 001A (Old Town) is in decile 1 of 10: 2.7% of England's neighbourhoods are more "
        "deprived (rank 900 of 33,755). In 2019 it was in decile 2 (13.4%)."
    )
    assert place_sentence(NOW, {}).endswith("(rank 900 of 33,755).")


def test_a_new_boundary_says_so_instead_of_moving() -> None:
    said = place_sentence(NOW, {2019: _move(None, unchanged=False)})
    assert said.endswith(
        "Its boundary changed at the 2021 Census, so earlier editions don't compare."
    )


def test_measures_are_idaci_then_imd_then_the_domains() -> None:
    rows = (
        ("imd_decile", "IMD decile", "decile"),
        ("imd_crime_decile", "Crime deprivation, decile", "decile"),
        ("imd_crime_rank", "Crime deprivation, rank", "rank"),
        ("idaci_decile", "IDACI decile", "decile"),
    )
    found = measures(
        typed_row(SmallAreaIndicators, indicator_id=key, name=name, unit=unit)
        for key, name, unit in rows
    )
    assert list(found) == ["idaci", "imd", "imd_crime"]
    assert found["imd_crime"] == "crime deprivation"
    assert measures([]) == {}


def test_the_map_is_told_to_who_cannot_see_it() -> None:
    places = (("A", 1), ("B", 1), ("C", 9))
    rows = [NOW._replace(name=name, decile=decile) for name, decile in places]
    said = map_alt("Sample", "multiple deprivation (IMD)", 2030, rows)
    assert "by multiple deprivation (IMD), 2030, with the outlines of wards" in said
    assert "2 in decile 1, 1 in decile 9." in said
    assert "A is the most deprived, C the least." in said

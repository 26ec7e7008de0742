"""Small areas of the tiny country: where they lie, what they score, what is counted from them."""

from __future__ import annotations

import pytest

from tests.data.small_area_files import (
    BCP,
    DORSET,
    MISPLACED,
    OF_2011,
    OF_2021,
    SOMERSET,
    SOUTHAMPTON,
    Lsoa,
    decile,
    ranks,
)
from tests.data.small_country import Small

OLD_DORSET, BOURNEMOUTH = "E10000009", "E06000028"


def test_an_lsoa_lies_in_todays_authority_and_in_its_best_ward(small: Small) -> None:
    lsoas = small.register.lsoas[2021].set_index("area_code")
    assert lsoas["la_code"].to_dict() == {a.code: a.districts[0] for a in OF_2021}
    assert lsoas.loc["E01000001", "ward_code"] == "E05000005"
    # Its ward lies in another authority: the lookup is wrong about one of the two.
    assert lsoas["ward_code"].isna().to_dict() == {a.code: a.code == MISPLACED for a in OF_2021}
    of_2011 = small.register.lsoas[2011].set_index("area_code")["la_code"]
    assert set(of_2011[["E01000008", "E01000009", "E01000010"]]) == {SOMERSET}
    assert of_2011["E01000005"] == BCP


def test_a_figure_counts_for_the_authority_of_its_own_day(small: Small) -> None:
    counted = small.rows(
        "SELECT period_id, area_code, denominator FROM latest JOIN area a ON a.code = area_code"
        " WHERE indicator_id = 'imd_most_deprived_fifth_pct' AND a.level = 'la'",
    )
    assert {(p, a): n for p, a, n in counted} == {
        ("iod2015", SOUTHAMPTON): 4,
        ("iod2015", BOURNEMOUTH): 1,
        ("iod2015", "E06000029"): 1,
        ("iod2015", OLD_DORSET): 2,
        ("iod2015", SOMERSET): 3,
        ("iod2019", SOUTHAMPTON): 4,
        ("iod2019", BCP): 3,
        ("iod2019", DORSET): 1,
        ("iod2019", SOMERSET): 3,
        ("iod2025", SOUTHAMPTON): 5,
        ("iod2025", BCP): 3,
        ("iod2025", DORSET): 1,
        ("iod2025", SOMERSET): 2,
    }


def test_regions_and_england_are_counted_too(small: Small) -> None:
    found = small.rows(
        "SELECT area_code, numerator, denominator, basis FROM latest"
        " WHERE indicator_id = 'imd_most_deprived_tenth_pct' AND period_id = 'iod2025'"
        " AND area_code IN ('E92000001', 'E12000008', 'E12000009') ORDER BY ALL",
    )
    # Of eleven LSOAs one is in the most deprived tenth: Southampton's first.
    assert found == [
        ("E12000008", 1, 5, "derived"),
        ("E12000009", 0, 6, "derived"),
        ("E92000001", 1, 11, "derived"),
    ]


def test_what_is_published_is_not_counted_again(small: Small) -> None:
    found = small.rows(
        "SELECT area_code, period_id, value, numerator, denominator, basis FROM observation"
        " WHERE indicator_id = 'imd_most_deprived_tenth_pct' AND area_code IN (?, ?)"
        " AND period_id > 'iod2015' ORDER BY ALL",
        SOUTHAMPTON,
        SOMERSET,
    )
    assert found == [
        (SOUTHAMPTON, "iod2019", 0, 1, 4, "published"),
        (SOUTHAMPTON, "iod2025", 20, 1, 5, "published"),
        # Of 2019 Somerset's districts are published; of 2025 the authority, then of one tier.
        (SOMERSET, "iod2019", 0, 0, 3, "derived"),
        (SOMERSET, "iod2025", 0, 0, 2, "published"),
    ]


def test_a_countys_average_of_children_is_weighted_by_them(small: Small) -> None:
    found = small.rows(
        "SELECT value, numerator, denominator, basis FROM latest"
        " WHERE indicator_id = 'idaci_score' AND area_code = ? AND period_id = 'iod2019'",
        SOMERSET,
    )
    # Mendip: 800 and 900 children, 0.4; Somerset West and Taunton: 1,000 children, 0.5.
    affected = 1700 * 0.4 + 1000 * 0.5
    ((value, numerator, denominator, basis),) = found
    assert (value, numerator) == (pytest.approx(100 * affected / 2700), pytest.approx(affected))
    assert (denominator, basis) == (2700, "derived")
    of_southampton = small.rows(
        "SELECT value, basis FROM latest"
        " WHERE indicator_id = 'idaci_score' AND area_code = ? AND period_id = 'iod2019'",
        SOUTHAMPTON,
    )
    assert of_southampton == [(10, "published")]


@pytest.mark.parametrize(
    ("indicator", "period", "lsoas", "step"),
    [
        ("imd", "iod2025", OF_2021, 1),
        ("imd_income", "iod2025", OF_2021, 2),
        ("idaci", "iod2025", OF_2021, 2),
        ("imd", "iod2019", OF_2011, 1),
        ("idaci", "iod2019", OF_2011, 2),
        ("imd", "iod2015", OF_2011, 3),
    ],
)
def test_every_rank_and_decile_arrives(
    small: Small, indicator: str, period: str, lsoas: tuple[Lsoa, ...], step: int
) -> None:
    for unit in ("rank", "decile"):
        found = small.rows(
            "SELECT area_code, value, basis FROM latest"
            " WHERE indicator_id = ? AND period_id = ? AND area_code LIKE 'E01%'",
            f"{indicator}_{unit}",
            period,
        )
        places = ranks(11, step)
        values = places if unit == "rank" else [decile(r, 11) for r in places]
        expected = {a.code: v for a, v in zip(lsoas, values, strict=True)}
        assert {code: value for code, value, _ in found} == expected
        assert {basis for *_, basis in found} == {"published"}


def test_shares_of_people_are_shown_as_per_cent_and_scores_as_they_are(small: Small) -> None:
    found = small.rows(
        "SELECT indicator_id, value FROM latest WHERE area_code = 'E01000001'"
        " AND period_id = 'iod2025' AND indicator_id IN ('imd_score', 'imd_income_score')"
        " ORDER BY ALL"
    )
    assert found == [("imd_income_score", pytest.approx(89)), ("imd_score", 89)]


def test_an_unchanged_lsoa_is_one_line_and_a_changed_one_leads_on(small: Small) -> None:
    assert small.rows(
        "SELECT level, count(*) FROM area WHERE level LIKE 'lsoa%' GROUP BY ALL ORDER BY 1"
    ) == [("lsoa11", 3), ("lsoa21", 11)]
    assert small.rows("SELECT census, count(*) FROM small_area GROUP BY ALL ORDER BY 1") == [
        (2011, 11),
        (2021, 11),
    ]
    changes = small.rows(
        "SELECT from_code, to_code, kind, share FROM area_change WHERE from_code LIKE 'E01%'"
    )
    assert sorted(changes) == [
        ("E01000004", "E01000014", "split", None),
        ("E01000004", "E01000015", "split", None),
        ("E01000008", "E01000016", "merge", None),
        ("E01000009", "E01000016", "merge", None),
    ]

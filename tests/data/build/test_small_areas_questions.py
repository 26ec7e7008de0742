"""What a page asks about an authority's neighbourhoods, on the tiny country."""

from __future__ import annotations

import pytest

from queries.ask import ask
from tests.data.small_area_files import SOUTHAMPTON, decile
from tests.data.small_country import Small

OLD_DORSET = "E10000009"

pytestmark = pytest.mark.usefixtures("asked")


@pytest.fixture
def asked(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the small store as the one that questions go to."""
    monkeypatch.setenv("LIKEWISE_STORE", str(small.store))


def test_an_authoritys_neighbourhoods_come_most_deprived_first() -> None:
    found = ask("small_areas", area=SOUTHAMPTON, indicator="imd_score", period="iod2025")
    assert found["area_code"].tolist() == [
        "E01000001",
        "E01000002",
        "E01000003",
        "E01000014",
        "E01000015",
    ]
    # The fourth and fifth are a tie.
    assert found["rank"].tolist() == [1, 2, 3, 4, 4]
    assert found["place"].tolist() == [1, 2, 3, 4, 4]
    assert found["decile"].tolist() == [decile(r, 11) for r in (1, 2, 3, 4, 4)]
    assert set(found["rank_n"]) == {11}
    assert found["percentile"][3] == pytest.approx(100 * 3 / 11)
    assert found["change"].tolist()[3:] == ["split", "split"]
    assert found["ward_name"].isna().tolist() == [False, False, True, False, False]
    of_2019 = ask("small_areas", area=SOUTHAMPTON, indicator="imd_rank", period="iod2019")
    assert of_2019["area_code"].tolist() == [f"E0100000{n}" for n in (1, 2, 3, 4)]


def test_one_whose_boundary_changed_says_so_instead_of_moving() -> None:
    found = ask("small_area_moves", area=SOUTHAMPTON, measure="idaci").set_index("area_code")
    assert set(zip(found["period_id"], found["year"], strict=True)) == {("iod2019", 2019)}
    assert found["unchanged"].to_dict() == {
        "E01000001": True,
        "E01000002": True,
        "E01000003": True,
        "E01000014": False,
        "E01000015": False,
    }
    changed = found[~found["unchanged"]]
    assert set(changed["reason"]) == {"boundary changed"}
    assert changed[["decile", "percentile", "moved"]].isna().all(axis=None)
    assert found.loc["E01000002", "moved"] == 0
    assert not [c for c in found.columns if "rank" in c]


def test_the_summary_counts_each_edition_on_todays_ground() -> None:
    found = ask("small_area_summary", area=SOUTHAMPTON)
    counted = found[["measure", "period_id", "lsoas", "tenth", "fifth"]].values.tolist()
    assert counted == [
        ["imd", "iod2025", 5, 1, 2],
        ["imd", "iod2019", 4, 1, 2],
        ["imd", "iod2015", 4, 1, 1],
        ["idaci", "iod2025", 5, 1, 1],
        ["idaci", "iod2019", 4, 1, 1],
    ]
    assert list(found["most_deprived"][0])[:2] == ["Southampton 001A", "Southampton 001B"]


def test_an_authority_that_ended_has_no_neighbourhoods_of_today() -> None:
    assert ask("small_areas", area=OLD_DORSET, indicator="imd_rank", period="iod2015").empty
    assert ask("small_area_summary", area=OLD_DORSET).empty


def test_the_question_which_indicators_there_are() -> None:
    found = ask("small_area_indicators", area=SOUTHAMPTON)
    held = found.groupby("indicator_id")["period_id"].agg(list).to_dict()
    assert held["imd_rank"] == ["iod2025", "iod2019", "iod2015"]
    assert held["idaci_decile"] == ["iod2025", "iod2019"]
    assert held["imd_income_score"] == ["iod2025"]

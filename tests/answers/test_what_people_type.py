"""Words that people use for measures and places lead to what publishers call them."""

from __future__ import annotations

import pytest

from answers.address.indicator import indicators_like
from answers.area_search import areas_like
from answers.catalogue import catalogue

pytestmark = pytest.mark.usefixtures("real_store")

# Words of boards' papers and of other tools, and the measure that they mean.
MEASURES = {
    "school readiness": "lait_fsp_new_gooddev",
    "ready for school": "lait_fsp_new_gooddev",
    "good level of development": "lait_fsp_new_gooddev",
    "teenage pregnancy": "lait_under18concep",
    "children in care": "cla_rate",
    "looked after children": "cla_rate",
    "LAC": "cla_rate",
    "NEET": "lait_16_17_neet",
    "child protection plans": "cp_rate",
    "CPP neglect": "cp_neglect_pct",
    "repeat child protection plans": "cp_repeat_pct",
    "re-referrals": "rereferral_pct",
    "referrals to social care": "referral_rate",
    "single assessments on time": "assessment_45_days_pct",
    "assessments within 45 days": "assessment_45_days_pct",
    "ICPC within 15 days": "icpc_15_days_pct",
    "section 47": "s47_rate",
    "domestic violence": "factor_domestic_abuse_child_pct",
    "CSE": "factor_child_sexual_exploitation_pct",
    "missing from home": "factor_going_missing_pct",
    "youth offending": "lait_first_yjs",
    "first time entrants": "lait_first_yjs",
    "reoffending": "lait_reoff_yo",
    "persistent absence": "lait_tot_per_ab_new",
    "exclusions": "lait_tot_perm_ex",
    "suspensions": "lait_tot_fixed_ex",
    "free school meals": "lait_pri_fsm",
    "English as an additional language": "lait_eal_pri",
    "child poverty": "child_poverty_ahc_pct",
    "obesity": "lait_excess_yr6",
    "breastfeeding": "lait_6wks_breast",
    "infant mortality": "lait_inf_mort",
    "self harm": "factor_self_harm_pct",
    "CAMHS": "factor_mental_health_child_pct",
    "social worker vacancies": "lait_work_force_vac_rate",
    "caseloads": "lait_work_force_num_case_held",
    "agency social workers": "lait_work_force_agecy_rate",
    "children in need": "cin_rate",
    "unaccompanied children": "factor_unaccompanied_asylum_seeker_pct",
    "review conferences on time": "cp_review_pct",
    "average Attainment 8": "lait_avg_attain8_score",
    "low birth weight": "lait_low_birth_weight_babies",
    "CP rate": "cp_rate",
    "CIN rate": "cin_rate",
    "CLA rate": "cla_rate",
    "GCSE English and maths": "lait_eng_maths9_4",
    "KS2 RWM": "lait_ks2_rwm_expected_std",
    "EHCPs on time": "lait_sen_ehc_all_20wks",
    "staff turnover": "lait_work_force_to_rate",
    "spending on family support": "lait_family_support_finance",
    "child deaths": "lait_pre_child_dea",
}
PLACES = {
    "Southampton": "E06000045",
    "SO14 7LY": "E06000045",
    "so147ly": "E06000045",
    "TA1": "E06000066",
    "BS1 5TR": "E06000023",
    "EX4": "E10000008",
    "CF14 3LX": "",  # in Wales
    "Hull": "E06000010",
    "Bristol": "E06000023",
    "Durham": "E06000047",
    "Herefordshire": "E06000019",
    "BCP": "E06000058",
    "BANES": "E06000022",
    "Brighton": "E06000043",
    "Newcastle": "E08000021",
    "Telford": "E06000020",
    "Windsor": "E06000040",
    "Blackburn": "E06000008",
    "Kensington": "E09000020",
    "Hammersmith": "E09000013",
    "Westminster": "E09000033",
    "Isle of Wight": "E06000046",
    "Scilly": "E06000053",
    "Eastleigh": "E10000014",
    "Mendip": "E06000066",
    "Taunton": "E06000066",
    "Bassett": "E06000045",
    "852": "E06000045",
    "E10000027": "E06000066",
    "Inner London": "E13000001",
    "Yorkshire": "E12000003",
    "Greater Manchester": "E08000001",
    "Tees Valley": "E06000005",
    "Nether Stowey": "",
    "soton": "",
}


@pytest.mark.parametrize(("typed", "indicator"), MEASURES.items())
def test_a_measure_is_found_first_or_second_by_what_people_call_it(
    typed: str, indicator: str
) -> None:
    assert indicator in indicators_like(typed, catalogue().indicators)[:2]


@pytest.mark.parametrize("typed", ["placement stability", "MMR", "dental decay", "early help"])
def test_what_no_publisher_here_measures_is_not_found(typed: str) -> None:
    assert indicators_like(typed, catalogue().indicators) == []


@pytest.mark.parametrize(("typed", "code"), PLACES.items())
def test_a_place_is_found_first_or_second_or_not_at_all(typed: str, code: str) -> None:
    found = areas_like(typed, catalogue())
    first = [] if found.near else [one for one, *_ in found.rows[:2]]
    assert (code in first) if code else not first

-- An indicator ($indicator) in a period ($period) for every authority of that period, with an area
-- ($area) and its neighbours by a model ($model) marked.
-- One row an authority: area_code, name, region_code, region_name, value?, symbol?, flags, numerator?,
-- numerator_symbol?, denominator?, basis, joint_with? (the other authority that a figure is of),
-- edition_id, rank?, rank_n?, rank_shared?, chosen, member (of the group, which may be unordered),
-- neighbour_rank?, closeness?.
SELECT f.area_code, f.name, f.region_code, f.region_name, f.value, f.symbol, f.flags, f.numerator,
       f.numerator_symbol, f.denominator, f.basis, f.joint_with, f.edition_id, t.rank, t.rank_n,
       t.rank_shared, f.area_code IS NOT DISTINCT FROM $area AS chosen, nb.neighbour_code IS NOT NULL AS member,
       nb.rank AS neighbour_rank, nb.closeness
FROM authority_figure f
LEFT JOIN standing t
    ON t.indicator_id = $indicator AND t.period_id = $period AND t.area_code = f.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = f.area_code
WHERE f.indicator_id = $indicator AND f.period_id = $period
ORDER BY t.rank NULLS LAST, f.value DESC NULLS LAST, f.name;

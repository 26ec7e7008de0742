-- An indicator ($indicator) in a period ($period) for every authority of that period, with all that is
-- needed to compare one ($area) with a group ($model).
-- One row an authority: area_code, name, type, region_code, value?, symbol?, flags, numerator?,
-- numerator_symbol?, denominator?, basis, joint_with? (the other authority that a figure is of),
-- edition_id, lower?, upper? (95% interval), rank?, rank_n?, rank_shared?, rank_best?, rank_worst?,
-- quartile?, funnel95_low?, funnel95_high?, funnel998_low?, funnel998_high?, trend_lower?, trend_upper?
-- (per cent a year), chosen, member, in_region, neighbour_rank?, closeness?.
SELECT f.area_code, f.name, f.type, f.region_code, f.value, f.symbol, f.flags, f.numerator,
       f.numerator_symbol, f.denominator, f.basis, f.joint_with, f.edition_id, t.lower, t.upper,
       t.rank, t.rank_n, t.rank_shared, t.rank_best, t.rank_worst, t.quartile, t.funnel95_low,
       t.funnel95_high, t.funnel998_low, t.funnel998_high, t.trend_lower, t.trend_upper,
       f.area_code IS NOT DISTINCT FROM $area AS chosen, nb.neighbour_code IS NOT NULL AS member,
       coalesce(f.region_code = (SELECT region_code FROM area WHERE code = $area), false)
           AS in_region,
       nb.rank AS neighbour_rank, nb.closeness
FROM authority_figure f
LEFT JOIN standing t
    ON t.indicator_id = $indicator AND t.period_id = $period AND t.area_code = f.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = f.area_code
WHERE f.indicator_id = $indicator AND f.period_id = $period
ORDER BY f.value DESC NULLS LAST, f.name, f.area_code;

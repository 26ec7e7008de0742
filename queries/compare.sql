-- An indicator ($indicator) in a period ($period) for every authority of that period, with all that is
-- needed to compare one ($area) with a group ($model).
-- One row an authority: area_code, name, type, region_code, value, symbol, numerator,
-- numerator_symbol, denominator, basis, lower, upper (95% interval), rank, rank_n, rank_best,
-- rank_worst, quartile, funnel95_low, funnel95_high, funnel998_low, funnel998_high, trend_lower,
-- trend_upper (per cent a year), chosen, member, in_region, neighbour_rank, closeness, edition_id.
SELECT l.area_code, a.name, a.type, a.region_code, l.value, l.symbol, l.numerator,
       l.numerator_symbol, l.denominator, l.basis, p.lower, p.upper, p.rank,
       p.rank_n, p.rank_best, p.rank_worst, p.quartile, p.funnel95_low, p.funnel95_high, p.funnel998_low,
       p.funnel998_high, p.trend_lower, p.trend_upper, l.area_code = $area AS chosen,
       nb.neighbour_code IS NOT NULL AS member,
       coalesce(a.region_code = (SELECT region_code FROM area WHERE code = $area), false)
           AS in_region,
       nb.rank AS neighbour_rank, nb.closeness, l.edition_id
FROM observation_newest l
JOIN area a ON a.code = l.area_code AND a.level = 'la'
LEFT JOIN standing p
    ON p.indicator_id = $indicator AND p.period_id = $period AND p.area_code = l.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = l.area_code
WHERE l.indicator_id = $indicator AND l.period_id = $period AND l.breakdown = 'total'
ORDER BY l.value DESC NULLS LAST, a.name, a.code;

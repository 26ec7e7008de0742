-- An indicator ($indicator) in a period ($period) for every authority of that period, with an area
-- ($area) and its neighbours by a model ($model) marked.
-- One row an authority: area_code, name, region_code, region_name, value, symbol, flags, numerator,
-- numerator_symbol, denominator, basis, rank, rank_n, chosen, member (of the
-- group, which may be unordered), neighbour_rank, closeness, edition_id.
SELECT l.area_code, a.name, a.region_code, a.region_name, l.value, l.symbol, l.flags,
       l.numerator, l.numerator_symbol, l.denominator, l.basis,
       t.rank, t.rank_n,
       l.area_code = $area AS chosen, nb.neighbour_code IS NOT NULL AS member,
       nb.rank AS neighbour_rank, nb.closeness, l.edition_id
FROM observation_newest l
JOIN area a ON a.code = l.area_code AND a.level = 'la'
-- Publishers print a row of symbols for authorities that have ended or not begun: they have no standing.
JOIN standing t
    ON t.indicator_id = $indicator AND t.period_id = $period AND t.area_code = l.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = l.area_code
WHERE l.indicator_id = $indicator AND l.period_id = $period AND l.breakdown = 'total'
ORDER BY t.rank NULLS LAST, a.name;

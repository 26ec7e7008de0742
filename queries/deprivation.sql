-- An indicator ($indicator) in a period ($period) against a measure of deprivation ($against: idaci_score
-- or imd_score) of an edition ($edition: iod2025 or iod2019), for every authority, with what deprivation
-- leads one to expect ($comparator: idaci2025, idaci2019 or imd2025), an area ($area) and a group
-- ($model) marked.
-- One row an authority: area_code, name, type, region_code, region_name, value, symbol, numerator,
-- denominator, basis, deprivation, deprivation_basis (derived where it is counted from districts),
-- expected, expected_low, expected_high, ratio, band_low, band_high (for an authority of middling size),
-- chosen, member, in_region, edition_id, deprivation_edition_id.
SELECT l.area_code, a.name, a.type, a.region_code, a.region_name, l.value, l.symbol,
       l.numerator, l.denominator, l.basis, d.value AS deprivation,
       d.basis AS deprivation_basis, m.expected, m.expected_low,
       m.expected_high, m.ratio, m.band_low, m.band_high, l.area_code = $area AS chosen,
       nb.neighbour_code IS NOT NULL AS member,
       coalesce(a.region_code = (SELECT region_code FROM area WHERE code = $area), false)
           AS in_region,
       l.edition_id, d.edition_id AS deprivation_edition_id
FROM observation_newest l
JOIN area a ON a.code = l.area_code AND a.level = 'la'
-- Publishers print a row of symbols for authorities that have ended or not begun: they have no standing.
JOIN standing t
    ON t.indicator_id = $indicator AND t.period_id = $period AND t.area_code = l.area_code
LEFT JOIN observation_newest d
    ON d.indicator_id = $against AND d.period_id = $edition AND d.area_code = l.area_code
    AND d.breakdown = 'total'
LEFT JOIN expectation m
    ON m.indicator_id = $indicator AND m.period_id = $period AND m.comparator = $comparator
    AND m.area_code = l.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = l.area_code
WHERE l.indicator_id = $indicator AND l.period_id = $period AND l.breakdown = 'total'
ORDER BY d.value DESC NULLS LAST, a.name;

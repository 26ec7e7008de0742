-- An indicator ($indicator) in a period ($period) against a measure of deprivation ($against: idaci_score
-- or imd_score) of an edition ($edition: such as iod2025), for every authority, with what deprivation
-- leads one to expect ($comparator: such as idaci2025), an area ($area) and a group
-- ($model) marked.
-- One row an authority: area_code, name, type, region_code, region_name, value?, symbol?, numerator?,
-- denominator?, basis, joint_with?, edition_id, deprivation?, deprivation_basis? (derived where it is
-- counted from districts), deprivation_edition_id?, expected?, expected_low?, expected_high?, ratio?,
-- band_low?, band_high? (for an authority of middling size), chosen, member, in_region.
SELECT f.area_code, f.name, f.type, f.region_code, f.region_name, f.value, f.symbol,
       f.numerator, f.denominator, f.basis, f.joint_with, f.edition_id, d.value AS deprivation,
       d.basis AS deprivation_basis, d.edition_id AS deprivation_edition_id, m.expected, m.expected_low,
       m.expected_high, m.ratio, m.band_low, m.band_high, f.area_code IS NOT DISTINCT FROM $area AS chosen,
       nb.neighbour_code IS NOT NULL AS member,
       coalesce(f.region_code = (SELECT region_code FROM area WHERE code = $area), false)
           AS in_region
FROM authority_figure f
LEFT JOIN observation_newest d
    ON d.indicator_id = $against AND d.period_id = $edition AND d.area_code = f.area_code
    AND d.breakdown = 'total'
LEFT JOIN expectation m
    ON m.indicator_id = $indicator AND m.period_id = $period AND m.comparator = $comparator
    AND m.area_code = f.area_code
LEFT JOIN members($model, $area) nb ON nb.neighbour_code = f.area_code
WHERE f.indicator_id = $indicator AND f.period_id = $period
ORDER BY d.value DESC NULLS LAST, f.name;

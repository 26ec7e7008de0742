-- The figures of an indicator ($indicator) for small areas (LSOAs), to be taken away.
-- One row a figure: indicator_id, area_code, area_name, level, region_code, dfe_number?, period_id,
-- period, period_type, period_end, breakdown, value, symbol?, flags?, basis, numerator?,
-- numerator_symbol?, denominator?, lower?, upper?, joint_with?, doubt?, edition_id (as observations_of;
-- what LSOAs lack is NULL).
SELECT o.indicator_id, o.area_code, a.name AS area_name, a.level, a.region_code, a.dfe_number,
       o.period_id, p.label AS period, p.type AS period_type, p.end_date AS period_end,
       'total' AS breakdown, o.value, NULL::VARCHAR AS symbol, NULL::VARCHAR AS flags,
       'published' AS basis, NULL::DOUBLE AS numerator, NULL::VARCHAR AS numerator_symbol,
       NULL::DOUBLE AS denominator, NULL::DOUBLE AS lower, NULL::DOUBLE AS upper,
       NULL::VARCHAR AS joint_with, NULL::VARCHAR AS doubt, o.edition_id
FROM small_area_observation o
JOIN area a ON a.code = o.area_code
JOIN period p ON p.id = o.period_id
WHERE o.indicator_id = $indicator
ORDER BY p.end_date, o.area_code;

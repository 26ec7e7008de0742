-- The figures of some indicators ($indicators, a list of ids), one indicator after another, in their
-- newest edition, to be taken away: all areas but small ones, all periods and breakdowns.
-- One row a figure: indicator_id, area_code, area_name, level, region_code?, dfe_number?, period_id,
-- period, period_type, period_end, breakdown, value?, symbol?, flags?, basis, numerator?,
-- numerator_symbol?, denominator?, lower?, upper?, joint_with? (the other authority that a figure is of),
-- doubt? (why a figure can't be what it is called), edition_id.
SELECT o.indicator_id, o.area_code, a.name AS area_name, a.level, a.region_code, a.dfe_number,
       o.period_id, p.label AS period, p.type AS period_type, p.end_date AS period_end, o.breakdown,
       o.value, o.symbol, nullif(o.flags, '') AS flags, o.basis, o.numerator, o.numerator_symbol,
       o.denominator, o.lower, o.upper, o.joint_with, o.doubt, o.edition_id
FROM observation_newest o
JOIN area a ON a.code = o.area_code
JOIN period p ON p.id = o.period_id
WHERE o.indicator_id IN (SELECT unnest($indicators))
ORDER BY o.indicator_id, p.end_date, o.period_id, o.area_code, o.breakdown;

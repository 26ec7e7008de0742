-- Wrong: a count or rate is below zero, or no number.
SELECT concat_ws(', ', o.indicator_id, o.area_code, o.period_id, o.edition_id, o.value) AS what
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
WHERE (i.unit IN ('rate', 'number', 'rank', 'decile') AND o.value < 0)
   OR o.numerator < 0 OR o.denominator < 0 OR NOT isfinite(o.value);

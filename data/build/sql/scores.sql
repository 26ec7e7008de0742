-- Authorities' scores by every index of deprivation. An edition may have one for an authority that began
-- after it, counted from its districts.
SELECT i.id AS comparator, i.serves_from, o.area_code, o.value
FROM deprivation_index i
JOIN observation_newest o ON o.indicator_id = i.indicator_id AND o.period_id = i.period_id
JOIN area a ON a.code = o.area_code AND a.level = 'la'
WHERE o.value IS NOT NULL AND o.breakdown = 'total'
ORDER BY i.position, o.area_code;

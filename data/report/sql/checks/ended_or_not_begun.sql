-- Wrong: in children in need, children looked after or the population, an area has a value outside its life.
SELECT concat_ws(', ', o.indicator_id, o.area_code, o.period_id, o.edition_id) AS what
FROM observation o
JOIN indicator i ON i.id = o.indicator_id AND i.source_id IN ('dfe-cin', 'dfe-cla', 'ons-population')
JOIN area a ON a.code = o.area_code AND (a.valid_from IS NOT NULL OR a.valid_to IS NOT NULL)
JOIN period p ON p.id = o.period_id
WHERE o.value IS NOT NULL AND (a.valid_from > p.end_date OR a.valid_to < p.start_date);

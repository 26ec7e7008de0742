-- Look: a publisher prints a value for an area before it began or after it ended; it has no rank.
SELECT format('{}: {} of {}, {}', s.publication, a.name, string_agg(DISTINCT p.label, ' and '),
              i.name) AS what
FROM observation o
JOIN area a ON a.code = o.area_code AND (a.valid_from IS NOT NULL OR a.valid_to IS NOT NULL)
JOIN period p ON p.id = o.period_id
JOIN indicator i ON i.id = o.indicator_id
JOIN source s ON s.id = i.source_id
WHERE o.value IS NOT NULL AND (a.valid_from > p.end_date OR a.valid_to < p.start_date)
GROUP BY s.publication, a.name, i.name;

-- What the store holds of each publication and edition.
-- One row an edition, level and symbol: publication, edition, level, symbol ('value' for a value),
-- figures, first, last (days), periods, indicators.
SELECT s.publication, e.label AS edition, coalesce(a.level, 'unknown') AS level,
       coalesce(o.symbol, 'value') AS symbol, count(*) AS figures, min(p.start_date) AS first,
       max(p.end_date) AS last, count(DISTINCT o.period_id) AS periods,
       count(DISTINCT o.indicator_id) AS indicators
FROM observation o
JOIN edition e ON e.id = o.edition_id
JOIN source s ON s.id = e.source_id
JOIN period p ON p.id = o.period_id
LEFT JOIN area a ON a.code = o.area_code
GROUP BY s.publication, e.label, e.sequence, a.level, o.symbol
ORDER BY s.publication, e.sequence DESC, level, symbol;

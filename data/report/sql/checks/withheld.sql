-- Wrong: an edition shows what a later one withholds as confidential.
SELECT concat_ws(', ', o.indicator_id, o.area_code, o.period_id, o.breakdown, o.edition_id) AS what
FROM observation_superseded o
JOIN edition e ON e.id = o.edition_id
JOIN observation n USING (indicator_id, area_code, period_id, breakdown)
JOIN edition later ON later.id = n.edition_id AND later.sequence > e.sequence
WHERE (n.symbol = 'c' AND o.value IS NOT NULL)
   OR (n.numerator_symbol = 'c' AND o.numerator IS NOT NULL);

-- Wrong: a screen would show an edition although a newer one has the same cell.
SELECT concat_ws(', ', l.indicator_id, l.area_code, l.period_id, l.edition_id) AS what
FROM latest l
JOIN edition e ON e.id = l.edition_id
JOIN observation_superseded o USING (indicator_id, area_code, period_id, breakdown)
JOIN edition other ON other.id = o.edition_id
WHERE other.sequence >= e.sequence
  AND l.indicator_id IN (SELECT DISTINCT indicator_id FROM observation_superseded);

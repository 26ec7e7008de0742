-- What earlier editions said of an area's indicator ($area, $indicator), beside what is shown now.
-- One row a period and earlier edition: period_id, label, value?, symbol?, edition_id, edition,
-- published_label?, shown?, shown_symbol?.
SELECT o.period_id, p.label, o.value, o.symbol, o.edition_id, e.label AS edition,
       e.published_label, l.value AS shown, l.symbol AS shown_symbol
FROM observation_superseded o
JOIN edition e ON e.id = o.edition_id
JOIN period p ON p.id = o.period_id
JOIN latest l USING (indicator_id, area_code, period_id, breakdown)
WHERE o.indicator_id = $indicator AND o.area_code = $area AND o.breakdown = 'total'
ORDER BY p.end_date DESC, e.sequence DESC;

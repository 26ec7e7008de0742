-- An indicator ($indicator) of an area ($area) by age, sex, ethnicity or whatever else its publisher
-- parts it by.
-- One row a group and period, oldest first, none where the publisher gives no groups: dimension, part (the
-- group within it), period_id, label, end_date, value?, symbol?, edition_id.
SELECT split_part(l.breakdown, ':', 1) AS dimension,
       substr(l.breakdown, strpos(l.breakdown, ':') + 1) AS part,
       l.period_id, p.label, p.end_date, l.value, l.symbol, l.edition_id
FROM latest l
JOIN period p ON p.id = l.period_id
WHERE l.indicator_id = $indicator AND l.area_code = $area AND l.breakdown <> 'total'
ORDER BY dimension, part, p.end_date;

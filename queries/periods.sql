-- The periods of an indicator ($indicator), newest first.
-- One row a period: period_id, label, type, start_date, end_date, boundary_set, n_values (authorities
-- with a value), published (date of the newest edition), published_label.
SELECT p.id AS period_id, p.label, p.type, p.start_date, p.end_date, p.boundary_set,
       count(l.value) AS n_values,
       max(e.published) AS published,
       arg_max(e.published_label, e.sequence) AS published_label
FROM latest l
JOIN period p ON p.id = l.period_id
JOIN area a ON a.code = l.area_code AND a.level = 'la'
JOIN edition e ON e.id = l.edition_id
WHERE l.indicator_id = $indicator AND l.breakdown = 'total'
GROUP BY ALL
ORDER BY p.end_date DESC;

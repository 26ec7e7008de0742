-- The periods of an indicator ($indicator), newest first.
-- One row a period: period_id, label, type, start_date, end_date, boundary_set, n_values (authorities with
-- a value), published? (date of the newest edition), published_label?.
SELECT p.id AS period_id, p.label, p.type, p.start_date, p.end_date, p.boundary_set,
       s.n AS n_values, e.published, e.published_label
FROM series s
JOIN period p ON p.id = s.period_id
JOIN edition e ON e.id = s.edition_id
WHERE s.indicator_id = $indicator
ORDER BY p.end_date DESC, p.start_date DESC;

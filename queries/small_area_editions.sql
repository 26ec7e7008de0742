-- The editions that rank the neighbourhoods (LSOAs) of an authority ($area) by an index ($measure:
-- 'idaci', 'imd' or a domain such as 'imd_income').
-- One row an edition, newest first: period_id, label, year, edition, published_label?, edition_id.
SELECT o.period_id, p.label, year(p.end_date) AS year, e.label AS edition, e.published_label,
       o.edition_id
FROM small_area_observation o
JOIN edition e ON e.id = o.edition_id
JOIN period p ON p.id = o.period_id
WHERE o.la_code = $area AND o.indicator_id = $measure || '_rank'
GROUP BY ALL
ORDER BY year DESC;

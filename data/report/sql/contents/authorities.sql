-- How many authorities each source has a value for, by reporting year, in their own lifetime.
-- One row a source and year: publication, year, authorities, alive (how many there were).
WITH figure_of AS (
    SELECT DISTINCT i.source_id, a.code, year(p.end_date + INTERVAL 9 MONTH) AS year
    FROM latest l
    JOIN indicator i ON i.id = l.indicator_id
    JOIN period p ON p.id = l.period_id
    JOIN area a ON a.code = l.area_code AND a.level = 'la'
    WHERE (a.valid_from IS NULL OR a.valid_from <= p.end_date)
      AND (a.valid_to IS NULL OR a.valid_to >= p.start_date)
      AND l.value IS NOT NULL AND p.type IN ('snapshot', 'financial_year')
)
SELECT s.publication, f.year, count(*) AS authorities,
       (SELECT count(*) FROM area a
        WHERE a.level = 'la'
          AND (a.valid_from IS NULL OR a.valid_from <= make_date(f.year, 3, 31))
          AND (a.valid_to IS NULL OR a.valid_to >= make_date(f.year, 3, 31))) AS alive
FROM figure_of f
JOIN source s ON s.id = f.source_id
GROUP BY ALL
ORDER BY s.publication, f.year;

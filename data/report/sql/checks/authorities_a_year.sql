-- Wrong: a reporting year hasn't the authorities that England had: 152 to 2019, 151 in 2020 and 2021, 152 in 2022 and 2023, 153 from 2024.
WITH england(first, last, n) AS (
    VALUES (2013, 2019, 152), (2020, 2021, 151), (2022, 2023, 152), (2024, 2025, 153)
),
alive AS (
    SELECT y.year, count(*) AS n
    FROM generate_series(2013, 2025) y(year)
    JOIN area a
        ON a.level = 'la'
        AND (a.valid_from IS NULL OR a.valid_from <= make_date(y.year, 3, 31))
        AND (a.valid_to IS NULL OR a.valid_to >= make_date(y.year, 3, 31))
    GROUP BY y.year
),
-- A mid-year estimate serves the reporting year that ends in the March after.
reported AS (
    SELECT i.source_id, year(p.end_date + INTERVAL 9 MONTH) AS year, count(DISTINCT a.code) AS n
    FROM latest l
    JOIN indicator i ON i.id = l.indicator_id
    JOIN period p ON p.id = l.period_id
    JOIN area a ON a.code = l.area_code AND a.level = 'la'
    WHERE i.source_id IN ('dfe-cin', 'dfe-cla', 'ons-population')
      AND (a.valid_from IS NULL OR a.valid_from <= p.end_date)
      AND (a.valid_to IS NULL OR a.valid_to >= p.start_date)
    GROUP BY ALL
)
SELECT format('{}: {} authorities alive, {} expected', a.year, a.n, e.n) AS what
FROM alive a JOIN england e ON a.year BETWEEN e.first AND e.last
WHERE a.n <> e.n
UNION ALL
SELECT format('{}, {}: {} authorities, {} expected', r.source_id, r.year, r.n, e.n)
FROM reported r JOIN england e ON r.year BETWEEN e.first AND e.last
WHERE r.n <> e.n;

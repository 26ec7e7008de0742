-- The shown figures that have both their counts, and of how many authorities each is one.
WITH valued AS (
    SELECT indicator_id, period_id, count(*) AS of
    FROM shown
    WHERE level = 'la' AND value IS NOT NULL
    GROUP BY indicator_id, period_id
)
SELECT s.* REPLACE (s.indicator_id::VARCHAR AS indicator_id, s.area_code::VARCHAR AS area_code,
                    s.period_id::VARCHAR AS period_id),
       coalesce(v.of, 0) AS of
FROM shown s
LEFT JOIN valued v ON v.indicator_id = s.indicator_id AND v.period_id = s.period_id
WHERE s.value IS NOT NULL AND s.numerator IS NOT NULL AND s.denominator > 0;

-- One indicator of each kind that a page could stumble over.
-- One row a kind: id.
WITH figure AS (
    SELECT o.indicator_id, o.period_id, o.value, o.numerator, a.level
    FROM observation_newest o
    JOIN area a ON a.code = o.area_code
    WHERE o.breakdown = 'total' AND o.value IS NOT NULL
),
shape AS (
    SELECT i.id, i.unit, i.polarity, i.per,
           coalesce(min(f.value) < 0, false) AS below_zero,
           coalesce(max(f.value) <= 0, false) AS never_above,
           coalesce(min(f.value) = max(f.value), true) AS equal,
           coalesce(min(f.value) > 0.6 * max(f.value), false) AS far_from_zero,
           coalesce(max(f.value) > 10 * quantile_cont(f.value, 0.99), false) AS far_apart,
           coalesce(max(f.value) >= 1000000, false) AS large,
           coalesce(bool_or(f.numerator IS NOT NULL), false) AS counted,
           coalesce(bool_or(f.level = 'country'), false) AS has_england,
           CASE WHEN count(*) FILTER (f.level = 'la') = 0 THEN 'none'
                WHEN count(*) FILTER (f.level = 'la') < 100 THEN 'few' ELSE 'many' END AS areas,
           least(count(DISTINCT f.period_id), 2) AS periods
    FROM indicator i
    LEFT JOIN figure f ON f.indicator_id = i.id
    GROUP BY i.id, i.unit, i.polarity, i.per
)
SELECT min(id) AS id
FROM shape
GROUP BY unit, polarity, per, below_zero, never_above, equal, far_from_zero, far_apart, large, counted,
         has_england, areas, periods
ORDER BY id;

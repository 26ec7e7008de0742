-- The indicators that an authority's ($area) neighbourhoods (LSOAs) have, and their editions.
-- One row an indicator and period, newest period first within an indicator: indicator_id, name,
-- short_name, unit, decimals, period_id, label, n_values (LSOAs with a value).
WITH held AS (
    SELECT indicator_id, period_id, count(*) AS n_values
    FROM small_area_observation
    WHERE la_code = $area
    GROUP BY ALL
)
SELECT i.id AS indicator_id, i.name, i.short_name, i.unit, i.decimals, p.id AS period_id, p.label,
       h.n_values
FROM held h
JOIN indicator i ON i.id = h.indicator_id
JOIN period p ON p.id = h.period_id
ORDER BY i.position, p.end_date DESC;

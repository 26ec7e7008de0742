-- Where an area ($area) stands on every core indicator between the lowest and the highest authority.
-- One row an indicator: indicator_id, short_name, unit, decimals, polarity, stage, period_id, label,
-- value, symbol, lowest, quarter, middle, three_quarters, highest, england, rank, joint (how many
-- others share it), rank_n, quartile, lower, upper (95% interval).
WITH newest AS (
    -- The newest period with values; for an area that ended, the newest before its end.
    SELECT s.indicator_id, arg_max(s.period_id, p.end_date) AS period_id
    FROM series s
    JOIN indicator i ON i.id = s.indicator_id AND i.core
    JOIN period p ON p.id = s.period_id
    WHERE s.newest AND (SELECT valid_to FROM area WHERE code = $area) IS NULL
       OR p.end_date <= (SELECT valid_to FROM area WHERE code = $area)
    GROUP BY s.indicator_id
),
shared AS (
    SELECT f.indicator_id, f.rank, count(*) AS n
    FROM newest n
    JOIN core_figure f ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id
    WHERE f.rank IS NOT NULL
    GROUP BY ALL
)
SELECT i.id AS indicator_id, i.short_name, i.unit, i.decimals, i.polarity, i.stage, n.period_id,
       p.label, f.value, f.symbol, s.lowest, s.quarter, s.middle, s.three_quarters, s.highest,
       e.value AS england, f.rank, shared.n - 1 AS joint, f.rank_n, f.quartile, f.lower, f.upper
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN series s ON s.indicator_id = n.indicator_id AND s.period_id = n.period_id
LEFT JOIN core_figure f
    ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id AND f.area_code = $area
LEFT JOIN core_figure e
    ON e.indicator_id = n.indicator_id AND e.period_id = n.period_id
    AND e.area_code = 'E92000001'
LEFT JOIN shared ON shared.indicator_id = f.indicator_id AND shared.rank = f.rank
ORDER BY i.position;

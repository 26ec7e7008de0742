-- Where an area ($area) stands on every core indicator between the lowest and the highest authority.
-- One row an indicator: indicator_id, short_name, unit, decimals, polarity, stage, period_id, label,
-- value, symbol, lowest, quarter, middle, three_quarters, highest, england, rank, rank_n, quartile,
-- lower, upper (95% interval).
WITH newest AS (
    -- The newest period with values; for an area that ended, the newest before its end.
    SELECT s.indicator_id, arg_max(s.period_id, p.end_date) AS period_id
    FROM series s
    JOIN indicator i ON i.id = s.indicator_id AND i.core
    JOIN period p ON p.id = s.period_id
    WHERE s.newest AND (SELECT valid_to FROM area WHERE code = $area) IS NULL
       OR p.end_date <= (SELECT valid_to FROM area WHERE code = $area)
    GROUP BY s.indicator_id
)
SELECT i.id AS indicator_id, i.short_name, i.unit, i.decimals, i.polarity, i.stage, n.period_id,
       p.label, f.value, f.symbol, s.lowest, s.quarter, s.middle, s.three_quarters, s.highest,
       e.value AS england, own.rank, own.rank_n, own.quartile,
       own.lower, own.upper
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN series s ON s.indicator_id = n.indicator_id AND s.period_id = n.period_id
LEFT JOIN latest f
    ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id AND f.area_code = $area
    AND f.breakdown = 'total'
LEFT JOIN latest e
    ON e.indicator_id = n.indicator_id AND e.period_id = n.period_id
    AND e.area_code = 'E92000001' AND e.breakdown = 'total'
LEFT JOIN standing own
    ON own.indicator_id = n.indicator_id AND own.period_id = n.period_id AND own.area_code = $area
ORDER BY i.position;

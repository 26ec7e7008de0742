-- Where an area ($area) stands on every core indicator between the lowest and the highest authority.
-- One row an indicator: indicator_id, short_name, unit, decimals, polarity, stage, period_id, label,
-- value?, symbol?, lowest, quarter, middle, three_quarters, highest, england?, rank?, rank_shared? (how
-- many others share it), rank_n?, all_same (whether all authorities have the same), quartile?, lower?,
-- upper? (95% interval).
SELECT i.id AS indicator_id, i.short_name, i.unit, i.decimals, i.polarity, i.stage, n.period_id,
       p.label, f.value, f.symbol, s.lowest, s.quarter, s.middle, s.three_quarters, s.highest,
       e.value AS england, f.rank, f.rank_shared, f.rank_n, s.all_same, f.quartile, f.lower, f.upper
FROM newest_core n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN series s ON s.indicator_id = n.indicator_id AND s.period_id = n.period_id
LEFT JOIN core_figure f
    ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id AND f.area_code = $area
LEFT JOIN core_figure e
    ON e.indicator_id = n.indicator_id AND e.period_id = n.period_id
    AND e.area_code = england()
WHERE n.area_code = $area
ORDER BY i.position;

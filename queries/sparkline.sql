-- The course of every core indicator for an area ($area).
-- One row an indicator and period: indicator_id, period_id, label, end_date, value?, symbol?, flags.
SELECT l.indicator_id, l.period_id, p.label, p.end_date, l.value, l.symbol, l.flags
FROM core_figure l
JOIN indicator i ON i.id = l.indicator_id
JOIN period p ON p.id = l.period_id
WHERE l.area_code = $area
ORDER BY i.position, p.end_date;

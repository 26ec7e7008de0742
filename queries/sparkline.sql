-- The course of every core indicator for an area ($area).
-- One row an indicator and period: indicator_id, period_id, label, end_date, value, symbol.
SELECT l.indicator_id, l.period_id, p.label, p.end_date, l.value, l.symbol
FROM latest l
JOIN indicator i ON i.id = l.indicator_id AND i.core
JOIN period p ON p.id = l.period_id
WHERE l.area_code = $area AND l.breakdown = 'total'
ORDER BY i.position, p.end_date;

-- All authorities' values of every core indicator in its newest period.
-- One row an indicator and authority: indicator_id, period_id, area_code, value.
WITH newest AS (
    SELECT l.indicator_id, arg_max(l.period_id, p.end_date) AS period_id
    FROM latest l
    JOIN indicator i ON i.id = l.indicator_id AND i.core
    JOIN period p ON p.id = l.period_id
    WHERE l.value IS NOT NULL AND l.breakdown = 'total'
    GROUP BY l.indicator_id
)
SELECT n.indicator_id, n.period_id, l.area_code, l.value
FROM newest n
JOIN latest l USING (indicator_id, period_id)
JOIN area a ON a.code = l.area_code AND a.level = 'la'
WHERE l.value IS NOT NULL AND l.breakdown = 'total'
ORDER BY n.indicator_id, l.value;

-- All authorities' values of every core indicator in its newest period.
-- One row an indicator and authority: indicator_id, period_id, area_code, value.
SELECT s.indicator_id, s.period_id, l.area_code, l.value
FROM series s
JOIN core_figure l ON l.indicator_id = s.indicator_id AND l.period_id = s.period_id
JOIN area a ON a.code = l.area_code AND a.level = 'la'
WHERE s.newest AND l.value IS NOT NULL
ORDER BY s.indicator_id, l.value;

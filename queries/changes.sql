-- How an indicator ($indicator) changed up to a period ($period), of every area.
-- One row an area that has a change: area_code, change (on the same period of the year before),
-- previous_label (of that period).
SELECT t.area_code, t.change, s.previous_label
FROM standing t
JOIN series s ON s.indicator_id = t.indicator_id AND s.period_id = t.period_id
WHERE t.indicator_id = $indicator AND t.period_id = $period AND t.change IS NOT NULL
ORDER BY t.area_code;

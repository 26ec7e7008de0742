-- Which way an indicator ($indicator) went in an area ($area), over the five periods up to each.
-- One row a period: period_id, trend (per cent a year), trend_lower, trend_upper (its 95% limits).
SELECT period_id, trend, trend_lower, trend_upper
FROM standing
WHERE indicator_id = $indicator AND area_code = $area AND trend_lower IS NOT NULL
ORDER BY period_id;

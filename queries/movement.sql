-- How an indicator ($indicator) of an area ($area) moved up to each period: since the year before, and
-- which way over five.
-- One row a period with a value: period_id, change? (on the same period of the year before),
-- previous_label? (of that period), broken_from? (label of the figure before, where the line is broken and
-- nothing is compared), trend? (per cent a year), trend_lower?, trend_upper? (its 95% limits), no_trend?
-- (why five points give none: separated, unsettled).
WITH own AS (
    SELECT o.period_id, o.value, o.flags, p.end_date,
           lag(p.label) OVER (ORDER BY p.end_date) AS before
    FROM observation_newest o
    JOIN period p ON p.id = o.period_id
    WHERE o.indicator_id = $indicator AND o.area_code = $area AND o.breakdown = 'total'
)
SELECT o.period_id, t.change, CASE WHEN t.change IS NOT NULL THEN s.previous_label END AS previous_label,
       CASE WHEN contains(o.flags, 'b') THEN o.before END AS broken_from, t.trend, t.trend_lower,
       t.trend_upper, t.no_trend
FROM own o
LEFT JOIN standing t
    ON t.indicator_id = $indicator AND t.area_code = $area AND t.period_id = o.period_id
LEFT JOIN series s ON s.indicator_id = $indicator AND s.period_id = o.period_id
WHERE o.value IS NOT NULL
ORDER BY o.end_date;

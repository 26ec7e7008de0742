-- Look: a zero stands where nobody else's figure is small, or nearly all authorities have zero for one period alone: perhaps there was no figure.
WITH usual AS (
    SELECT indicator_id, period_id, quantile_cont(value, 0.05) AS low, median(value) AS middle,
           count(*) AS n, count(*) FILTER (value = 0) AS zeros, min(value) AS lowest
    FROM authority_figure
    WHERE value IS NOT NULL
    GROUP BY ALL
),
beside AS (
    SELECT f.indicator_id, f.name, f.value, p.label, f.period_id, i.unit,
           lag(f.value) OVER line AS before, lead(f.value) OVER line AS after
    FROM authority_figure f
    JOIN indicator i ON i.id = f.indicator_id
    JOIN period p ON p.id = f.period_id
    WHERE f.value IS NOT NULL AND p.type <> 'month'
    WINDOW line AS (PARTITION BY f.indicator_id, f.area_code ORDER BY p.end_date)
),
by_period AS (
    SELECT u.*, p.label, i.unit, lag(u.zeros / u.n) OVER line AS share_before,
           lead(u.zeros / u.n) OVER line AS share_after
    FROM usual u
    JOIN indicator i ON i.id = u.indicator_id
    JOIN period p ON p.id = u.period_id
    WINDOW line AS (PARTITION BY u.indicator_id ORDER BY p.end_date)
)
SELECT format('{}: {}, {}, between {} and {}', b.indicator_id, b.name, b.label, b.before, b.after)
       AS what
FROM beside b
JOIN usual u USING (indicator_id, period_id)
WHERE b.value = 0 AND u.lowest = 0 AND u.low > 0.2 * u.middle
  AND b.before > 0.5 * u.low AND b.after > 0.5 * u.low
UNION ALL
SELECT format('{}: {} of {} in {}', indicator_id, zeros, n, label)
FROM by_period
WHERE n >= 20 AND zeros > 0.7 * n
  AND coalesce(share_before, 0) < 0.3 AND coalesce(share_after, 0) < 0.3
  AND (share_before IS NOT NULL OR share_after IS NOT NULL);

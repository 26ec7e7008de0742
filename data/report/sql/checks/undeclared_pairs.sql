-- Look: two authorities have the same figure in every period of a measure: perhaps one of both together (declare it in data/joint_figures.toml).
-- Only where figures tell authorities apart: nine in ten are different.
WITH telling AS (
    SELECT *, count(DISTINCT value) OVER series AS different, count(value) OVER series AS n
    FROM authority_figure
    WHERE value <> 0 AND joint_with IS NULL
    WINDOW series AS (PARTITION BY indicator_id, period_id)
)
SELECT format('{} and {}: {}, {} periods', x.name, y.name, x.indicator_id, count(*)) AS what
FROM telling x
JOIN telling y
    ON y.indicator_id = x.indicator_id AND y.period_id = x.period_id AND y.area_code > x.area_code
WHERE x.n >= 50 AND x.different > 0.9 * x.n
GROUP BY x.indicator_id, x.name, y.name
HAVING count(*) >= 4 AND bool_and(x.value = y.value);

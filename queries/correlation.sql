-- How closely an indicator ($indicator) in a period ($period) goes with another ($against: such as
-- idaci_score) in a period of its own ($edition: such as iod2025) across authorities.
-- One row: correlation? (of the logarithm of a rate, weighted by children, so that its square is the share
-- explained that `deprivation_model` gives; for other units of the figure itself, unweighted), n
-- (authorities with both).
WITH pair AS (
    SELECT d.value AS x, CASE WHEN i.unit = 'rate' THEN ln(l.value) ELSE l.value END AS y,
           CASE WHEN i.unit = 'rate' THEN l.denominator ELSE 1 END AS weight
    FROM authority_figure l
    JOIN indicator i ON i.id = l.indicator_id
    JOIN observation_newest d
        ON d.indicator_id = $against AND d.period_id = $edition AND d.area_code = l.area_code
        AND d.breakdown = 'total'
    WHERE l.indicator_id = $indicator AND l.period_id = $period
      -- Two authorities with one figure are one.
      AND (l.joint_with IS NULL OR l.area_code < l.joint_with)
      AND d.value IS NOT NULL AND (l.value > 0 OR (i.unit <> 'rate' AND l.value IS NOT NULL))
      AND (i.unit <> 'rate' OR l.denominator > 0)
),
middle AS (
    SELECT sum(weight * x) / sum(weight) AS x, sum(weight * y) / sum(weight) AS y FROM pair
)
SELECT CASE WHEN count(*) >= 10 THEN
           sum(weight * (p.x - m.x) * (p.y - m.y))
           / nullif(sqrt(sum(weight * (p.x - m.x) ** 2) * sum(weight * (p.y - m.y) ** 2)), 0)
       END AS correlation,
       count(*) AS n
FROM pair p, middle m;

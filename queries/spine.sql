-- Where an area ($area) stands on every core indicator between the lowest and the highest authority.
-- One row an indicator: indicator_id, short_name, unit, decimals, polarity, stage, period_id, label,
-- value, symbol, lowest, quarter, middle, three_quarters, highest, england, rank, rank_n, quartile,
-- lower, upper (95% interval).
WITH newest AS (
    SELECT l.indicator_id, arg_max(l.period_id, p.end_date) AS period_id
    FROM latest l
    JOIN indicator i ON i.id = l.indicator_id AND i.core
    JOIN period p ON p.id = l.period_id
    WHERE l.value IS NOT NULL AND l.breakdown = 'total'
      AND p.end_date <= coalesce((SELECT valid_to FROM area WHERE code = $area), DATE '9999-12-31')
    GROUP BY l.indicator_id
),
figure AS (
    SELECT l.*, a.level
    FROM newest
    JOIN latest l USING (indicator_id, period_id)
    JOIN area a ON a.code = l.area_code
    WHERE l.breakdown = 'total'
),
spread AS (
    SELECT indicator_id, min(value) AS lowest, quantile_cont(value, 0.25) AS quarter,
           median(value) AS middle, quantile_cont(value, 0.75) AS three_quarters,
           max(value) AS highest
    FROM figure WHERE level = 'la'
    GROUP BY indicator_id
),
own AS (
    SELECT t.indicator_id,
           max(t.value) FILTER (t.name = 'rank') AS rank,
           max(t.n) FILTER (t.name = 'rank') AS rank_n,
           max(t.value) FILTER (t.name = 'quartile') AS quartile,
           max(t.lower) FILTER (t.name = 'interval') AS lower,
           max(t.upper) FILTER (t.name = 'interval') AS upper
    FROM newest
    JOIN statistic_kept t USING (indicator_id, period_id)
    WHERE t.area_code = $area
    GROUP BY t.indicator_id
)
SELECT i.id AS indicator_id, i.short_name, i.unit, i.decimals, i.polarity, i.stage, n.period_id,
       p.label, f.value, f.symbol, s.lowest, s.quarter, s.middle, s.three_quarters, s.highest,
       e.value AS england, own.rank::INTEGER AS rank, own.rank_n, own.quartile::INTEGER AS quartile,
       own.lower, own.upper
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN spread s ON s.indicator_id = i.id
LEFT JOIN figure f ON f.indicator_id = i.id AND f.area_code = $area
LEFT JOIN figure e ON e.indicator_id = i.id AND e.area_code = 'E92000001'
LEFT JOIN own ON own.indicator_id = i.id
ORDER BY i.position;

-- Every core indicator for an area ($area) in its newest period, beside England, the region and the
-- neighbours by a model ($model), in the order of the child's way through services.
-- One row an indicator: indicator_id, name, short_name, phrase, topic, stage, unit, unit_name, per,
-- decimals, polarity, numerator_name, denominator_name, period_id, label, previous_label, value, symbol, flags,
-- basis, numerator, numerator_symbol, denominator, change, change_pct, england, england_symbol, region,
-- region_symbol, neighbours_mean, neighbours_n, neighbours_n_of, neighbours_lower (how many have a
-- lower value), lowest, highest, rank, rank_n, rank_shared (how many others have the same), quartile,
-- edition_id, published_label.
WITH chosen AS (
    SELECT code, region_code, valid_to FROM area WHERE code = $area
),
roles AS (
    SELECT 'area' AS role, $area AS code
    UNION ALL
    SELECT 'england', 'E92000001' WHERE $area <> 'E92000001'
    UNION ALL
    SELECT 'region', region_code FROM chosen WHERE region_code <> code
    UNION ALL
    SELECT 'member', neighbour_code FROM members($model, $area)
),
newest AS (
    -- The newest period with values; for an area that ended, the newest before its end.
    SELECT s.indicator_id, arg_max(s.period_id, p.end_date) AS period_id
    FROM chosen c
    CROSS JOIN series s
    JOIN indicator i ON i.id = s.indicator_id AND i.core
    JOIN period p ON p.id = s.period_id
    WHERE (c.valid_to IS NULL AND s.newest) OR p.end_date <= c.valid_to
    GROUP BY s.indicator_id
),
figure AS (
    SELECT r.role, f.*
    FROM newest n
    JOIN core_figure f ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id
    JOIN roles r ON r.code = f.area_code
),
shared AS (
    SELECT o.indicator_id, count(*) - 1 AS shared
    FROM figure o
    JOIN core_figure f
        ON f.indicator_id = o.indicator_id AND f.period_id = o.period_id AND f.rank = o.rank
    WHERE o.role = 'area'
    GROUP BY o.indicator_id
),
beside AS (
    SELECT indicator_id,
           any_value(value) FILTER (role = 'england') AS england,
           any_value(symbol) FILTER (role = 'england') AS england_symbol,
           any_value(value) FILTER (role = 'region') AS region,
           any_value(symbol) FILTER (role = 'region') AS region_symbol,
           avg(value) FILTER (role = 'member') AS mean,
           count(value) FILTER (role = 'member') AS n,
           list(value) FILTER (role = 'member') AS members
    FROM figure
    GROUP BY indicator_id
)
SELECT i.id AS indicator_id, i.name, i.short_name, i.phrase, i.topic, i.stage, i.unit, i.unit_name,
       i.per, i.decimals, i.polarity, i.numerator_name, i.denominator_name, n.period_id, p.label,
       s.previous_label, o.value, o.symbol, o.flags, o.basis, o.numerator, o.numerator_symbol,
       o.denominator, o.change, 100 * o.change / nullif(o.value - o.change, 0) AS change_pct,
       b.england, b.england_symbol, b.region, b.region_symbol,
       CASE WHEN b.n >= 5 THEN b.mean END AS neighbours_mean, b.n AS neighbours_n,
       (SELECT count(*) FROM roles WHERE role = 'member') AS neighbours_n_of,
       len(list_filter(b.members, lambda m: m < o.value)) AS neighbours_lower,
       s.lowest, s.highest, o.rank, o.rank_n, k.shared AS rank_shared, o.quartile, o.edition_id, e.published_label
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN series s ON s.indicator_id = n.indicator_id AND s.period_id = n.period_id
LEFT JOIN figure o ON o.indicator_id = n.indicator_id AND o.role = 'area'
LEFT JOIN shared k ON k.indicator_id = n.indicator_id
LEFT JOIN beside b ON b.indicator_id = n.indicator_id
LEFT JOIN edition e ON e.id = o.edition_id
ORDER BY i.position;

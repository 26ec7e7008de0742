-- Every core indicator for an area ($area) in its newest period, beside England, the region and the
-- neighbours by a model ($model), in the order of the child's way through services.
-- One row an indicator: indicator_id, name, short_name, phrase, topic, stage, unit, per, decimals,
-- polarity, numerator_name, denominator_name, period_id, label, previous_label, value, symbol, flags,
-- basis, numerator, numerator_symbol, denominator, change, change_pct, england, england_symbol, region,
-- region_symbol, neighbours_mean, neighbours_n, neighbours_n_of, neighbours_lower (how many have a
-- lower value), lowest, highest, rank, rank_n, quartile, edition_id, published_label.
WITH newest AS (
    -- The newest period with values; for an area that ended, the newest before its end.
    SELECT s.indicator_id, arg_max(s.period_id, p.end_date) AS period_id
    FROM series s
    JOIN indicator i ON i.id = s.indicator_id AND i.core
    JOIN period p ON p.id = s.period_id
    WHERE s.newest AND (SELECT valid_to FROM area WHERE code = $area) IS NULL
       OR p.end_date <= (SELECT valid_to FROM area WHERE code = $area)
    GROUP BY s.indicator_id
),
figure AS (
    SELECT l.*
    FROM newest n
    JOIN latest l USING (indicator_id, period_id)
    WHERE l.breakdown = 'total'
      AND (l.area_code IN ($area, 'E92000001')
           OR l.area_code = (SELECT region_code FROM area WHERE code = $area)
           OR l.area_code IN (SELECT neighbour_code FROM members($model, $area)))
),
among AS (
    SELECT f.indicator_id, CASE WHEN count(f.value) >= 5 THEN avg(f.value) END AS neighbours_mean,
           count(f.value) AS neighbours_n,
           (SELECT count(*) FROM members($model, $area)) AS neighbours_n_of,
           count(*) FILTER (f.value < o.value) AS neighbours_lower
    FROM members($model, $area) nb
    JOIN figure f ON f.area_code = nb.neighbour_code
    LEFT JOIN figure o ON o.indicator_id = f.indicator_id AND o.area_code = $area
    GROUP BY f.indicator_id
)
SELECT i.id AS indicator_id, i.name, i.short_name, i.phrase, i.topic, i.stage, i.unit, i.per,
       i.decimals, i.polarity, i.numerator_name, i.denominator_name,
       n.period_id, p.label,
       (SELECT b.label FROM period b
        WHERE b.type = p.type AND b.end_date = p.end_date - INTERVAL 1 YEAR
        LIMIT 1) AS previous_label,
       o.value, o.symbol, o.flags, o.basis, o.numerator, o.numerator_symbol, o.denominator,
       place.change, 100 * place.change / nullif(o.value - place.change, 0) AS change_pct,
       en.value AS england, en.symbol AS england_symbol, rg.value AS region, rg.symbol AS region_symbol,
       among.neighbours_mean, among.neighbours_n, among.neighbours_n_of, among.neighbours_lower,
       ex.lowest, ex.highest, place.rank, place.rank_n, place.quartile, o.edition_id,
       e.published_label
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
LEFT JOIN figure o ON o.indicator_id = i.id AND o.area_code = $area
LEFT JOIN figure en ON en.indicator_id = i.id AND en.area_code = 'E92000001' AND $area <> 'E92000001'
LEFT JOIN figure rg ON rg.indicator_id = i.id AND rg.area_code <> $area
    AND rg.area_code = (SELECT region_code FROM area WHERE code = $area)
LEFT JOIN standing place
    ON place.indicator_id = n.indicator_id AND place.period_id = n.period_id
    AND place.area_code = $area
LEFT JOIN series ex ON ex.indicator_id = n.indicator_id AND ex.period_id = n.period_id
LEFT JOIN among ON among.indicator_id = i.id
LEFT JOIN edition e ON e.id = o.edition_id
ORDER BY i.position;

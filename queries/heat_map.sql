-- Authorities in order of deprivation beside the steps from referral to care, each in its newest period.
-- $edition: iod2025 or iod2019; $region and $type: only these, or NULL for all.
-- One row an authority and column: area_code, name, type, region_name, deprivation, place (1 = most
-- deprived of those listed), column_id, position, column_name, period_label, unit, decimals, value,
-- symbol, share (the value's place between the lowest, 0, and the highest, 1, of all authorities).
WITH wanted AS (
    SELECT unnest([
        {'id': 'population_change', 'position': 1}, {'id': 'referral_rate', 'position': 2},
        {'id': 'assessment_rate', 'position': 3}, {'id': 's47_rate', 'position': 4},
        {'id': 'cp_start_rate', 'position': 5}, {'id': 'cp_rate', 'position': 6},
        {'id': 'cla_start_rate', 'position': 7}, {'id': 'cla_rate', 'position': 8}
    ], recursive := true)
),
newest AS (
    SELECT indicator_id, period_id FROM series WHERE newest
),
child AS (
    SELECT l.area_code, p.label,
           100 * (l.value / b.value - 1) AS value,
           coalesce(l.symbol, b.symbol, CASE WHEN b.value IS NULL THEN 'z' END) AS symbol
    FROM newest n
    JOIN latest l USING (indicator_id, period_id)
    JOIN period p ON p.id = n.period_id
    LEFT JOIN period before ON before.end_date = p.end_date - INTERVAL 5 YEAR
        AND before.type = p.type
    LEFT JOIN latest b ON b.indicator_id = l.indicator_id AND b.area_code = l.area_code
        AND b.period_id = before.id
    WHERE n.indicator_id = 'population_0_17'
),
figure AS (
    SELECT w.id AS column_id, w.position, i.short_name AS column_name, p.label AS period_label,
           i.unit, i.decimals, l.area_code, l.value, l.symbol
    FROM wanted w
    JOIN newest n ON n.indicator_id = w.id
    JOIN indicator i ON i.id = w.id
    JOIN period p ON p.id = n.period_id
    JOIN latest l ON l.indicator_id = w.id AND l.period_id = n.period_id AND l.breakdown = 'total'
    UNION ALL
    SELECT 'population_change', 1, 'Children, change over five years', 'to ' || label, 'percent', 1,
           area_code, value, symbol
    FROM child
),
scaled AS (
    SELECT f.*, a.name, a.type, a.region_code, d.value AS deprivation,
           percent_rank() OVER (
               PARTITION BY f.column_id, f.value IS NULL ORDER BY f.value
           ) AS share
    FROM figure f
    JOIN area a ON a.code = f.area_code AND a.level = 'la' AND a.valid_to IS NULL
    JOIN latest d ON d.area_code = a.code AND d.indicator_id = 'idaci_score'
        AND d.period_id = $edition AND d.breakdown = 'total'
)
SELECT s.area_code, s.name, s.type, r.name AS region_name, s.deprivation,
       dense_rank() OVER (ORDER BY s.deprivation DESC, s.area_code) AS place, s.column_id,
       s.position, s.column_name, s.period_label, s.unit, s.decimals, s.value, s.symbol,
       CASE WHEN s.value IS NOT NULL THEN s.share END AS share
FROM scaled s
JOIN area r ON r.code = s.region_code
WHERE ($region IS NULL OR s.region_code = $region) AND ($type IS NULL OR s.type = $type)
ORDER BY place, s.position;

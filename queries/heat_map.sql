-- Authorities in order of deprivation beside the steps from referral to care, each in its newest period.
-- $against: idaci_score or imd_score; $edition: such as iod2025; $region and $type: only these, or
-- NULL for all.
-- One row an authority and column: area_code, name, type, region_name, deprivation?, deprivation_symbol?,
-- deprivation_basis?, place? (1 = most deprived of those listed; missing without an index), column_id,
-- position, column_name, period_label, unit, decimals, value?, symbol?, later (the authority began after
-- the period, or after that from which a change is counted), share? (the value's place between the lowest,
-- 0, and the highest, 1, of all authorities), period_id, edition_id (that of the period where it has no
-- row of the authority), deprivation_edition_id?.
WITH wanted AS (
    SELECT unnest([
        {'id': 'referral_rate', 'position': 2}, {'id': 'assessment_rate', 'position': 3},
        {'id': 's47_rate', 'position': 4}, {'id': 'cp_start_rate', 'position': 5},
        {'id': 'cp_rate', 'position': 6}, {'id': 'cla_start_rate', 'position': 7},
        {'id': 'cla_rate', 'position': 8}
    ], recursive := true)
),
newest AS (
    SELECT s.indicator_id, s.period_id, s.edition_id, p.label, p.start_date, p.end_date, p.type
    FROM series s
    JOIN period p ON p.id = s.period_id
    WHERE s.newest
),
authority AS (
    SELECT a.code, a.name, a.type, a.region_code, a.valid_from, a.region_name,
           d.value AS deprivation, d.symbol AS deprivation_symbol, d.basis AS deprivation_basis,
           d.edition_id AS deprivation_edition_id
    FROM area a
    LEFT JOIN observation_newest d
        ON d.area_code = a.code AND d.indicator_id = $against AND d.period_id = $edition
        AND d.breakdown = 'total'
    WHERE a.level = 'la' AND a.valid_to IS NULL
),
figure AS (
    SELECT w.id AS column_id, w.position, i.short_name AS column_name, n.label AS period_label,
           i.unit, i.decimals, a.code AS area_code, l.value, l.symbol,
           coalesce(a.valid_from > n.end_date, false) AS later, n.period_id,
           coalesce(l.edition_id, n.edition_id) AS edition_id
    FROM wanted w
    JOIN newest n ON n.indicator_id = w.id
    JOIN indicator i ON i.id = w.id
    CROSS JOIN authority a
    LEFT JOIN observation_newest l
        ON l.indicator_id = w.id AND l.period_id = n.period_id AND l.area_code = a.code
        AND l.breakdown = 'total'
    UNION ALL
    SELECT 'population_change', 1, 'Children, change over five years', 'to ' || n.label, 'percent', 1,
           a.code, 100 * (l.value / b.value - 1), coalesce(l.symbol, b.symbol),
           coalesce(a.valid_from > before.end_date, false), n.period_id,
           coalesce(l.edition_id, n.edition_id)
    FROM newest n
    JOIN period before
        ON last_day(before.end_date) = years_before(n.end_date, 5) AND before.type = n.type
    CROSS JOIN authority a
    LEFT JOIN observation_newest l
        ON l.indicator_id = n.indicator_id AND l.period_id = n.period_id AND l.area_code = a.code
        AND l.breakdown = 'total'
    LEFT JOIN observation_newest b
        ON b.indicator_id = n.indicator_id AND b.period_id = before.id AND b.area_code = a.code
        AND b.breakdown = 'total'
    WHERE n.indicator_id = 'population_0_17'
),
scaled AS (
    SELECT *, percent_rank() OVER (
               PARTITION BY column_id, value IS NULL ORDER BY value
           ) AS share
    FROM figure
),
listed AS (
    SELECT *, CASE WHEN deprivation IS NOT NULL THEN
               rank() OVER (ORDER BY deprivation DESC NULLS LAST)
           END AS place
    FROM authority
    WHERE ($region IS NULL OR region_code = $region) AND ($type IS NULL OR type = $type)
)
SELECT a.code AS area_code, a.name, a.type, a.region_name, a.deprivation, a.deprivation_symbol,
       a.deprivation_basis, a.place, s.column_id, s.position, s.column_name, s.period_label, s.unit,
       s.decimals, s.value, s.symbol, s.value IS NULL AND s.later AS later,
       CASE WHEN s.value IS NOT NULL THEN s.share END AS share, s.period_id, s.edition_id,
       a.deprivation_edition_id
FROM listed a
JOIN scaled s ON s.area_code = a.code
ORDER BY a.place NULLS LAST, a.name, s.position;

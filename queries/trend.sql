-- An indicator ($indicator) over time for an area ($area) beside England, its region and its
-- neighbours by a model ($model).
-- One row a series and period: series (area, england, region, neighbours_mean, neighbours_median,
-- neighbour), area_code, area_name, neighbour_rank, period_id, label, end_date, value, symbol, flags,
-- basis, numerator, numerator_symbol, denominator, n, n_of (neighbours with data, of how many),
-- edition_id.
WITH chosen AS (
    SELECT * FROM area WHERE code = $area
),
series AS (
    SELECT 'area' AS series, code AS area_code, NULL::INTEGER AS neighbour_rank FROM chosen
    UNION ALL
    SELECT 'england', 'E92000001', NULL WHERE $area <> 'E92000001'
    UNION ALL
    SELECT 'region', region_code, NULL FROM chosen
    WHERE region_code IS NOT NULL AND region_code <> code
    UNION ALL
    SELECT 'neighbour', neighbour_code, rank FROM neighbour
    WHERE model = $model AND area_code = $area
),
own AS (
    SELECT s.series, s.area_code, a.name AS area_name, s.neighbour_rank, p.id AS period_id, p.label,
           p.end_date, l.value, l.symbol, l.flags, l.basis, l.numerator, l.numerator_symbol,
           l.denominator, NULL::INTEGER AS n, NULL::INTEGER AS n_of, l.edition_id
    FROM series s
    JOIN area a ON a.code = s.area_code
    JOIN latest l ON l.area_code = s.area_code
    JOIN period p ON p.id = l.period_id
    WHERE l.indicator_id = $indicator AND l.breakdown = 'total'
),
among AS (
    SELECT 'neighbours_' || t.name AS series, NULL AS area_code, NULL AS area_name,
           NULL::INTEGER AS neighbour_rank, p.id AS period_id, p.label, p.end_date, t.value,
           CASE WHEN t.value IS NULL THEN 'x' END AS symbol, '' AS flags, 'derived' AS basis,
           NULL::DOUBLE AS numerator, NULL AS numerator_symbol, NULL::DOUBLE AS denominator,
           t.n, t.n_of, NULL AS edition_id
    FROM statistic t
    JOIN period p ON p.id = t.period_id
    WHERE t.indicator_id = $indicator AND t.area_code = $area AND t.comparator = $model
      AND t.name IN ('mean', 'median')
)
FROM own UNION ALL FROM among
ORDER BY series, neighbour_rank, end_date;

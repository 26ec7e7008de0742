-- An indicator ($indicator) over time for an area ($area) beside England, its region and its
-- neighbours by a model ($model).
-- One row a series and period: series (area, england, region, neighbours_mean, neighbours_median,
-- neighbour), area_code, area_name, neighbour_rank, period_id, label, end_date, value, symbol, flags,
-- basis, numerator, numerator_symbol, denominator, n, n_of (neighbours with data, of how many),
-- edition_id. Flags are the publisher's, and r where an edition before had another figure, count or
-- reason, worked out in the same way; b where the line before is not to be joined.
WITH series AS (
    SELECT 'area' AS series, $area AS area_code, NULL::INTEGER AS neighbour_rank,
           NULL::BIGINT AS n_of
    UNION ALL
    SELECT 'england', 'E92000001', NULL, NULL WHERE $area <> 'E92000001'
    UNION ALL
    SELECT 'region', region_code, NULL, NULL FROM area
    WHERE code = $area AND region_code IS NOT NULL AND region_code <> code
    UNION ALL
    SELECT 'neighbour', neighbour_code, rank, count(*) OVER () FROM members($model, $area)
),
revised AS (
    SELECT DISTINCT area_code, period_id
    FROM revision
    WHERE indicator_id = $indicator AND breakdown = 'total'
),
own AS (
    SELECT s.series, s.area_code, a.name AS area_name, s.neighbour_rank, p.id AS period_id, p.label,
           p.end_date, l.value, l.symbol,
           CASE WHEN r.area_code IS NULL OR contains(l.flags, 'r') THEN l.flags
                ELSE l.flags || 'r' END AS flags,
           l.basis, l.numerator, l.numerator_symbol, l.denominator, s.n_of, l.edition_id
    FROM series s
    JOIN area a ON a.code = s.area_code
    JOIN latest l ON l.area_code = s.area_code
    JOIN period p ON p.id = l.period_id
    LEFT JOIN revised r ON r.area_code = l.area_code AND r.period_id = l.period_id
    WHERE l.indicator_id = $indicator AND l.breakdown = 'total'
),
middle AS (
    -- Under five values there is no mean: the reader sees the values themselves. The line is broken
    -- where one of theirs is.
    SELECT period_id, label, end_date, 'derived' AS basis, max(n_of) AS n_of, count(value) AS n,
           CASE WHEN count(value) >= 5 THEN avg(value) END AS mean,
           CASE WHEN count(value) >= 5 THEN median(value) END AS median,
           CASE WHEN count(value) < 5 THEN 'x' END AS symbol,
           CASE WHEN bool_or(contains(flags, 'b')) THEN 'b' ELSE '' END AS flags
    FROM own
    WHERE series = 'neighbour'
    GROUP BY ALL
)
SELECT series, area_code, area_name, neighbour_rank, period_id, label, end_date, value, symbol, flags,
       basis, numerator, numerator_symbol, denominator, NULL::BIGINT AS n,
       NULL::BIGINT AS n_of, edition_id
FROM own
UNION ALL BY NAME
SELECT 'neighbours_mean' AS series, * EXCLUDE (mean, median), mean AS value FROM middle
UNION ALL BY NAME
SELECT 'neighbours_median' AS series, * EXCLUDE (mean, median), median AS value FROM middle
ORDER BY series, neighbour_rank, area_name, end_date;

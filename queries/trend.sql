-- An indicator ($indicator) over time for an area ($area) beside England, its region and its
-- neighbours by a model ($model).
-- One row a series and period: series (area, england, region, neighbours_mean, neighbours_median,
-- neighbour), area_code, area_name, neighbour_rank, period_id, label, end_date, value, symbol, flags,
-- basis, numerator, numerator_symbol, denominator, n, n_of (neighbours with data, of how many),
-- edition_id. Flags are the publisher's, and r where an edition before had another figure, count or
-- reason, worked out in the same way.
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
    SELECT 'neighbour', neighbour_code, rank FROM members($model, $area)
),
earlier AS (
    SELECT area_code, period_id, value, symbol, numerator, basis
    FROM observation_superseded
    WHERE indicator_id = $indicator AND breakdown = 'total'
),
revised AS (
    SELECT DISTINCT o.area_code, o.period_id
    FROM observation_newest o
    JOIN earlier e USING (area_code, period_id, basis)
    WHERE o.indicator_id = $indicator AND o.breakdown = 'total' AND NOT contains(o.flags, 'r')
      AND (e.value IS DISTINCT FROM o.value OR e.symbol IS DISTINCT FROM o.symbol
           OR e.numerator IS DISTINCT FROM o.numerator)
),
own AS (
    SELECT s.series, s.area_code, a.name AS area_name, s.neighbour_rank, p.id AS period_id, p.label,
           p.end_date, l.value, l.symbol,
           l.flags || CASE WHEN r.area_code IS NULL THEN '' ELSE 'r' END AS flags, l.basis, l.numerator, l.numerator_symbol,
           l.denominator, NULL::INTEGER AS n, NULL::INTEGER AS n_of, l.edition_id
    FROM series s
    JOIN area a ON a.code = s.area_code
    JOIN latest l ON l.area_code = s.area_code
    JOIN period p ON p.id = l.period_id
    LEFT JOIN revised r ON r.area_code = l.area_code AND r.period_id = l.period_id
    WHERE l.indicator_id = $indicator AND l.breakdown = 'total'
),
among AS (
    -- Under five values there is no mean: the reader sees the values themselves.
    SELECT o.period_id, o.label, o.end_date, avg(o.value) AS mean, median(o.value) AS median,
           count(o.value) AS n, (SELECT count(*) FROM members($model, $area)) AS n_of
    FROM own o
    WHERE o.series = 'neighbour'
    GROUP BY ALL
),
middle AS (
    SELECT 'neighbours_' || u.name AS series, NULL AS area_code, NULL AS area_name,
           NULL::INTEGER AS neighbour_rank, g.period_id, g.label, g.end_date,
           CASE WHEN g.n >= 5 THEN u.value END AS value, CASE WHEN g.n < 5 THEN 'x' END AS symbol,
           '' AS flags, 'derived' AS basis, NULL::DOUBLE AS numerator, NULL AS numerator_symbol,
           NULL::DOUBLE AS denominator, g.n, g.n_of, NULL AS edition_id
    FROM among g,
         unnest([{'name': 'mean', 'value': g.mean}, {'name': 'median', 'value': g.median}]) AS t(u)
)
FROM own UNION ALL FROM middle
ORDER BY series, neighbour_rank, area_name, end_date;

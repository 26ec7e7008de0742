-- An indicator ($indicator) over time for an area ($area) beside England, its region and its
-- neighbours by a model ($model).
-- One row a series and period: series (area, england, region, neighbours_mean, neighbours_median,
-- neighbour), area_code?, area_name?, neighbour_rank?, period_id, label, end_date, value?, symbol?, flags,
-- basis, numerator?, numerator_symbol?, denominator?, joint_with? (the other authority that a figure is
-- of), doubt? (why a figure can't be what it is called), n?, n_of? (neighbours with data, of how many),
-- edition_id?. Flags are the publisher's, and r where an edition before had another figure, count or
-- reason, worked out in the same way; b where the line before is not to be joined.
WITH own AS (
    SELECT s.series, s.code AS area_code, s.name AS area_name, s.neighbour_rank, p.id AS period_id,
           p.label, p.end_date, l.value, l.symbol,
           CASE WHEN l.revised AND NOT contains(l.flags, 'r') THEN l.flags || 'r'
                ELSE l.flags END AS flags,
           l.basis, l.numerator, l.numerator_symbol, l.denominator, l.joint_with, l.doubt, s.n_of,
           l.edition_id,
           CASE WHEN counts_in_group(
                    l.in_life, l.joint_with, l.area_code, i.unit, $area, codes_of($model, $area)
                ) THEN l.value END AS counted
    FROM lines_of($model, $area) s
    JOIN observation_newest l ON l.area_code = s.code
    JOIN indicator i ON i.id = $indicator
    JOIN period p ON p.id = l.period_id
    WHERE l.indicator_id = $indicator AND l.breakdown = 'total'
      AND (l.in_life OR s.series <> 'neighbour')
),
middle AS (
    -- The line is broken where one of theirs is.
    SELECT period_id, label, end_date, 'derived' AS basis, max(n_of) AS n_of, count(counted) AS n,
           [group_mean(counted), group_median(counted)] AS mean_and_median,
           CASE WHEN group_mean(counted) IS NULL THEN 'x' END AS symbol,
           CASE WHEN bool_or(contains(flags, 'b')) THEN 'b' ELSE '' END AS flags
    FROM own
    WHERE series = 'neighbour'
    GROUP BY ALL
)
SELECT series, area_code, area_name, neighbour_rank, period_id, label, end_date, value, symbol, flags,
       basis, numerator, numerator_symbol, denominator, joint_with, doubt, NULL::BIGINT AS n,
       NULL::BIGINT AS n_of, edition_id
FROM own
UNION ALL BY NAME
SELECT unnest(['neighbours_mean', 'neighbours_median']) AS series,
       unnest(mean_and_median) AS value, * EXCLUDE (mean_and_median)
FROM middle
ORDER BY series, neighbour_rank, area_name, end_date;

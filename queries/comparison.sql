-- The figures that an area ($area) is compared with for an indicator ($indicator) and period ($period):
-- England, its region, and the mean and median of a group ($model).
-- One row: value, lower, upper (the area's 95% interval), symbol, numerator, numerator_symbol,
-- denominator, basis, england, england_basis, region_name, region, region_basis, rounded (whether the
-- publisher rounds the counts of England and regions to 10), group_mean, group_median, group_lowest,
-- group_highest, group_pooled, n, n_of, missing (names of members without a value, with the reason),
-- overdispersion, trend (per cent a year), trend_lower, trend_upper, quartile, rank, rank_n,
-- rank_best, rank_worst, edition_id, england_edition_id, region_edition_id.
WITH figure AS (
    SELECT * FROM observation_newest
    WHERE indicator_id = $indicator AND period_id = $period AND breakdown = 'total'
),
own AS (
    SELECT * FROM standing
    WHERE indicator_id = $indicator AND period_id = $period AND area_code = $area
),
among AS (
    SELECT count(*) AS n_of, count(f.value) AS n,
           CASE WHEN count(f.value) >= 5 THEN avg(f.value) END AS mean,
           CASE WHEN count(f.value) >= 5 THEN median(f.value) END AS median,
           min(f.value) AS lowest, max(f.value) AS highest,
           -- Of those with a value, and only where each of them is that of its own two counts.
           CASE WHEN bool_and(
                    abs(f.numerator / nullif(f.denominator, 0) * i.per - f.value) < 0.6
                ) FILTER (f.value IS NOT NULL)
                AND count(f.value) = count(f.numerator + f.denominator) FILTER (f.value IS NOT NULL)
                THEN any_value(i.per) * sum(f.numerator) FILTER (f.value IS NOT NULL)
                     / nullif(sum(f.denominator) FILTER (f.value IS NOT NULL), 0) END AS pooled,
           string_agg(a.name || ' (' || coalesce(f.symbol, 'no such area then') || ')', ', '
                      ORDER BY a.name) FILTER (f.value IS NULL) AS missing
    FROM members($model, $area) nb
    JOIN area a ON a.code = nb.neighbour_code
    JOIN indicator i ON i.id = $indicator
    LEFT JOIN figure f ON f.area_code = nb.neighbour_code
)
SELECT o.value, own.lower, own.upper, o.symbol, o.numerator, o.numerator_symbol, o.denominator,
       o.basis, e.value AS england, e.basis AS england_basis, rg.name AS region_name,
       r.value AS region, r.basis AS region_basis,
       coalesce(contains(ed.notes, 'rounded to 10'), false) AS rounded,
       among.mean AS group_mean, among.median AS group_median, among.lowest AS group_lowest,
       among.highest AS group_highest, among.pooled AS group_pooled, among.n, among.n_of,
       among.missing, series.overdispersion, own.trend, own.trend_lower, own.trend_upper,
       own.quartile, own.rank, own.rank_n, own.rank_best, own.rank_worst, o.edition_id,
       e.edition_id AS england_edition_id, r.edition_id AS region_edition_id
FROM among
LEFT JOIN own ON true
LEFT JOIN series ON series.indicator_id = $indicator AND series.period_id = $period
LEFT JOIN area chosen ON chosen.code = $area
LEFT JOIN area rg ON rg.code = chosen.region_code AND rg.code <> chosen.code
LEFT JOIN figure o ON o.area_code = $area
LEFT JOIN figure e ON e.area_code = 'E92000001'
LEFT JOIN figure r ON r.area_code = rg.code
LEFT JOIN edition ed ON ed.id = coalesce(o.edition_id, e.edition_id);

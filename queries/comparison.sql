-- The figures that an area ($area) is compared with for an indicator ($indicator) and period ($period):
-- England, its region, and the mean and median of a group ($model).
-- One row: value?, lower?, upper? (the area's 95% interval), symbol?, flags?, numerator?, numerator_symbol?,
-- denominator?, basis?, england?, england_basis?, region_name?, region?, region_basis?, rounded (whether
-- the publisher rounds the counts of England and regions), group_mean?, group_median?, group_lowest?,
-- group_highest?, group_pooled?, n, n_of, missing? (names of members without a value, with the reason),
-- overdispersion?, trend? (per cent a year), trend_lower?, trend_upper?, no_trend? (why five points give
-- none), quartile?, rank?, rank_n?, rank_shared?, rank_best?, rank_worst?, all_same? (whether all
-- authorities have the same), doubt?, england_doubt?, region_doubt? (why a figure can't be what it is
-- called), joint_with? (the other authority that the figure is of), edition_id?, england_edition_id?,
-- region_edition_id?.
WITH figure AS (
    SELECT * FROM observation_newest
    WHERE indicator_id = $indicator AND period_id = $period AND breakdown = 'total'
),
own AS (
    SELECT * FROM standing
    WHERE indicator_id = $indicator AND period_id = $period AND area_code = $area
),
everyone AS (
    SELECT codes_of($model, $area) AS codes
),
member AS (
    SELECT a.name, f.numerator, f.denominator,
           CASE WHEN counts_in_group(
                    f.in_life, f.joint_with, f.area_code, i.unit, $area, everyone.codes
                ) THEN f.value END AS value,
           CASE WHEN f.in_life AND f.value IS NOT NULL THEN 'one figure for two' ELSE f.symbol END
               AS reason
    FROM members($model, $area) nb
    JOIN area a ON a.code = nb.neighbour_code
    JOIN indicator i ON i.id = $indicator
    CROSS JOIN everyone
    LEFT JOIN figure f ON f.area_code = nb.neighbour_code
),
among AS (
    SELECT count(*) AS n_of, count(m.value) AS n, group_mean(m.value) AS mean,
           group_median(m.value) AS median, min(m.value) AS lowest, max(m.value) AS highest,
           group_pooled(m.value, m.numerator, m.denominator, i.per) AS pooled,
           string_agg(m.name || ' (' || coalesce(m.reason, 'no such area then') || ')', ', '
                      ORDER BY m.name) FILTER (m.value IS NULL) AS missing
    FROM member m
    JOIN indicator i ON i.id = $indicator
)
SELECT o.value, own.lower, own.upper, o.symbol, o.flags, o.numerator, o.numerator_symbol, o.denominator,
       o.basis, e.value AS england, e.basis AS england_basis, rg.name AS region_name,
       r.value AS region, r.basis AS region_basis, ed.rounded_to IS NOT NULL AS rounded,
       among.mean AS group_mean, among.median AS group_median, among.lowest AS group_lowest,
       among.highest AS group_highest, among.pooled AS group_pooled, among.n, among.n_of,
       among.missing, series.overdispersion, own.trend, own.trend_lower, own.trend_upper,
       own.no_trend, own.quartile, own.rank, own.rank_n, own.rank_shared, own.rank_best, own.rank_worst,
       series.all_same, o.doubt, e.doubt AS england_doubt, r.doubt AS region_doubt, o.joint_with,
       o.edition_id, e.edition_id AS england_edition_id, r.edition_id AS region_edition_id
FROM among
LEFT JOIN own ON true
LEFT JOIN series ON series.indicator_id = $indicator AND series.period_id = $period
LEFT JOIN area chosen ON chosen.code = $area
LEFT JOIN area rg ON rg.code = chosen.region_code AND rg.code <> chosen.code
LEFT JOIN figure o ON o.area_code = $area
LEFT JOIN figure e ON e.area_code = england()
LEFT JOIN figure r ON r.area_code = rg.code
LEFT JOIN edition ed ON ed.id = coalesce(o.edition_id, e.edition_id);

-- How many neighbourhoods (LSOAs) of an authority ($area, on its ground of today) were in England's most
-- deprived tenth and fifth, by index and edition. Counted by us from the LSOAs' published ranks.
-- One row an index and edition, newest first: measure ('imd', 'idaci'), period_id, label, lsoas, tenth,
-- fifth (counts), tenth_pct, fifth_pct, most_deprived_codes and most_deprived (the ten most deprived
-- LSOAs and their names, most deprived first).
WITH standing AS (
    SELECT regexp_replace(o.indicator_id, '_rank$', '') AS measure, o.period_id, o.area_code, e.census,
           o.value AS rank, e.lsoas AS n
    FROM small_area_observation o
    JOIN small_area_edition e ON e.period_id = o.period_id
    WHERE o.la_code = $area AND o.indicator_id IN ('imd_rank', 'idaci_rank')
),
summed AS MATERIALIZED (
    SELECT measure, period_id, any_value(census) AS census, count(*) AS lsoas,
           count(*) FILTER (10 * rank <= n) AS tenth,
           count(*) FILTER (5 * rank <= n) AS fifth,
           arg_min(area_code, rank, 10) AS codes
    FROM standing
    GROUP BY measure, period_id
)
SELECT t.measure, t.period_id, p.label, t.lsoas, t.tenth, t.fifth,
       100.0 * t.tenth / t.lsoas AS tenth_pct, 100.0 * t.fifth / t.lsoas AS fifth_pct,
       t.codes AS most_deprived_codes, named.most_deprived
FROM summed t
JOIN period p ON p.id = t.period_id
JOIN (
    SELECT u.measure, u.period_id, list(s.name ORDER BY list_position(u.codes, u.code)) AS most_deprived
    FROM (SELECT *, unnest(codes) AS code FROM summed) u
    JOIN small_area s ON s.la_code = $area AND s.census = u.census AND s.code = u.code
    GROUP BY u.measure, u.period_id
) named ON named.measure = t.measure AND named.period_id = t.period_id
ORDER BY t.measure = 'idaci', t.period_id DESC;

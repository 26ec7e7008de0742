-- How many neighbourhoods (LSOAs) of an authority ($area, on its ground of today) were in England's most
-- deprived tenth and fifth, by index and edition. Counted by us from the LSOAs' published ranks.
-- One row an index and edition, newest first: measure ('imd', 'idaci'), period_id, label, lsoas, tenth,
-- fifth (counts), tenth_pct, fifth_pct, most_deprived_codes and most_deprived (the ten most deprived
-- LSOAs and their names, most deprived first).
WITH england AS (
    SELECT census, count(*) AS n FROM small_area GROUP BY census
),
standing AS (
    SELECT regexp_replace(l.indicator_id, '_rank$', '') AS measure, l.period_id, s.code, s.name,
           l.value::INTEGER AS rank, e.n
    FROM latest l
    JOIN period p ON p.id = l.period_id
    JOIN small_area s
        ON s.code = l.area_code AND s.la_code = $area
        AND s.census = CASE WHEN p.start_date >= DATE '2022-01-01' THEN 2021 ELSE 2011 END
    JOIN england e ON e.census = s.census
    WHERE l.indicator_id IN ('imd_rank', 'idaci_rank') AND l.breakdown = 'total'
)
SELECT s.measure, s.period_id, p.label, count(*) AS lsoas,
       count(*) FILTER (10 * s.rank <= s.n) AS tenth,
       count(*) FILTER (5 * s.rank <= s.n) AS fifth,
       100.0 * tenth / lsoas AS tenth_pct,
       100.0 * fifth / lsoas AS fifth_pct,
       list(s.code ORDER BY s.rank, s.code)[:10] AS most_deprived_codes,
       list(s.name ORDER BY s.rank, s.code)[:10] AS most_deprived
FROM standing s
JOIN period p ON p.id = s.period_id
GROUP BY s.measure, s.period_id, p.label, p.end_date
ORDER BY s.measure = 'idaci', p.end_date DESC;

-- How many neighbourhoods (LSOAs) of an authority ($area, on its ground of today) were in England's most
-- deprived tenth and fifth, by index and edition. Counted by us from the LSOAs' published ranks.
-- One row an index and edition, newest first: measure ('imd', 'idaci'), period_id, label, year, lsoas,
-- tenth, fifth (counts), tenth_pct, fifth_pct, most_deprived_codes, most_deprived (the ten most deprived
-- LSOAs and their names, most deprived first).
WITH summed AS (
    SELECT o.indicator_id, o.period_id, count(*) AS lsoas,
           count(*) FILTER (10 * o.value <= e.lsoas) AS tenth,
           count(*) FILTER (5 * o.value <= e.lsoas) AS fifth,
           arg_min({'code': s.code, 'name': s.name}, o.value, 10) AS most
    FROM small_area_observation o
    JOIN small_area_edition e ON e.period_id = o.period_id
    JOIN small_area s
        ON s.la_code = $area AND s.census = e.census AND s.code = o.area_code
    WHERE o.la_code = $area AND o.indicator_id IN ('imd_rank', 'idaci_rank')
    GROUP BY o.indicator_id, o.period_id
)
SELECT regexp_replace(t.indicator_id, '_rank$', '') AS measure, t.period_id, p.label,
       year(p.end_date) AS year, t.lsoas, t.tenth, t.fifth, 100.0 * t.tenth / t.lsoas AS tenth_pct,
       100.0 * t.fifth / t.lsoas AS fifth_pct,
       list_transform(t.most, lambda each: each.code) AS most_deprived_codes,
       list_transform(t.most, lambda each: each.name) AS most_deprived
FROM summed t
JOIN period p ON p.id = t.period_id
ORDER BY t.indicator_id = 'idaci_rank', p.end_date DESC;

-- How the neighbourhoods (LSOAs) of an authority ($area) stood in England in the editions before the
-- newest, by an index ($measure: 'imd', 'idaci' or a domain such as 'imd_income'). Methods changed
-- between editions, so a place is given as decile and as per cent of LSOAs, never as a rank.
-- One row an LSOA of today and an earlier one, most deprived today and newest first: area_code, name,
-- period_id, year (of the earlier edition), decile?, percentile? (per cent of England's LSOAs
-- ranked more deprived then), moved? (percentage points from then to the newest; above zero is less
-- deprived than before), unchanged (whether its boundary was the same), reason? ('boundary changed' where
-- there is no move to tell).
WITH place AS (
    SELECT o.area_code, o.period_id, year(p.end_date) AS year, e.census,
           (10 * o.value::INTEGER + e.lsoas - 1) // e.lsoas AS decile,
           100.0 * (o.value - 1) / e.lsoas AS percentile
    FROM small_area_observation o
    JOIN small_area_edition e ON e.period_id = o.period_id
    JOIN period p ON p.id = o.period_id
    WHERE o.la_code = $area AND o.indicator_id = $measure || '_rank'
),
newest AS (
    SELECT p.*, s.name, s.change
    FROM place p
    JOIN small_area s ON s.la_code = $area AND s.census = p.census AND s.code = p.area_code
    QUALIFY p.year = max(p.year) OVER ()
),
earlier AS (
    SELECT DISTINCT period_id, year, census FROM place WHERE year < (SELECT max(year) FROM place)
),
pair AS (
    SELECT n.area_code, n.name, n.percentile AS now, e.period_id, e.year,
           e.census = n.census OR n.change IS NULL AS unchanged
    FROM newest n
    CROSS JOIN earlier e
)
SELECT p.area_code, p.name, p.period_id, p.year, t.decile, t.percentile,
       p.now - t.percentile AS moved, p.unchanged,
       CASE WHEN NOT p.unchanged THEN 'boundary changed' END AS reason
FROM pair p
LEFT JOIN place t
    ON p.unchanged AND t.area_code = p.area_code AND t.period_id = p.period_id
ORDER BY p.now, p.name, p.year DESC;

-- How the neighbourhoods (LSOAs of 2021) of an authority ($area) stood in England in the editions of
-- 2025, 2019 and 2015 by an index ($measure: 'imd', or 'idaci', of which we hold no 2015). Methods
-- changed between editions, so a place is given as decile and as per cent of LSOAs, never as a rank.
-- One row an LSOA, most deprived first: area_code, name, ward_code, ward_name, unchanged (whether its
-- boundary is that of 2011), reason ('boundary changed' where there is no move to tell), decile_2025,
-- percentile_2025 (per cent of England's LSOAs ranked more deprived), decile_2019, percentile_2019,
-- decile_2015, percentile_2015, moved_2019, moved_2015 (percentage points from then to 2025; above zero
-- is less deprived than before).
WITH place AS (
    SELECT o.area_code, o.period_id, (10 * o.value::INTEGER + e.lsoas - 1) // e.lsoas AS decile,
           100.0 * (o.value - 1) / e.lsoas AS percentile
    FROM small_area_observation o
    JOIN small_area_edition e ON e.period_id = o.period_id
    WHERE o.la_code = $area AND o.indicator_id = $measure || '_rank'
),
wide AS (
    SELECT area_code,
           max(decile) FILTER (period_id = 'iod2025') AS decile_2025,
           max(percentile) FILTER (period_id = 'iod2025') AS percentile_2025,
           max(decile) FILTER (period_id = 'iod2019') AS decile_2019,
           max(percentile) FILTER (period_id = 'iod2019') AS percentile_2019,
           max(decile) FILTER (period_id = 'iod2015') AS decile_2015,
           max(percentile) FILTER (period_id = 'iod2015') AS percentile_2015
    FROM place
    GROUP BY area_code
)
SELECT s.code AS area_code, s.name, s.ward_code, s.ward_name,
       s.change IS NULL AS unchanged,
       CASE WHEN s.change IS NOT NULL THEN 'boundary changed' END AS reason,
       w.* EXCLUDE (area_code),
       w.percentile_2025 - w.percentile_2019 AS moved_2019,
       w.percentile_2025 - w.percentile_2015 AS moved_2015
FROM small_area s
JOIN wide w ON w.area_code = s.code
WHERE s.census = 2021 AND s.la_code = $area
ORDER BY w.percentile_2025, s.name;

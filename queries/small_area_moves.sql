-- How the neighbourhoods (LSOAs of 2021) of an authority ($area) stood in England in the editions of
-- 2025, 2019 and 2015 by an index ($measure: 'imd', or 'idaci', of which we hold no 2015). Methods
-- changed between editions, so a place is given as decile and as per cent of LSOAs, never as a rank.
-- One row an LSOA, most deprived first: area_code, name, ward_code, ward_name, unchanged (whether its
-- boundary is that of 2011), reason ('boundary changed' where there is no move to tell), and for each
-- edition decile_<year> and percentile_<year> (per cent of England's LSOAs ranked more deprived), moved_2019
-- and moved_2015 (percentage points up to 2025; above zero is less deprived than before).
WITH lsoa AS (
    SELECT * FROM small_area WHERE census = 2021 AND la_code = $area
),
england AS (
    SELECT count(*) FILTER (census = 2021) AS n_2021, count(*) FILTER (census = 2011) AS n_2011
    FROM small_area
),
standing AS (
    SELECT l.area_code, l.period_id, l.value::INTEGER AS rank,
           CASE l.period_id WHEN 'iod2025' THEN n_2021 ELSE n_2011 END AS n
    FROM latest l
    CROSS JOIN england
    WHERE l.indicator_id = $measure || '_rank' AND l.period_id IN ('iod2025', 'iod2019', 'iod2015')
      AND l.breakdown = 'total' AND l.area_code IN (SELECT code FROM lsoa)
),
place AS (
    SELECT area_code, period_id, (10 * rank + n - 1) // n AS decile,
           100.0 * (rank - 1) / n AS percentile
    FROM standing
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
FROM lsoa s
JOIN wide w ON w.area_code = s.code
ORDER BY w.percentile_2025, s.name;

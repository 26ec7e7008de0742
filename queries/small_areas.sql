-- The neighbourhoods (LSOAs) of an authority ($area, as it is today) by an index of deprivation: its
-- rank, decile or score ($indicator) in one edition ($period). Editions before 2025 have the LSOAs of
-- 2011.
-- One row an LSOA, most deprived first: area_code, name, ward_code, ward_name (2024, best fit; LSOAs of
-- 2021 only), la_code, value (of $indicator), rank (1 is the most deprived), rank_n (of how many in
-- England), decile, percentile (per cent of England's LSOAs ranked more deprived), place (within the
-- authority), change (split, merge or boundary at the census of 2021, else none), edition_id.
WITH edition_of AS (
    SELECT CASE WHEN start_date >= DATE '2022-01-01' THEN 2021 ELSE 2011 END AS census,
           regexp_replace($indicator, '_(rank|decile|score)$', '') AS index
    FROM period WHERE id = $period
),
lsoa AS (
    SELECT s.* FROM small_area s SEMI JOIN edition_of USING (census) WHERE s.la_code = $area
),
england AS (
    SELECT count(*) AS n FROM small_area SEMI JOIN edition_of USING (census)
),
figure AS (
    SELECT l.area_code, any_value(l.edition_id) AS edition_id,
           max(l.value) FILTER (l.indicator_id = $indicator) AS value,
           max(l.value) FILTER (suffix(l.indicator_id, '_rank'))::INTEGER AS rank,
           max(l.value) FILTER (suffix(l.indicator_id, '_decile'))::INTEGER AS decile
    FROM latest l
    WHERE l.indicator_id IN (
              SELECT unnest([index || '_rank', index || '_decile', $indicator]) FROM edition_of
          )
      AND l.period_id = $period AND l.breakdown = 'total'
      AND l.area_code IN (SELECT code FROM lsoa)
    GROUP BY l.area_code
)
SELECT f.area_code, s.name, s.ward_code, s.ward_name, s.la_code, f.value, f.rank, e.n AS rank_n,
       f.decile, 100.0 * (f.rank - 1) / e.n AS percentile,
       rank() OVER (ORDER BY f.rank) AS place, s.change, f.edition_id
FROM figure f
JOIN lsoa s ON s.code = f.area_code
CROSS JOIN england e
ORDER BY f.rank, s.name;

-- The neighbourhoods (LSOAs) of an authority ($area, as it is today) by an index of deprivation: its
-- rank, decile or score ($indicator) in one edition ($period), which has the LSOAs of its own
-- census.
-- One row an LSOA, most deprived first: area_code, name, ward_code?, ward_name? (2024, best fit; LSOAs of
-- 2021 only), la_code, value (of $indicator), rank (1 is the most deprived), rank_n (of how many in
-- England), decile, percentile (per cent of England's LSOAs ranked more deprived), place (within the
-- authority), change? (split, merge or boundary at the census of 2021, else none), edition_id.
WITH figure AS (
    SELECT area_code, any_value(edition_id) AS edition_id,
           max(value) FILTER (indicator_id = $indicator) AS value,
           max(value) FILTER (suffix(indicator_id, '_rank'))::INTEGER AS rank,
           max(value) FILTER (suffix(indicator_id, '_decile'))::INTEGER AS decile
    FROM small_area_observation
    WHERE la_code = $area AND period_id = $period
      AND indicator_id IN (
              $indicator,
              regexp_replace($indicator, '_(decile|score)$', '_rank'),
              regexp_replace($indicator, '_(rank|score)$', '_decile')
          )
    GROUP BY area_code
)
SELECT f.area_code, s.name, s.ward_code, s.ward_name, s.la_code, f.value, f.rank,
       e.lsoas AS rank_n, f.decile, 100.0 * (f.rank - 1) / e.lsoas AS percentile,
       rank() OVER (ORDER BY f.rank) AS place, s.change, f.edition_id
FROM figure f
JOIN small_area_edition e ON e.period_id = $period
JOIN small_area s ON s.la_code = $area AND s.census = e.census AND s.code = f.area_code
WHERE f.value IS NOT NULL
ORDER BY f.rank, s.name;

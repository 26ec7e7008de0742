-- When the first figures of an indicator ($indicator) were out.
-- One row: day? (empty where there is no such indicator; where a rate is worked out from a population, not
-- before that was out).
WITH edited AS (
    SELECT DISTINCT edition_id, basis = 'derived' AS worked_out
    FROM (SELECT edition_id, basis FROM observation_newest WHERE indicator_id = $indicator
          UNION ALL
          SELECT edition_id, basis FROM observation_superseded WHERE indicator_id = $indicator
          UNION ALL
          SELECT edition_id, 'published' FROM small_area_observation
          WHERE indicator_id = $indicator)
),
population AS (
    SELECT e.out_by, i.denominator_name LIKE 'children aged 0 to 17%' AS needed
    FROM indicator i
    JOIN edition e ON e.source_id = 'ons-population'
    WHERE i.id = $indicator
)
SELECT min(CASE WHEN d.worked_out AND p.needed THEN greatest(e.out_by, p.out_by)
                ELSE e.out_by END) AS day
FROM edited d
JOIN edition e ON e.id = d.edition_id
LEFT JOIN population p ON true;

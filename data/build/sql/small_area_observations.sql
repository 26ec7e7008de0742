-- From the LSOAs' ranks and scores to observations, in an order in which all that is known of one
-- authority's LSOAs is read from few blocks.
INSERT INTO small_area_observation
WITH place AS (
    -- Numbers are sorted faster than codes.
    SELECT code, la_code, dense_rank() OVER (ORDER BY la_code) AS la,
           row_number() OVER (ORDER BY code) AS number
    FROM area WHERE level IN ('lsoa21', 'lsoa11')
),
ranked AS (
    SELECT edition_id, measure, count(*) AS n, regexp_replace(measure, 'rank$', 'decile') AS decile
    FROM small_figure WHERE suffix(measure, '.rank') GROUP BY ALL
),
figure AS (
    FROM small_figure
    UNION ALL BY NAME
    -- As published: each file was held against this rule before its deciles were left out.
    SELECT s.* REPLACE (r.decile AS measure, (10 * s.value::INTEGER + r.n - 1) // r.n AS value)
    FROM small_figure s JOIN ranked r USING (edition_id, measure)
)
SELECT p.la_code, r.indicator_id, f.period_id, f.area_code, f.value * r.scale, f.edition_id
FROM figure f
JOIN edition e ON e.id = f.edition_id
JOIN recipe r ON r.source_id = e.source_id AND r.label = e.label AND r.value = f.measure
JOIN place p ON p.code = f.area_code
ORDER BY p.la, r.recipe_id, p.number;

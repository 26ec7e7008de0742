-- From the LSOAs' ranks and scores to observations. They come after the statistics, which are of
-- authorities, and in an order in which a map of one authority is read from few blocks.
INSERT INTO observation_newest BY NAME
WITH place AS (
    SELECT code, row_number() OVER (ORDER BY la_code, code) AS number
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
SELECT r.indicator_id, f.area_code, f.period_id, 'total' AS breakdown, f.value * r.scale AS value,
       '' AS flags, 'published' AS basis, f.edition_id
FROM figure f
JOIN edition e ON e.id = f.edition_id
JOIN recipe r ON r.source_id = e.source_id AND r.label = e.label AND r.value = f.measure
JOIN place p ON p.code = f.area_code
ORDER BY r.recipe_id, p.number;

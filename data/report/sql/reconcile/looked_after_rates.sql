-- Each rate of the newest edition of children looked after beside the rate on our own population.
-- One row a printed rate: measure, area_code, name, level, period_id, count, population, ours, printed,
-- lowest, highest (what the publisher's rounding of the count allows), equal, explained.
WITH newest AS (
    SELECT f.* FROM figure f
    WHERE f.source_id = 'dfe-cla'
      AND f.sequence = (SELECT max(sequence) FROM figure WHERE source_id = 'dfe-cla')
),
pair AS (
    SELECT split_part(r.measure, '.', 2) AS measure, r.area_code, r.period_id, r.value AS printed,
           n.value AS count, p.value AS population,
           -- England's and regions' counts are rounded to 10; authorities' are not.
           CASE WHEN a.level = 'la' THEN 0 ELSE 5 END AS slack, a.name, a.level
    FROM newest r
    JOIN newest n
        ON n.measure = replace(r.measure, '.rate', '.count') AND n.area_code = r.area_code
        AND n.period_id = r.period_id
    JOIN area a ON a.code = r.area_code
    LEFT JOIN figure p
        ON p.measure = 'population.0_17' AND p.area_code = r.area_code
        AND p.period_id = concat(reporting_year(r.period_id) - 1, '-06-30')
    WHERE r.measure LIKE '%.rate' AND r.value IS NOT NULL
)
SELECT measure, area_code, name, level, period_id, count, population,
       10000 * count / population AS ours, printed,
       floor(10000 * (count - slack) / population + 0.5) AS lowest,
       floor(10000 * (count + slack) / population + 0.5) AS highest,
       coalesce(floor(10000 * count / population + 0.5) = printed, FALSE) AS equal,
       coalesce(printed BETWEEN lowest AND highest, FALSE) AS explained
FROM pair
ORDER BY equal, period_id DESC, measure, level, name;

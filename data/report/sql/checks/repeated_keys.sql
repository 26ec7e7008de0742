-- Wrong: an edition says the same thing twice, or two editions of it are shown at once.
-- (That an edition is both shown and superseded is found by not_the_newest.)
WITH shown AS (
    SELECT hash(indicator_id, area_code, period_id, breakdown) AS key
    FROM latest
    GROUP BY key
    HAVING count(*) > 1
),
kept AS (
    SELECT hash(indicator_id, area_code, period_id, breakdown, edition_id) AS key
    FROM observation_superseded
    GROUP BY key
    HAVING count(*) > 1
)
SELECT DISTINCT concat_ws(', ', indicator_id, area_code, period_id, breakdown) AS what
FROM latest
WHERE hash(indicator_id, area_code, period_id, breakdown) IN (FROM shown)
UNION ALL
SELECT DISTINCT concat_ws(', ', indicator_id, area_code, period_id, breakdown, edition_id)
FROM observation_superseded
WHERE hash(indicator_id, area_code, period_id, breakdown, edition_id) IN (FROM kept);

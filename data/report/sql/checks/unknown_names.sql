-- Wrong: a figure, neighbour or change names an area, indicator, period, edition or group that isn't there.
SELECT concat('indicator ', name) AS what
FROM (SELECT DISTINCT indicator_id AS name FROM observation)
WHERE name NOT IN (SELECT id FROM indicator)
UNION ALL
SELECT concat('period ', name) FROM (SELECT DISTINCT period_id AS name FROM observation)
WHERE name NOT IN (SELECT id FROM period)
UNION ALL
SELECT concat('edition ', name) FROM (SELECT DISTINCT edition_id AS name FROM observation)
WHERE name NOT IN (SELECT id FROM edition)
UNION ALL
SELECT DISTINCT concat('group ', model) FROM neighbour
WHERE model NOT IN (SELECT id FROM comparison_group)
UNION ALL
SELECT concat('area ', name)
FROM (
    SELECT DISTINCT area_code AS name FROM observation
    UNION SELECT area_code FROM neighbour
    UNION SELECT neighbour_code FROM neighbour
    UNION SELECT to_code FROM area_change
)
WHERE name NOT IN (SELECT code FROM area);

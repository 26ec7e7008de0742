-- England's and regions' figures that can't be: a rate, percentage or score lies within the range of its
-- parts'. Told only where every part has a figure, for one that is withheld may lie further out, and
-- allowing for the last digit of both.
UPDATE observation_newest o SET doubt = t.doubt
FROM (
    WITH part AS (
        SELECT england() AS whole, r.indicator_id, r.period_id, r.value
        FROM observation_newest r
        JOIN area a ON a.code = r.area_code AND a.level = 'region'
        WHERE r.breakdown = 'total'
        UNION ALL
        SELECT region_code, indicator_id, period_id, value FROM authority_figure
    ),
    parts AS (
        SELECT whole, indicator_id, period_id, count(*) AS n, min(value) AS lowest,
               max(value) AS highest, sum(value) AS total
        FROM part
        GROUP BY ALL
        HAVING count(*) = count(value)
    ),
    there AS (
        -- How many parts there were: a publisher may print no row at all for one.
        SELECT england() AS whole, p.id AS period_id, count(*) AS n
        FROM area a CROSS JOIN period p
        WHERE a.level = 'region'
        GROUP BY ALL
        UNION ALL
        SELECT a.region_code, p.id, count(*)
        FROM area a
        JOIN period p
            ON (a.valid_from IS NULL OR a.valid_from <= p.end_date)
            AND (a.valid_to IS NULL OR a.valid_to >= p.end_date)
        WHERE a.level = 'la'
        GROUP BY ALL
    )
    SELECT w.indicator_id, w.area_code, w.period_id,
           CASE WHEN abs(w.value - p.total) <= greatest(p.n * 10.0 ** -i.decimals, 0.005 * w.value)
                THEN 'sum' ELSE 'outside' END AS doubt
    FROM parts p
    JOIN there t ON t.whole = p.whole AND t.period_id = p.period_id AND p.n >= t.n
    JOIN observation_newest w
        ON w.area_code = p.whole AND w.indicator_id = p.indicator_id
        AND w.period_id = p.period_id AND w.breakdown = 'total'
    JOIN indicator i ON i.id = w.indicator_id AND i.unit IN ('rate', 'percent', 'score', 'ratio')
    WHERE p.n > 1
      AND w.value NOT BETWEEN p.lowest - 10.0 ** -i.decimals AND p.highest + 10.0 ** -i.decimals
) t
WHERE o.indicator_id = t.indicator_id AND o.area_code = t.area_code AND o.period_id = t.period_id
  AND o.breakdown = 'total';

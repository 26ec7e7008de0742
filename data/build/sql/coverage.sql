-- How many figures, and how many of each reason, every indicator has in every period and kind of area.
INSERT INTO coverage
WITH counted AS (
    -- One pass over the figures. The first letters of a GSS code say the kind of area, and reading
    -- them costs less than a join.
    SELECT o.indicator_id, o.period_id, left(o.area_code, 3) AS kind, o.symbol, o.edition_id,
           count(*) AS n
    FROM observation_newest o
    WHERE o.breakdown = 'total' AND o.in_life
    GROUP BY ALL
    UNION ALL
    SELECT indicator_id, period_id, 'E01', NULL, edition_id, count(*)
    FROM small_area_observation
    GROUP BY ALL
)
SELECT indicator_id, period_id,
       CASE
           WHEN kind IN ('E06', 'E08', 'E09', 'E10') THEN 'la'
           WHEN kind = 'E01' THEN 'lsoa'
           WHEN kind = 'E12' THEN 'region'
           WHEN kind = 'E92' THEN 'country'
           WHEN kind = 'E13' THEN 'subregion'
           WHEN kind = 'E07' THEN 'district'
       END AS level,
       sum(n)::INTEGER AS n, coalesce(sum(n) FILTER (symbol IS NULL), 0)::INTEGER AS n_values,
       sum(n) FILTER (symbol = 'c') AS c, sum(n) FILTER (symbol = 'x') AS x,
       sum(n) FILTER (symbol = 'z') AS z, sum(n) FILTER (symbol = 'u') AS u,
       sum(n) FILTER (symbol = 'low') AS low, sum(n) FILTER (symbol = '-') AS dash,
       max(edition_id) AS edition_id
FROM counted
GROUP BY ALL;

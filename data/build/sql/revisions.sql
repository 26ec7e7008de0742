-- What each edition changed of the one before it: figures that both give, by the same way of working.
-- A reason that stays the same is no change, whatever stood behind it.
CREATE TEMP TABLE side_by_side AS
WITH earlier AS (
    SELECT o.*, e.sequence,
           lead({'edition_id': o.edition_id, 'value': o.value, 'symbol': o.symbol,
                 'numerator': o.numerator, 'basis': o.basis}) OVER following AS later
    FROM observation_superseded o
    JOIN edition e ON e.id = o.edition_id
    WINDOW following AS (
        PARTITION BY o.indicator_id, o.area_code, o.period_id, o.breakdown ORDER BY e.sequence
    )
),
pair AS (
    -- The edition after it: another one that was superseded, or the newest.
    SELECT s.indicator_id, s.area_code, s.period_id, s.breakdown, s.edition_id AS edition_was,
           s.value AS was, s.symbol AS was_symbol, s.numerator AS was_count, s.basis AS was_basis,
           unnest(coalesce(s.later, {'edition_id': n.edition_id, 'value': n.value,
                                     'symbol': n.symbol, 'numerator': n.numerator,
                                     'basis': n.basis}))
    FROM earlier s
    JOIN observation_newest n USING (indicator_id, area_code, period_id, breakdown)
)
SELECT indicator_id, area_code, period_id, breakdown, edition_was, edition_id AS edition_is, was,
       was_symbol, was_count, value AS now, symbol AS now_symbol, numerator AS now_count,
       CASE
           WHEN was_symbol IS DISTINCT FROM symbol THEN 'symbol'
           WHEN symbol IS NOT NULL THEN NULL
           WHEN was_count IS DISTINCT FROM numerator THEN 'count'
           WHEN was <> value THEN 'value'
       END AS kind
FROM pair
WHERE was_basis = basis;

INSERT INTO revision
SELECT * FROM side_by_side WHERE kind IS NOT NULL
ORDER BY indicator_id, area_code, period_id, breakdown;

UPDATE observation_newest o SET revised = true
FROM revision r
WHERE r.indicator_id = o.indicator_id AND r.area_code = o.area_code
  AND r.period_id = o.period_id AND r.breakdown = o.breakdown;

INSERT INTO edition_compared
SELECT s.edition_was, s.edition_is, a.level,
       count(*) FILTER (s.was IS NOT NULL AND s.now IS NOT NULL),
       count(*) FILTER (s.kind = 'symbol'),
       count(*) FILTER (s.kind = 'count'),
       count(*) FILTER (s.kind = 'value')
FROM side_by_side s
JOIN area a ON a.code = s.area_code
GROUP BY ALL;

DROP TABLE side_by_side;

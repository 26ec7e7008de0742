-- What each new edition changed: figures that an edition and the one before it both give, by the same
-- way of working, with another value, count or reason. $since: only editions from this one on
-- (its sequence, usually a year); $area and $indicator: only these, or NULL for all.
-- One row a change: source_id, publication, indicator_id, short_name, unit, per, decimals, area_code,
-- area_name, level, period_id, label, breakdown, edition_was, edition_is, published_label, sequence,
-- was, was_symbol, was_count, now, now_symbol, now_count, kind (symbol: a reason came or
-- went; count: what was counted changed; value: only the rate or percentage did).
WITH earlier AS (
    SELECT o.*, e.sequence, e.label AS edition,
           lead({'edition_id': o.edition_id, 'value': o.value, 'symbol': o.symbol,
                 'numerator': o.numerator, 'basis': o.basis}) OVER following AS later
    FROM observation_superseded o
    JOIN edition e ON e.id = o.edition_id
    WHERE ($area IS NULL OR o.area_code = $area)
      AND ($indicator IS NULL OR o.indicator_id = $indicator)
    WINDOW following AS (
        PARTITION BY o.indicator_id, o.area_code, o.period_id, o.breakdown ORDER BY e.sequence
    )
),
side_by_side AS (
    -- What the edition after it says: another one that was superseded, or the newest.
    SELECT s.indicator_id, s.area_code, s.period_id, s.breakdown, s.edition AS edition_was,
           s.value AS was, s.symbol AS was_symbol, s.numerator AS was_count, s.basis AS was_basis,
           unnest(coalesce(s.later, {'edition_id': n.edition_id, 'value': n.value,
                                     'symbol': n.symbol, 'numerator': n.numerator,
                                     'basis': n.basis}))
    FROM earlier s
    JOIN observation_newest n USING (indicator_id, area_code, period_id, breakdown)
)
SELECT e.source_id, src.publication, s.indicator_id, i.short_name, i.unit, i.per, i.decimals, s.area_code,
       a.name AS area_name, a.level, s.period_id, p.label, s.breakdown, s.edition_was,
       e.label AS edition_is, e.published_label, e.sequence, s.was, s.was_symbol, s.was_count,
       s.value AS now, s.symbol AS now_symbol, s.numerator AS now_count,
       CASE
           WHEN s.was_symbol IS DISTINCT FROM s.symbol THEN 'symbol'
           WHEN s.was_count IS DISTINCT FROM s.numerator THEN 'count'
           ELSE 'value'
       END AS kind
FROM side_by_side s
JOIN edition e ON e.id = s.edition_id
JOIN source src ON src.id = e.source_id
JOIN indicator i ON i.id = s.indicator_id
JOIN area a ON a.code = s.area_code
JOIN period p ON p.id = s.period_id
WHERE s.was_basis = s.basis AND e.sequence >= coalesce($since, 0)
  AND (s.was IS DISTINCT FROM s.value OR s.was_symbol IS DISTINCT FROM s.symbol
       OR s.was_count IS DISTINCT FROM s.numerator)
ORDER BY e.sequence DESC, i.position, p.end_date DESC, a.name;

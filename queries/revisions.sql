-- What each new edition changed: figures that an edition and the one before it both give, by the same
-- way of working, with another value, count or reason. $since: only editions from this one on
-- (its sequence, usually a year); $area and $indicator: only these, or NULL for all.
-- One row a change: source_id, publication, indicator_id, short_name, unit, decimals, area_code,
-- area_name, level, period_id, label, breakdown, edition_was, edition_is, published_label, sequence,
-- was, was_symbol, was_count, now, now_symbol, now_count, kind (symbol: a reason came or
-- went; count: what was counted changed; value: only the rate or percentage did).
WITH kept AS (
    SELECT o.*, e.sequence, e.label AS edition, e.source_id, e.published_label
    FROM observation o
    JOIN edition e ON e.id = o.edition_id
    WHERE ($area IS NULL OR o.area_code = $area)
      AND ($indicator IS NULL OR o.indicator_id = $indicator)
),
revised AS (
    SELECT DISTINCT indicator_id, area_code, period_id, breakdown FROM observation_superseded
),
side_by_side AS (
    SELECT k.*,
           lag(k.value) OVER earlier AS was, lag(k.symbol) OVER earlier AS was_symbol,
           lag(k.numerator) OVER earlier AS was_count, lag(k.basis) OVER earlier AS was_basis,
           lag(k.edition) OVER earlier AS edition_was
    FROM kept k
    SEMI JOIN revised USING (indicator_id, area_code, period_id, breakdown)
    WINDOW earlier AS (
        PARTITION BY k.indicator_id, k.area_code, k.period_id, k.breakdown ORDER BY k.sequence
    )
)
SELECT s.source_id, src.publication, s.indicator_id, i.short_name, i.unit, i.decimals, s.area_code,
       a.name AS area_name, a.level, s.period_id, p.label, s.breakdown, s.edition_was,
       s.edition AS edition_is, s.published_label, s.sequence, s.was, s.was_symbol, s.was_count,
       s.value AS now, s.symbol AS now_symbol, s.numerator AS now_count,
       CASE
           WHEN s.was_symbol IS DISTINCT FROM s.symbol THEN 'symbol'
           WHEN s.was_count IS DISTINCT FROM s.numerator THEN 'count'
           ELSE 'value'
       END AS kind
FROM side_by_side s
JOIN source src ON src.id = s.source_id
JOIN indicator i ON i.id = s.indicator_id
JOIN area a ON a.code = s.area_code
JOIN period p ON p.id = s.period_id
WHERE s.edition_was IS NOT NULL AND s.was_basis = s.basis AND s.sequence >= coalesce($since, 0)
  AND (s.was IS DISTINCT FROM s.value OR s.was_symbol IS DISTINCT FROM s.symbol
       OR s.was_count IS DISTINCT FROM s.numerator)
ORDER BY s.sequence DESC, i.position, p.end_date DESC, a.name;

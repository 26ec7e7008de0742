-- How many figures two editions that follow one another both print, by the same way of working, and
-- what the later one changed.
-- One row a publication, pair of editions and level of area, newest and largest first: source_id,
-- publication, edition_was, edition_is, published_label, sequence, level, n_compared (both print a
-- number), n_count (what was counted changed), n_symbol (a reason came or went), n_value (only the rate
-- or percentage changed).
WITH earlier AS (
    SELECT o.*, e.sequence, e.label AS edition,
           lead({'edition_id': o.edition_id, 'value': o.value, 'symbol': o.symbol,
                 'numerator': o.numerator, 'basis': o.basis}) OVER following AS later
    FROM observation_superseded o
    JOIN edition e ON e.id = o.edition_id
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
SELECT e.source_id, src.publication, s.edition_was, e.label AS edition_is,
       max(e.published_label) AS published_label, e.sequence, a.level,
       count(*) FILTER (s.was IS NOT NULL AND s.value IS NOT NULL) AS n_compared,
       count(*) FILTER (s.was_symbol IS DISTINCT FROM s.symbol) AS n_symbol,
       count(*) FILTER (s.was_symbol IS NOT DISTINCT FROM s.symbol
                        AND s.was_count IS DISTINCT FROM s.numerator) AS n_count,
       count(*) FILTER (s.was_symbol IS NOT DISTINCT FROM s.symbol
                        AND s.was_count IS NOT DISTINCT FROM s.numerator
                        AND s.was IS DISTINCT FROM s.value) AS n_value
FROM side_by_side s
JOIN edition e ON e.id = s.edition_id
JOIN source src ON src.id = e.source_id
JOIN area a ON a.code = s.area_code
WHERE s.was_basis = s.basis
GROUP BY ALL
ORDER BY e.sequence DESC, src.publication, n_compared DESC;

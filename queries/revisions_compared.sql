-- How many figures two editions that follow one another both print, by the same way of working, and
-- what the later one changed.
-- One row a publication, pair of editions and level of area, newest and largest first: source_id,
-- publication, edition_was, edition_is, published_label, sequence, level, n_compared (both print a
-- number), n_count (what was counted changed), n_symbol (a reason came or went), n_value (only the rate
-- or percentage changed).
WITH both_editions AS (
    FROM observation_superseded
    UNION ALL
    FROM observation_newest
    SEMI JOIN observation_superseded USING (indicator_id, area_code, period_id, breakdown)
),
side_by_side AS (
    SELECT o.area_code, o.value, o.symbol, o.numerator, o.basis, e.sequence, e.label AS edition_is,
           e.source_id, e.published_label,
           lag(o.value) OVER earlier AS was, lag(o.symbol) OVER earlier AS was_symbol,
           lag(o.numerator) OVER earlier AS was_count, lag(o.basis) OVER earlier AS was_basis,
           lag(e.label) OVER earlier AS edition_was
    FROM both_editions o
    JOIN edition e ON e.id = o.edition_id
    WINDOW earlier AS (
        PARTITION BY o.indicator_id, o.area_code, o.period_id, o.breakdown ORDER BY e.sequence
    )
)
SELECT s.source_id, src.publication, s.edition_was, s.edition_is,
       max(s.published_label) AS published_label, s.sequence, a.level,
       count(*) FILTER (s.was IS NOT NULL AND s.value IS NOT NULL) AS n_compared,
       count(*) FILTER (s.was_symbol IS DISTINCT FROM s.symbol) AS n_symbol,
       count(*) FILTER (s.was_symbol IS NOT DISTINCT FROM s.symbol
                        AND s.was_count IS DISTINCT FROM s.numerator) AS n_count,
       count(*) FILTER (s.was_symbol IS NOT DISTINCT FROM s.symbol
                        AND s.was_count IS NOT DISTINCT FROM s.numerator
                        AND s.was IS DISTINCT FROM s.value) AS n_value
FROM side_by_side s
JOIN source src ON src.id = s.source_id
JOIN area a ON a.code = s.area_code
WHERE s.edition_was IS NOT NULL AND s.was_basis = s.basis
GROUP BY ALL
ORDER BY s.sequence DESC, src.publication, n_compared DESC;

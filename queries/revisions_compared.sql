-- How many figures two editions that follow one another both print, by the same way of working, and
-- what the later one changed.
-- One row a publication, pair of editions and level of area, newest and largest first: source_id,
-- publication, edition_was, edition_is, published_label?, sequence, level, n_compared (both print a
-- number), n_count (what was counted changed), n_symbol (a reason came or went), n_value (only the rate or
-- percentage changed).
SELECT e.source_id, src.publication, before.label AS edition_was, e.label AS edition_is,
       max(e.published_label) AS published_label, e.sequence, c.level,
       sum(c.n_compared)::BIGINT AS n_compared, sum(c.n_count)::BIGINT AS n_count,
       sum(c.n_symbol)::BIGINT AS n_symbol, sum(c.n_value)::BIGINT AS n_value
FROM edition_compared c
JOIN edition before ON before.id = c.edition_was
JOIN edition e ON e.id = c.edition_is
JOIN source src ON src.id = e.source_id
GROUP BY ALL
ORDER BY e.sequence DESC, src.publication, n_compared DESC;

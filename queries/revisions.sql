-- What each new edition changed: figures that an edition and the one before it both give, by the same
-- way of working, with another value, count or reason. $since: only editions from this one on
-- (its sequence, usually a year); $area and $indicator: only these, or NULL for all.
-- One row a change: source_id, publication, indicator_id, short_name, unit, unit_name?, per?, decimals,
-- area_code, area_name, level, period_id, label, breakdown, edition_was, edition_is, published_label?,
-- sequence, was?, was_symbol?, was_count?, now?, now_symbol?, now_count?, kind (symbol: a reason came or
-- went; count: what was counted changed; value: only the rate or percentage did), edition_id,
-- was_edition_id.
SELECT e.source_id, src.publication, r.indicator_id, i.short_name, i.unit, i.unit_name, i.per,
       i.decimals, r.area_code, a.name AS area_name, a.level, r.period_id, p.label, r.breakdown,
       before.label AS edition_was, e.label AS edition_is, e.published_label, e.sequence,
       r.was, r.was_symbol, r.was_count, r.now, r.now_symbol, r.now_count, r.kind,
       r.edition_is AS edition_id, r.edition_was AS was_edition_id
FROM revision r
JOIN edition before ON before.id = r.edition_was
JOIN edition e ON e.id = r.edition_is
JOIN source src ON src.id = e.source_id
JOIN indicator i ON i.id = r.indicator_id
JOIN area a ON a.code = r.area_code
JOIN period p ON p.id = r.period_id
WHERE e.sequence >= coalesce($since, 0)
  AND ($area IS NULL OR r.area_code = $area)
  AND ($indicator IS NULL OR r.indicator_id = $indicator)
ORDER BY e.sequence DESC, i.position, p.end_date DESC, a.name;

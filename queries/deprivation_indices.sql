-- The indices of deprivation that figures can be set beside, the usual one first.
-- One row an index and edition: id, measure, name, meaning (what it measures, a sentence), year, indicator_id
-- (its score), period_id (its edition), serves_from? (first day of the periods that it serves; missing for
-- all).
SELECT id, measure, name, meaning, year, indicator_id, period_id, serves_from
FROM deprivation_index
ORDER BY position;

-- How much deprivation explains of an indicator ($indicator) in a period ($period), by an edition of the
-- index ($comparator: such as idaci2025).
-- One row, or none where nothing could be fitted: explained (share of variation, 0 to 1), slope?, level?,
-- spread? (missing where deprivation explains under a tenth), n.
SELECT explained, slope, level, spread, n
FROM deprivation_fit
WHERE indicator_id = $indicator AND period_id = $period AND comparator = $comparator;

-- The snapshot's figures as one table, whichever file ($paths) holds them.
-- Filled before: edition_file (edition_id, source_id, label, sequence, path).
CREATE TABLE figure AS
SELECT e.edition_id, e.source_id, e.label, e.sequence, f.measure, f.area_code, f.period_id,
       f.breakdown, f.value, f.symbol
FROM read_parquet($paths, filename = true) f
JOIN edition_file e ON e.path = f.filename;

-- Every measure that the snapshot holds, and what is made of it.
-- Filled before: figure; used (indicator_id, source_id, label, measure).
-- One row a source, edition and measure: source_id, edition, measure, first, last (period ids), areas,
-- used_by (ids of indicators, empty for none).
WITH made AS (
    SELECT source_id, label, measure,
           string_agg(DISTINCT indicator_id, ', ' ORDER BY indicator_id) AS used_by
    FROM used
    GROUP BY ALL
)
SELECT f.source_id, f.label AS edition, f.measure, min(f.period_id) AS first,
       max(f.period_id) AS last, count(DISTINCT f.area_code) AS areas, coalesce(any_value(m.used_by), '') AS used_by
FROM figure f
LEFT JOIN made m ON m.source_id = f.source_id AND m.label = f.label AND m.measure = f.measure
GROUP BY f.source_id, f.label, f.sequence, f.measure
ORDER BY f.source_id, f.sequence DESC, f.measure;

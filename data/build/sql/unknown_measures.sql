-- What recipes name that the snapshot doesn't hold: a source, an edition of it, or a measure in that.
-- LSOAs' deciles follow from their ranks.
-- Filled before: source, edition, recipe, recipe_numerator, figure, small_figure.
-- One row a name that isn't there: indicator_id, source_id, label, measure, source_known, label_known.
WITH named AS (
    SELECT indicator_id, source_id, label, value AS measure FROM recipe WHERE value IS NOT NULL
    UNION ALL
    SELECT indicator_id, source_id, label, denominator
    FROM recipe
    WHERE denominator IS NOT NULL AND NOT per_population
    UNION ALL
    SELECT r.indicator_id, r.source_id, r.label, m.measure
    FROM recipe r
    JOIN recipe_numerator m USING (recipe_id)
),
held AS (
    SELECT DISTINCT source_id::VARCHAR AS source_id, label::VARCHAR AS label, measure FROM figure
    UNION
    SELECT e.source_id, e.label, unnest([f.measure, regexp_replace(f.measure, 'rank$', 'decile')])
    FROM (SELECT DISTINCT edition_id, measure FROM small_figure) f
    JOIN edition e ON e.id = f.edition_id
)
SELECT n.indicator_id, n.source_id, n.label, n.measure,
       n.source_id IN (SELECT id FROM source) AS source_known,
       (n.source_id, n.label) IN (SELECT (source_id, label) FROM edition) AS label_known
FROM named n
ANTI JOIN held h ON h.source_id = n.source_id AND h.label = n.label AND h.measure = n.measure
JOIN indicator i ON i.id = n.indicator_id
ORDER BY i.position, n.label, n.measure;

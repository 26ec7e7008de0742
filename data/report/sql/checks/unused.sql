-- Look: the snapshot holds measures that no indicator uses yet.
SELECT format('{}, edition {}: {} measures, such as {}', f.source_id, f.label,
              count(DISTINCT f.measure), min(f.measure)) AS what
FROM (SELECT DISTINCT source_id, label, measure FROM figure) f
ANTI JOIN recipe_measure r USING (source_id, label, measure)
GROUP BY f.source_id, f.label;

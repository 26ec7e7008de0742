-- Look: a percentage isn't between 0 and 100 (a gap in points, or a part that isn't wholly of its whole).
SELECT format('{} ({}): {} figures, {:.1f} to {:.1f}', i.name, i.id, count(*), min(o.value),
              max(o.value)) AS what
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
WHERE i.unit = 'percent' AND o.value NOT BETWEEN 0 AND 100
GROUP BY i.name, i.id;

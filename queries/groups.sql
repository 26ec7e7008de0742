-- The groups that an area ($area) can be compared with.
-- One row a model: model, n (members).
SELECT model, count(*) AS n
FROM neighbour
WHERE area_code = $area
GROUP BY model
ORDER BY model;

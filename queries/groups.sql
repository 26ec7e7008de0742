-- The groups that there are to compare with, in the order of a list, and how many members each has for
-- an area ($area; NULL asks for nobody's).
-- One row a group: id (as other questions take it), kind (neighbours, region, deprivation, type), name
-- (with {region} and {type} where those are the area's own), year?, n (members).
SELECT g.id, g.kind, g.name, g.year, count(nb.model) AS n
FROM comparison_group g
LEFT JOIN neighbour nb ON nb.model = g.id AND nb.area_code = $area
GROUP BY g.id, g.kind, g.name, g.year, g.position
ORDER BY g.position;

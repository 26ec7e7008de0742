-- The recipes, each with the edition that its figures belong to: a counted figure belongs to that of its
-- numerator.
CREATE TEMP TABLE recipe AS
SELECT r.*, f.edition_id
FROM recipe_read r
LEFT JOIN (
    SELECT DISTINCT m.recipe_id, f.edition_id
    FROM recipe_numerator m
    JOIN recipe_read q USING (recipe_id)
    JOIN figure f ON f.source_id = q.source_id AND f.label = q.label AND f.measure = m.measure
) f USING (recipe_id);

-- What the figures that are worked out here rest on: the counts, and whether they are rounded.
-- One row an indicator with such figures: indicator_id, numerator_name, denominator_name, per, rounded
-- (whether the publisher rounds all of those of England and the regions), publisher?, publication?,
-- edition? (of the population, where that is the denominator, else NULL).
WITH worked_out AS (
    SELECT o.indicator_id,
           coalesce(bool_and(e.rounded_to IS NOT NULL)
                        FILTER (a.level IN ('country', 'region', 'subregion')), false) AS rounded
    FROM observation_newest o
    JOIN edition e ON e.id = o.edition_id
    JOIN area a ON a.code = o.area_code
    WHERE basis = 'derived' AND numerator IS NOT NULL
    GROUP BY indicator_id
),
population AS (
    SELECT s.publisher, s.publication, e.label AS edition
    FROM edition e
    JOIN source s ON s.id = e.source_id
    WHERE s.id = 'ons-population'
    ORDER BY e.sequence DESC
    LIMIT 1
)
SELECT i.id AS indicator_id, i.numerator_name, i.denominator_name, i.per, w.rounded, p.publisher,
       p.publication, p.edition
FROM worked_out w
JOIN indicator i ON i.id = w.indicator_id
LEFT JOIN population p ON i.denominator_name LIKE 'children aged 0 to 17%'
WHERE i.numerator_name IS NOT NULL
ORDER BY i.position;

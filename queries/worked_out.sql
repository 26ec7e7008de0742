-- What the figures that are worked out here rest on: the counts, and whether they are rounded.
-- One row an indicator with such figures: indicator_id, numerator_name, denominator_name, per, rounded
-- (whether all counts of England and the regions are multiples of ten, as publishers round them),
-- publisher, publication, edition (of the population, where that is the denominator, else NULL).
WITH worked_out AS (
    SELECT indicator_id,
           coalesce(bool_and(numerator % 10 = 0)
                        FILTER (left(area_code, 3) IN ('E92', 'E12', 'E13')), false) AS rounded
    FROM observation_newest
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

-- The statistical neighbours of an area ($area) by a model ($model), with their figure of an
-- indicator ($indicator) in a period ($period).
-- One row a neighbour: rank?, neighbour_code, name, closeness?, value?, symbol?, numerator?, denominator?,
-- valid_from?, valid_to? (of the neighbour as an area), joint_with? (the other authority that its figure
-- is of), counted (whether the figure counts in the group's mean).
SELECT nb.rank, nb.neighbour_code, a.name, nb.closeness, l.value, l.symbol, l.numerator,
       l.denominator, a.valid_from, a.valid_to, l.joint_with,
       l.value IS NOT NULL AND counts_in_group(
           l.in_life, l.joint_with, l.area_code, i.unit, $area, codes_of($model, $area)
       ) AS counted
FROM members($model, $area) nb
JOIN area a ON a.code = nb.neighbour_code
LEFT JOIN indicator i ON i.id = $indicator
LEFT JOIN authority_figure l
    ON l.area_code = nb.neighbour_code AND l.indicator_id = $indicator AND l.period_id = $period
ORDER BY nb.rank NULLS LAST, a.name;

-- The statistical neighbours of an area ($area) by a model ($model), with their figure of an
-- indicator ($indicator) in a period ($period).
-- One row a neighbour: rank, neighbour_code, name, closeness, value, symbol, numerator, denominator,
-- valid_from, valid_to (of the neighbour as an area).
SELECT nb.rank, nb.neighbour_code, a.name, nb.closeness, l.value, l.symbol, l.numerator,
       l.denominator, a.valid_from, a.valid_to
FROM members($model, $area) nb
JOIN area a ON a.code = nb.neighbour_code
LEFT JOIN latest l
    ON l.area_code = nb.neighbour_code AND l.indicator_id = $indicator AND l.period_id = $period
    AND l.breakdown = 'total'
ORDER BY nb.rank NULLS LAST, a.name;

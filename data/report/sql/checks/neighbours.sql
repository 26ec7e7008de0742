-- Wrong: an authority hasn't ten different neighbours of a model, or is its own.
SELECT concat_ws(', ', model, area_code, count(*)) AS what
FROM neighbour
WHERE starts_with(model, 'sn')
GROUP BY model, area_code
HAVING count(DISTINCT neighbour_code) <> 10 OR count(*) <> 10
    OR bool_or(area_code = neighbour_code)
    -- Of the model of 2014 the order isn't known.
    OR count(DISTINCT rank) NOT IN (0, 10) OR max(rank) <> 10;

-- Wrong: a derived figure isn't numerator over denominator times what it is for.
SELECT concat_ws(', ', o.indicator_id, o.area_code, o.period_id, o.edition_id, o.value) AS what
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
WHERE o.basis = 'derived' AND o.value IS NOT NULL AND o.numerator IS NOT NULL
  AND (o.denominator IS NULL
       OR abs(o.value - o.numerator / o.denominator * i.per) > 1e-9 * greatest(1, o.value));

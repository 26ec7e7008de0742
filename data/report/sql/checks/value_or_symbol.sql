-- Wrong: a figure has both a value and a symbol, or neither.
SELECT concat_ws(', ', indicator_id, area_code, period_id, edition_id) AS what
FROM observation
WHERE (value IS NULL) = (symbol IS NULL) OR (numerator IS NOT NULL AND numerator_symbol IS NOT NULL);

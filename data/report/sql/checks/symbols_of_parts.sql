-- Wrong: a figure worked out from parts has a value although a part is missing, or hides that one is confidential.
SELECT concat_ws(', ', indicator_id, area_code, period_id, edition_id, symbol) AS what
FROM observation
WHERE basis = 'derived'
  AND ((numerator_symbol IS NOT NULL AND value IS NOT NULL)
       OR (numerator_symbol = 'c' AND symbol <> 'c'));

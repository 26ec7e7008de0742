-- Wrong: a symbol or flag isn't one of the official list.
SELECT concat_ws(', ', indicator_id, area_code, period_id, symbol, numerator_symbol, flags) AS what
FROM observation
WHERE symbol NOT IN ('c', 'u', 'x', 'z', 'low', '-')
   OR numerator_symbol NOT IN ('c', 'u', 'x', 'z', 'low', '-')
   OR NOT regexp_full_match(flags, '[prbew]*');

-- Look: an indicator has no phrase, or a rate's phrase doesn't say for how many of whom: write it in the catalogue.
SELECT format('{}: {}', id, coalesce(phrase, 'no phrase')) AS what
FROM indicator
WHERE phrase IS NULL
   OR unit = 'rate' AND NOT contains(phrase, format('{:,} {}', per, coalesce(unit_name, 'children')))
ORDER BY position

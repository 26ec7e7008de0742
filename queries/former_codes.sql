-- Codes that authorities had before.
-- One row a code: from_code, to_code (of today).
SELECT c.from_code, c.to_code
FROM area_change c
JOIN area a ON a.code = c.to_code AND a.level = 'la'
WHERE c.kind = 'recode'
ORDER BY c.from_code;

-- When an area ($area) began, ended or changed its code, and what it came from or became.
-- One row an event: date?, kind (recode, began, ended), code (the other code), name?, share.
SELECT c.date, 'recode' AS kind, c.from_code AS code, NULL AS name, c.share
FROM area_change c
WHERE c.to_code = $area AND c.kind = 'recode'
UNION ALL
SELECT c.date, 'began', c.from_code, a.name, c.share
FROM area_change c
JOIN area a ON a.code = c.from_code
WHERE c.to_code = $area AND c.kind <> 'recode'
UNION ALL
SELECT c.date, 'ended', c.to_code, a.name, c.share
FROM area_change c
JOIN area a ON a.code = c.to_code
WHERE c.from_code = $area AND c.kind <> 'recode'
ORDER BY date NULLS FIRST, share DESC;

-- When an area ($area) began or ended, and what it came from or became. A new code for the same area is
-- no event of its line.
-- One row an event that has a date: date, kind (began, ended), code (the other code), name, share.
SELECT c.date, 'began' AS kind, c.from_code AS code, a.name, c.share
FROM area_change c
JOIN area a ON a.code = c.from_code
WHERE c.to_code = $area AND c.kind <> 'recode' AND c.date IS NOT NULL
UNION ALL
SELECT c.date, 'ended', c.to_code, a.name, c.share
FROM area_change c
JOIN area a ON a.code = c.to_code
WHERE c.from_code = $area AND c.kind <> 'recode' AND c.date IS NOT NULL
ORDER BY date, share DESC;

-- Wrong: a postcode district lies in no upper-tier authority of today, or its shares are more than all of it.
SELECT p.outcode || ', ' || p.area_code AS what
FROM postcode_district p
LEFT JOIN area a ON a.code = p.area_code AND a.level = 'la' AND a.valid_to IS NULL
WHERE a.code IS NULL
UNION ALL
SELECT outcode || ', ' || round(sum(share), 3)
FROM postcode_district
GROUP BY outcode
HAVING sum(share) > 1.001;

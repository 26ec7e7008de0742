-- The LSOAs of both censuses, from the files of $folder.

INSERT INTO small_area
WITH lsoa AS (
    SELECT 2021 AS census, area_code AS code, name, la_code, ward_code
    FROM read_parquet($folder || '/lsoas_2021.parquet')
    UNION ALL
    SELECT 2011, area_code, name, la_code, NULL
    FROM read_parquet($folder || '/lsoas_2011.parquet')
),
moved AS (
    SELECT 2011 AS census, from_code AS code, min(kind) AS kind
    FROM read_parquet($folder || '/lsoa_changes.parquet') GROUP BY from_code
    UNION ALL
    SELECT 2021, to_code, min(kind)
    FROM read_parquet($folder || '/lsoa_changes.parquet') GROUP BY to_code
)
SELECT l.census, l.code, l.name, l.la_code, l.ward_code, w.name, m.kind
FROM lsoa l
LEFT JOIN area w ON w.code = l.ward_code
LEFT JOIN moved m ON m.census = l.census AND m.code = l.code
ORDER BY l.census, l.la_code, l.code;

-- An LSOA that didn't change has one code and is one line: it stands once, as an LSOA of 2021.
INSERT INTO area BY NAME
SELECT s.code, s.name, CASE s.census WHEN 2021 THEN 'lsoa21' ELSE 'lsoa11' END AS level,
       la.region_code, la.region_name, s.la_code,
       -- Redrawn at the census of 21 March 2021.
       CASE WHEN s.census = 2021 AND s.change IS NOT NULL THEN DATE '2021-03-21' END AS valid_from,
       CASE s.census WHEN 2011 THEN DATE '2021-03-20' END AS valid_to
FROM small_area s
JOIN area la ON la.code = s.la_code
WHERE s.census = 2021 OR s.change IS NOT NULL;

INSERT INTO area_change BY NAME
SELECT from_code, to_code, DATE '2021-03-21' AS date, kind
FROM read_parquet($folder || '/lsoa_changes.parquet');

-- Groups of authorities to compare with, beside DfE's models. Unordered groups have no rank.

-- As deprived as this one: the ten nearest by IDACI average score of the newest edition.
INSERT INTO neighbour
WITH score AS (
    SELECT l.area_code, l.value, l.period_id
    FROM latest l
    JOIN area a ON a.code = l.area_code AND a.level = 'la' AND a.valid_to IS NULL
    WHERE l.indicator_id = 'idaci_score' AND l.value IS NOT NULL
    QUALIFY l.period_id = max(l.period_id) OVER ()
)
SELECT replace(own.period_id, 'iod', 'idaci'), own.area_code,
       row_number() OVER (
           PARTITION BY own.area_code ORDER BY abs(own.value - other.value), other.area_code
       ) AS place,
       other.area_code, NULL
FROM score own
JOIN score other ON other.area_code <> own.area_code
QUALIFY place <= 10;

-- The other authorities of its region, and those of its type, as they are today.
INSERT INTO neighbour
SELECT 'region', own.code, NULL, other.code, NULL
FROM area own
JOIN area other
    ON other.region_code = own.region_code AND other.code <> own.code
    AND other.level = 'la' AND other.valid_to IS NULL
WHERE own.level = 'la'
UNION ALL
SELECT 'type', own.code, NULL, other.code, NULL
FROM area own
JOIN area other
    ON other.type = own.type AND other.code <> own.code
    AND other.level = 'la' AND other.valid_to IS NULL
WHERE own.level = 'la';

-- What each is called. A model of neighbours and an edition of the index are known by their year, so a
-- new one in the snapshot is a row here by itself.
INSERT INTO comparison_group
WITH kind (stem, kind, name, place) AS (
    VALUES ('sn', 'neighbours', 'like areas ({year})', 1),
           ('region', 'region', 'other {region} authorities', 2),
           ('idaci', 'deprivation', 'areas as deprived as this (IDACI {year})', 3),
           ('type', 'type', 'other {type}', 4)
),
held AS (
    SELECT DISTINCT model AS id, regexp_extract(model, '^[a-z]+') AS stem,
           TRY_CAST(regexp_extract(model, '[0-9]+$') AS INTEGER) AS year
    FROM neighbour
)
SELECT id, kind, replace(name, '{year}', coalesce(year::VARCHAR, '')), year,
       row_number() OVER (ORDER BY place, year DESC)
FROM held
JOIN kind USING (stem);

INSERT INTO line
WITH drawn AS (
    SELECT code AS area_code, '' AS model, 'area' AS series, NULL AS neighbour_rank, code,
           NULL AS n_of, level
    FROM area
    UNION ALL
    SELECT code, '', 'england', NULL, england(), NULL, level FROM area WHERE level <> 'country'
    UNION ALL
    SELECT code, '', 'region', NULL, region_code, NULL, level FROM area WHERE region_code <> code
    UNION ALL
    SELECT area_code, model, 'neighbour', rank, neighbour_code,
           count(*) OVER (PARTITION BY model, area_code), 'la'
    FROM neighbour
)
SELECT d.area_code, d.model, d.series, d.neighbour_rank, d.code, a.name, d.n_of
FROM drawn d
JOIN area a ON a.code = d.code
WHERE d.level IN ('country', 'region', 'subregion', 'district', 'la')
ORDER BY d.area_code, d.model;

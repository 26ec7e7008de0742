-- Areas that $text can mean: a name, a GSS code of today or before, a DfE number, a district or ward.
-- One row a match, best first: code, name, level, matched (what was found), kind (how), score.
WITH wanted AS (
    SELECT lower(trim($text)) AS text,
           ' ' || trim(regexp_replace(lower($text), '[^a-z0-9]+', ' ', 'g')) || ' ' AS words
),
named AS (
    SELECT a.code, a.name AS matched, 'name' AS kind, a.name AS key FROM area a
    WHERE a.level IN ('country', 'region', 'subregion', 'la')
    UNION ALL
    SELECT a.code, a.code, 'code', a.code FROM area a
    WHERE a.level IN ('country', 'region', 'subregion', 'la')
    UNION ALL
    SELECT a.code, a.dfe_number::INTEGER::VARCHAR, 'DfE number', a.dfe_number::INTEGER::VARCHAR
    FROM area a WHERE a.level = 'la'
    UNION ALL
    SELECT c.to_code, c.from_code, 'former code', c.from_code
    FROM area_change c WHERE c.kind = 'recode'
    UNION ALL
    SELECT d.la_code, d.name,
           CASE WHEN d.valid_to IS NOT NULL THEN 'former district' ELSE d.level END, d.name
    FROM area d WHERE d.level IN ('district', 'ward')
    UNION ALL
    SELECT d.la_code, d.code, d.level || ' code', d.code
    FROM area d WHERE d.level IN ('district', 'ward')
),
scored AS (
    SELECT n.*,
           CASE
               WHEN lower(n.key) = w.text THEN 0
               WHEN n.kind IN ('code', 'DfE number', 'former code', 'district code', 'ward code') THEN 9
               WHEN starts_with(lower(n.key), w.text) THEN 1
               WHEN contains(lower(n.key), ' ' || w.text) THEN 2
               WHEN length(w.text) >= 3 AND contains(lower(n.key), w.text) THEN 3
               WHEN length(w.text) >= 5 AND jaro_winkler_similarity(lower(n.key), w.text) >= 0.93 THEN 4
               ELSE 9
           END AS score,
           -- Whoever types Hull means Kingston upon Hull, not a ward that begins so: an authority or
           -- region with that word in its name stands before places, even those of that very name.
           CASE
               WHEN score = 9 THEN 99
               WHEN score = 0 AND n.kind IN ('name', 'code', 'DfE number', 'former code') THEN 0
               WHEN n.kind = 'name' AND w.words <> '  ' AND contains(
                   ' ' || trim(regexp_replace(lower(n.key), '[^a-z0-9]+', ' ', 'g')) || ' ', w.words
               ) THEN 1
               ELSE 2 + score
           END AS tier
    FROM named n, wanted w
    WHERE w.text <> ''
)
SELECT s.code, a.name, a.level, s.matched, s.kind, s.score
FROM scored s
JOIN area a ON a.code = s.code
WHERE s.score < 9
QUALIFY row_number() OVER (
    PARTITION BY s.code
    ORDER BY s.tier, list_position(['name', 'code', 'DfE number', 'former code'], s.kind) NULLS LAST
) = 1
ORDER BY s.tier, a.valid_to IS NOT NULL,
         list_position(['name', 'code', 'DfE number', 'former code', 'district', 'former district',
                        'ward'], s.kind) NULLS LAST,
         a.name
LIMIT 12;

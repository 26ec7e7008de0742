-- Areas that $text can mean: a name, a GSS code of today or before, a DfE number, a district or ward.
-- One row a match, best first: code, name, level, matched (what was found), kind (how), score.
WITH wanted AS (
    SELECT lower(trim($text)) AS text
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
           END AS score
    FROM named n, wanted w
    WHERE w.text <> ''
)
SELECT s.code, a.name, a.level, s.matched, s.kind, s.score
FROM scored s
JOIN area a ON a.code = s.code
WHERE s.score < 9
QUALIFY row_number() OVER (
    PARTITION BY s.code
    ORDER BY s.score, list_position(['name', 'code', 'DfE number', 'former code'], s.kind) NULLS LAST
) = 1
ORDER BY s.score, a.valid_to IS NOT NULL,
         list_position(['name', 'code', 'DfE number', 'former code', 'district', 'former district',
                        'ward'], s.kind) NULLS LAST,
         a.name
LIMIT 12;

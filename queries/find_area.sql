-- Areas that $text can mean: a name or its initials, a GSS code of today or before, a DfE number, a
-- district or ward, a postcode or its district, a county or combined authority of several.
-- One row a match, best first: code, name, level, matched (what was found), kind (how), score (0 is
-- exact, 5 is near and no more), place (those that fit equally well have the same), share? (of a
-- postcode district that lies elsewhere too, how much).
WITH wanted AS (
    SELECT lower(trim($text)) AS text,
           ' ' || trim(regexp_replace(lower($text), '[^a-z0-9]+', ' ', 'g')) || ' ' AS words,
           regexp_extract(
               upper(regexp_replace($text, '\s+', '', 'g')),
               '^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?$', 1
           ) AS outcode
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
    UNION ALL
    SELECT g.area_code, g.name, 'group', g.name FROM area_group_name g
    UNION ALL
    -- A stray postcode or two over the border make no choice.
    SELECT p.area_code, p.outcode, 'postcode district', w.text
    FROM postcode_district p JOIN wanted w ON w.outcode = p.outcode
    WHERE p.share >= 0.02
),
spelt AS (
    SELECT *, ' ' || trim(regexp_replace(lower(key), '[^a-z0-9]+', ' ', 'g')) || ' ' AS key_words,
           -- BCP and BANES: with the little words and without them.
           regexp_replace(key_words, ' ([a-z0-9])[a-z0-9]*', '\1', 'g') AS initials,
           regexp_replace(
               regexp_replace(key_words, ' (and|of|the|upon|on|in)\b', '', 'g'),
               ' ([a-z0-9])[a-z0-9]*', '\1', 'g'
           ) AS short_initials
    FROM named
),
scored AS (
    SELECT n.*,
           -- Two letters are the beginning of too much.
           length(w.text) >= 3 AS enough,
           CASE
               WHEN lower(n.key) = w.text THEN 0
               WHEN n.kind IN ('code', 'DfE number', 'former code', 'district code', 'ward code')
                   OR NOT enough THEN 9
               WHEN starts_with(lower(n.key), w.text) THEN 1
               WHEN n.kind <> 'group' AND contains(lower(n.key), ' ' || w.text) THEN 2
               WHEN n.kind <> 'group' AND contains(lower(n.key), w.text) THEN 3
               WHEN n.kind = 'name' AND w.text IN (trim(n.initials), trim(n.short_initials)) THEN 4
               -- Slips of the fingers: near, and never taken for the area, for Wessex isn't Essex.
               -- One in a short name; wards are too many for that.
               WHEN length(w.text) >= 5 AND n.kind IN ('name', 'group', 'district', 'former district')
                   AND damerau_levenshtein(lower(n.key), w.text) = 1 THEN 5
               WHEN length(w.text) >= 8 AND n.kind IN ('name', 'group')
                   AND damerau_levenshtein(lower(n.key), w.text) = 2 THEN 5
               -- "Greater Southampton" is no area here; Southampton is.
               WHEN n.kind = 'name' AND len(list_filter(
                   list_intersect(string_split(trim(w.words), ' '), string_split(trim(n.key_words), ' ')),
                   lambda word: length(word) > 3 AND word NOT IN
                       ('north', 'south', 'east', 'west', 'upon', 'city', 'county', 'isle', 'isles')
               )) > 0 THEN 5
               ELSE 9
           END AS score,
           -- Whoever types Hull means Kingston upon Hull, not a ward that begins so: an authority or
           -- region with that word in its name stands before places, even those of that very name;
           -- first those that begin with it, for whoever types East.
           CASE
               WHEN score = 9 THEN 99
               WHEN score = 0 AND n.kind IN ('name', 'code', 'DfE number', 'former code', 'group')
                   THEN 0
               WHEN n.kind = 'name' AND w.words <> '  ' AND starts_with(n.key_words, w.words) THEN 1
               WHEN n.kind = 'name' AND w.words <> '  ' AND contains(n.key_words, w.words) THEN 2
               ELSE 3 + score
           END AS tier,
           list_position(['name', 'code', 'DfE number', 'former code', 'group', 'district',
                          'former district', 'ward'], n.kind) AS preferred
    FROM spelt n, wanted w
    WHERE w.text <> ''
)
SELECT s.code, a.name, a.level, s.matched, s.kind, s.score,
       rank() OVER (ORDER BY s.tier, a.valid_to IS NOT NULL, s.preferred NULLS LAST) AS place,
       CASE WHEN p.share < 0.98 THEN p.share END AS share
FROM scored s
JOIN area a ON a.code = s.code
LEFT JOIN postcode_district p
    ON s.kind = 'postcode district' AND p.outcode = s.matched AND p.area_code = s.code
WHERE s.score < 9
QUALIFY row_number() OVER (PARTITION BY s.code ORDER BY s.tier, s.preferred NULLS LAST) = 1
ORDER BY place, p.share DESC NULLS LAST, a.name
LIMIT 20;

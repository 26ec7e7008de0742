-- Areas that $text can mean: a name or its initials, a GSS code of today or before, a DfE number, a
-- district or ward, a postcode or its district, a county or combined authority of several.
-- One row a match, best first: code, name, level, matched (what was found), kind (how), score (0 is
-- exact, 5 is near and no more), place (those that fit equally well have the same), share? (of a
-- postcode district that lies elsewhere too, how much).
WITH wanted AS (
    SELECT lower(trim($text)) AS text,
           ' ' || trim(regexp_replace(lower($text), '[^a-z0-9]+', ' ', 'g')) || ' ' AS words,
           regexp_extract(
               lower(regexp_replace($text, '\s+', '', 'g')),
               '^([a-z]{1,2}[0-9][a-z0-9]?)([0-9][a-z]{2})?$', 1
           ) AS outcode
),
scored AS (
    SELECT n.*,
           -- Two letters are the beginning of too much.
           length(w.text) >= 3 AS enough,
           CASE
               WHEN n.key = w.text OR n.kind = 'postcode district' AND n.key = w.outcode THEN 0
               WHEN n.kind NOT IN ('name', 'group', 'district', 'former district', 'ward')
                   OR NOT enough THEN 9
               WHEN starts_with(n.key, w.text) THEN 1
               WHEN n.kind <> 'group' AND contains(n.key, ' ' || w.text) THEN 2
               WHEN n.kind <> 'group' AND contains(n.key, w.text) THEN 3
               WHEN w.text IN (n.initials, n.short_initials) THEN 4
               -- Slips of the fingers: near, and never taken for the area, for Wessex isn't Essex.
               -- One in a short name; wards are too many for that.
               WHEN length(w.text) >= 5 AND n.kind IN ('name', 'group', 'district', 'former district')
                   AND damerau_levenshtein(n.key, w.text) = 1 THEN 5
               WHEN length(w.text) >= 8 AND n.kind IN ('name', 'group')
                   AND damerau_levenshtein(n.key, w.text) = 2 THEN 5
               -- "Greater Southampton" is no area here; Southampton is.
               WHEN n.kind = 'name' AND len(list_filter(
                   list_intersect(string_split(trim(w.words), ' '), string_split(trim(n.words), ' ')),
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
               WHEN n.kind = 'name' AND w.words <> '  ' AND starts_with(n.words, w.words) THEN 1
               WHEN n.kind = 'name' AND w.words <> '  ' AND contains(n.words, w.words) THEN 2
               ELSE 3 + score
           END AS tier,
           list_position(['name', 'code', 'DfE number', 'former code', 'group', 'district',
                          'former district', 'ward'], n.kind) AS preferred
    FROM area_name n, wanted w
    WHERE w.text <> ''
)
SELECT a.code, a.name, a.level, s.matched, s.kind, s.score,
       rank() OVER (ORDER BY s.tier, a.valid_to IS NOT NULL, s.preferred NULLS LAST) AS place,
       CASE WHEN s.share < 0.98 THEN s.share END AS share
FROM scored s
JOIN area a ON a.code = s.area_code
WHERE s.score < 9
QUALIFY row_number() OVER (PARTITION BY a.code ORDER BY s.tier, s.preferred NULLS LAST, s.matched) = 1
ORDER BY place, s.share DESC NULLS LAST, a.name
LIMIT 20;

-- Whatever an area can be found by: names, codes, and the places in it.

INSERT INTO area_name
WITH named AS (
    SELECT code AS area_code, name AS matched, 'name' AS kind, NULL AS share
    FROM area WHERE level IN ('country', 'region', 'subregion', 'la')
    UNION ALL
    SELECT code, code, 'code', NULL
    FROM area WHERE level IN ('country', 'region', 'subregion', 'la')
    UNION ALL
    SELECT code, dfe_number::VARCHAR, 'DfE number', NULL
    FROM area WHERE level = 'la' AND dfe_number IS NOT NULL
    UNION ALL
    SELECT to_code, from_code, 'former code', NULL
    FROM area_change WHERE kind = 'recode'
    UNION ALL
    SELECT la_code, name, CASE WHEN valid_to IS NOT NULL THEN 'former district' ELSE level END, NULL
    FROM area WHERE level IN ('district', 'ward')
    UNION ALL
    SELECT la_code, code, level || ' code', NULL
    FROM area WHERE level IN ('district', 'ward')
    UNION ALL
    SELECT area_code, name, 'group', NULL FROM area_group_name
    UNION ALL
    -- A stray postcode or two over the border make no choice.
    SELECT area_code, outcode, 'postcode district', share
    FROM postcode_district WHERE share >= 0.02
),
spelt AS (
    SELECT *, ' ' || trim(regexp_replace(lower(matched), '[^a-z0-9]+', ' ', 'g')) || ' ' AS words
    FROM named
)
SELECT area_code, matched, kind, share, lower(matched), words,
       -- BCP and BANES: with the little words and without them.
       CASE kind WHEN 'name' THEN regexp_replace(words, ' ([a-z0-9]?)[a-z0-9]*', '\1', 'g') END,
       CASE kind WHEN 'name' THEN regexp_replace(
           regexp_replace(words, ' (and|of|the|upon|on|in)\b', '', 'g'),
           ' ([a-z0-9]?)[a-z0-9]*', '\1', 'g'
       ) END
FROM spelt
WHERE area_code IS NOT NULL
ORDER BY kind, matched, area_code;

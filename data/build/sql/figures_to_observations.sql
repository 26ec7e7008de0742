-- From figures as published to observations of indicators, by each indicator's recipes.
-- Tables filled before: figure, recipe, recipe_numerator.

-- A number counted from parts takes the first symbol among them, in the official order; it is never
-- completed by subtraction.
CREATE TEMP TABLE numerator AS
SELECT r.recipe_id, f.area_code, f.period_id, f.breakdown,
       CASE WHEN count(f.symbol) = 0 AND count(*) = r.numerator_parts THEN sum(f.value) END AS value,
       CASE
           WHEN count(f.symbol) > 0 THEN arg_min(f.symbol, s.position)
           WHEN count(*) < r.numerator_parts THEN 'x'
       END AS symbol,
       max(f.flags) AS flags
FROM recipe r
JOIN recipe_numerator m USING (recipe_id)
JOIN figure f ON f.source_id = r.source_id AND f.label = r.label AND f.measure = m.measure
LEFT JOIN symbol_order s ON s.symbol = f.symbol
GROUP BY r.recipe_id, r.numerator_parts, f.area_code, f.period_id, f.breakdown;

-- While we work, keys are numbered words: text would be compared and moved letter by letter.
CREATE TEMP TYPE indicator_key AS ENUM (SELECT id FROM indicator ORDER BY id);
CREATE TEMP TYPE area_key AS ENUM (SELECT DISTINCT area_code FROM figure ORDER BY area_code);
CREATE TEMP TYPE period_key AS ENUM (SELECT id FROM period ORDER BY id);
CREATE TEMP TYPE breakdown_key AS ENUM (SELECT DISTINCT breakdown FROM figure ORDER BY breakdown);

CREATE TEMP TABLE observed AS
SELECT * EXCLUDE (revised, in_life, joint_with, doubt) REPLACE (
    indicator_id::indicator_key AS indicator_id, area_code::area_key AS area_code,
    period_id::period_key AS period_id, breakdown::breakdown_key AS breakdown,
    edition_id::edition_key AS edition_id
)
FROM observation_newest;

-- The rate of 31 March 2025, and of the year that ends then, uses the population of mid-2024.
CREATE TEMP TABLE denominator AS
SELECT r.recipe_id, f.area_code, f.period_id, f.breakdown, f.value, f.symbol
FROM recipe r
JOIN figure f ON f.source_id = r.source_id AND f.label = r.label AND f.measure = r.denominator
WHERE NOT r.per_population
UNION ALL
SELECT r.recipe_id, f.area_code, p.id, f.breakdown, f.value, f.symbol
FROM figure f
JOIN period p ON f.period_id = concat(year(p.end_date) - 1, '-06-30')
CROSS JOIN recipe r
WHERE f.measure = 'population.0_17' AND r.per_population;

INSERT INTO observed
SELECT r.indicator_id, v.area_code, v.period_id, v.breakdown,
       v.value * r.scale, v.symbol, v.flags || r.flags, 'published',
       n.value, n.symbol, d.value, NULL, NULL, v.edition_id
FROM recipe r
JOIN figure v ON v.source_id = r.source_id AND v.label = r.label AND v.measure = r.value
LEFT JOIN numerator n
    ON n.recipe_id = r.recipe_id AND n.area_code = v.area_code
    AND n.period_id = v.period_id AND n.breakdown = v.breakdown
LEFT JOIN denominator d
    ON d.recipe_id = r.recipe_id AND d.area_code = v.area_code
    AND d.period_id = v.period_id AND d.breakdown = v.breakdown;

-- What an edition prints is never counted as well: where an indicator has both ways in one edition,
-- an area's printed figure is the one.
CREATE TEMP TABLE printed AS
SELECT c.recipe_id, v.area_code, v.period_id, v.breakdown
FROM recipe c
JOIN recipe r USING (indicator_id, source_id, label)
JOIN figure v ON v.source_id = r.source_id AND v.label = r.label AND v.measure = r.value
WHERE c.value IS NULL;

INSERT INTO observed
WITH counted AS (
    SELECT r.indicator_id, r.per, n.area_code, n.period_id, n.breakdown, n.flags, r.edition_id,
           n.value AS numerator, n.symbol AS numerator_symbol, d.value AS denominator,
           CASE WHEN d.value IS NULL THEN coalesce(d.symbol, 'x') END AS denominator_symbol
    FROM recipe r
    JOIN numerator n ON n.recipe_id = r.recipe_id
    LEFT JOIN denominator d
        ON d.recipe_id = n.recipe_id AND d.area_code = n.area_code
        AND d.period_id = n.period_id AND d.breakdown = n.breakdown
    ANTI JOIN printed p
        ON p.recipe_id = n.recipe_id AND p.area_code = n.area_code
        AND p.period_id = n.period_id AND p.breakdown = n.breakdown
    WHERE r.value IS NULL
)
SELECT indicator_id, area_code, period_id, breakdown,
       CASE WHEN numerator_symbol IS NULL AND denominator > 0
            THEN numerator / denominator * per END,
       CASE
           WHEN numerator_symbol IS NULL AND denominator > 0 THEN NULL
           WHEN coalesce(own.position, 99) <= coalesce(whole.position, 99)
               THEN coalesce(numerator_symbol, 'z')
           ELSE denominator_symbol
       END,
       flags, 'derived', numerator, numerator_symbol, denominator, NULL, NULL, edition_id
FROM counted
LEFT JOIN symbol_order own ON own.symbol = numerator_symbol
LEFT JOIN symbol_order whole ON whole.symbol = denominator_symbol;

-- Authorities ranked by us from a published score: 1 is the most deprived; a decile is
-- ceil(10 x rank / N). Where the score breaks with the edition before, so does its rank.
INSERT INTO observed
WITH ranked AS (
    SELECT r.indicator_id, r.rank_as, o.area_code, o.period_id, o.breakdown, o.flags, o.edition_id,
           rank() OVER (PARTITION BY r.indicator_id, o.period_id ORDER BY o.value DESC) AS place,
           count(*) OVER (PARTITION BY r.indicator_id, o.period_id) AS n
    FROM recipe_rank r
    JOIN observed o ON o.indicator_id = r.rank_of
    JOIN area a ON a.code = o.area_code AND a.level = 'la'
    WHERE o.value IS NOT NULL
)
SELECT indicator_id, area_code, period_id, breakdown,
       CASE rank_as WHEN 'rank' THEN place ELSE ceil(10.0 * place / n) END,
       NULL, flags, 'derived', NULL, NULL, NULL, NULL, NULL, edition_id
FROM ranked;

-- The newest edition of each key is shown, the others are kept. In order of indicator, area and
-- period a series is read from few blocks.
CREATE TEMP TABLE in_order AS
SELECT o.*, row_number() OVER (
    PARTITION BY o.indicator_id, o.area_code, o.period_id, o.breakdown ORDER BY e.sequence DESC
) AS age
FROM observed o
JOIN edition e ON e.id = o.edition_id;

-- Publishers print rows for authorities that have ended or not begun. Where one ended within a period
-- (a school year, a calendar year) and those that took its place have figures of it, they are the
-- authorities of that period.
CREATE TEMP TABLE outside_life AS
SELECT a.code::area_key AS area_code, p.id::period_key AS period_id
FROM area a
JOIN period p ON a.valid_from > p.end_date OR a.valid_to < p.start_date
WHERE a.level = 'la' AND a.code IN (SELECT DISTINCT area_code::VARCHAR FROM figure);

CREATE TEMP TABLE replaced AS
SELECT DISTINCT o.indicator_id, c.from_code::area_key AS area_code, o.period_id
FROM area_change c
JOIN area before ON before.code = c.from_code AND before.level = 'la'
JOIN in_order o ON o.area_code::VARCHAR = c.to_code AND o.age = 1 AND o.breakdown = 'total'
JOIN period p ON p.id = o.period_id::VARCHAR
WHERE c.kind <> 'recode' AND o.value IS NOT NULL
  AND before.valid_to >= p.start_date AND before.valid_to < p.end_date;

INSERT INTO observation_newest BY NAME
SELECT o.* EXCLUDE (age), l.area_code IS NULL AND r.area_code IS NULL AS in_life
FROM in_order o
LEFT JOIN outside_life l USING (area_code, period_id)
LEFT JOIN replaced r USING (indicator_id, area_code, period_id)
WHERE o.age = 1
ORDER BY o.indicator_id, o.area_code, o.period_id, o.breakdown;

INSERT INTO observation_superseded
SELECT * EXCLUDE (age) FROM in_order WHERE age > 1
ORDER BY indicator_id, area_code, period_id, breakdown, edition_id;

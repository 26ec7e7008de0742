-- What we count from LSOAs and districts for the authorities of an edition's own day, their regions
-- and England. Table filled before: small_figure. The authorities are in the file at $path.

CREATE TEMP TABLE lsoa_place AS
SELECT l.period_id, l.area_code, l.district_code, l.la_code, a.region_code
FROM read_parquet($path) l
JOIN area a ON a.code = l.la_code;

INSERT INTO small_area_edition
SELECT p.period_id, s.census, count(*)
FROM lsoa_place p
JOIN small_area s ON s.code = p.area_code
GROUP BY p.period_id, s.census
-- Most LSOAs are of both censuses; the edition's own census has all of them.
QUALIFY count(*) = max(count(*)) OVER (PARTITION BY p.period_id);

-- How many LSOAs there are, and how many of them are in the most deprived tenth and fifth.
INSERT INTO figure BY NAME
WITH ranked AS (
    SELECT edition_id, period_id, area_code, regexp_replace(measure, 'rank$', '') AS of,
           value::INTEGER AS rank, count(*) OVER (PARTITION BY edition_id, measure) AS n
    FROM small_figure
    WHERE measure IN ('iod.imd.rank', 'iod.idaci.rank')
),
counted AS (
    SELECT r.edition_id, r.period_id, r.of,
           coalesce(p.la_code, p.region_code, england()) AS area_code,
           count(*) AS lsoas,
           count(*) FILTER (10 * r.rank <= r.n) AS lsoas_in_most_deprived_tenth,
           count(*) FILTER (5 * r.rank <= r.n) AS lsoas_in_most_deprived_fifth,
           sum(r.rank) AS lsoa_ranks
    FROM ranked r
    JOIN lsoa_place p USING (period_id, area_code)
    GROUP BY GROUPING SETS (
        (r.edition_id, r.period_id, r.of, p.la_code),
        (r.edition_id, r.period_id, r.of, p.region_code),
        (r.edition_id, r.period_id, r.of)
    )
)
SELECT edition_id, e.source_id, e.label, of || name AS measure, area_code, period_id,
       'total' AS breakdown, value, '' AS flags
FROM (
    UNPIVOT counted
    ON lsoas, lsoas_in_most_deprived_tenth, lsoas_in_most_deprived_fifth, lsoa_ranks
    INTO NAME name VALUE value
)
JOIN edition e ON e.id = edition_id;

-- Children in income deprivation where no average is published: a county's, region's and England's
-- districts' average IDACI scores, each times the children there.
INSERT INTO figure BY NAME
WITH district AS (
    SELECT DISTINCT period_id, district_code, la_code, region_code FROM lsoa_place
),
child AS (
    SELECT s.edition_id, s.source_id, s.label, s.period_id, d.la_code, d.region_code,
           s.value * c.value AS deprived, c.value AS children
    FROM figure s
    JOIN figure c
        ON c.source_id = s.source_id AND c.label = s.label AND c.period_id = s.period_id
        AND c.area_code = s.area_code AND c.measure = 'iod.children'
    JOIN district d ON d.period_id = s.period_id AND d.district_code = s.area_code
    WHERE s.measure = 'iod.idaci.average_score'
),
summed AS (
    SELECT edition_id, source_id, label, period_id,
           coalesce(la_code, region_code, england()) AS area_code,
           sum(deprived) AS "iod.idaci.children_in_income_deprivation",
           sum(children) AS "iod.children"
    FROM child
    GROUP BY GROUPING SETS (
        (edition_id, source_id, label, period_id, la_code),
        (edition_id, source_id, label, period_id, region_code),
        (edition_id, source_id, label, period_id)
    )
)
SELECT edition_id, source_id, label, measure, area_code, period_id, 'total' AS breakdown, value,
       '' AS flags
FROM (
    UNPIVOT (FROM summed s ANTI JOIN figure f
             ON f.source_id = s.source_id AND f.label = s.label AND f.area_code = s.area_code
             AND f.measure = 'iod.children')
    ON "iod.idaci.children_in_income_deprivation", "iod.children" INTO NAME measure VALUE value
);

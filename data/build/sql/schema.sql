-- The store's promise. Analysts open the file with any DuckDB client, so names and meanings stay.

CREATE MACRO england() AS 'E92000001';

-- The month in which a period ended so many years before: periods follow one another by year and
-- month, for a February may have a day more than the one before.
CREATE MACRO years_before(day, years) AS last_day(day::DATE - to_years(years));

CREATE TABLE source (
    id           VARCHAR PRIMARY KEY,
    publisher    VARCHAR NOT NULL,
    publication  VARCHAR NOT NULL,
    page_url     VARCHAR,            -- NULL where no file we hold states it
    licence      VARCHAR NOT NULL,
    attribution  VARCHAR NOT NULL,
    next_release VARCHAR             -- as the publisher states it, else NULL
);

CREATE TABLE edition (
    id              VARCHAR PRIMARY KEY,
    source_id       VARCHAR NOT NULL,
    label           VARCHAR NOT NULL,   -- the publisher's own: '2025', 'April 2021'
    sequence        INTEGER NOT NULL,   -- higher is newer, within a source
    published       DATE,               -- NULL where no file we hold states it
    published_label VARCHAR,            -- as precise as it is known: 'October 2025'
    out_by          DATE,               -- the day by which it was out, reckoned where it isn't known;
                                        -- NULL for registers of areas, which serve every day
    retrieved       DATE NOT NULL,
    file_name       VARCHAR NOT NULL,
    sha256          VARCHAR NOT NULL,
    notes           VARCHAR,
    rounded_to      INTEGER             -- of England's and regions' counts; NULL: not rounded
);

CREATE TABLE area (
    code        VARCHAR PRIMARY KEY,    -- the newest GSS code of the line
    name        VARCHAR NOT NULL,
    level       VARCHAR NOT NULL,       -- country, region, subregion, la, district, ward, lsoa21, lsoa11
    type        VARCHAR,                -- unitary, county, metropolitan, london
    region_code VARCHAR,
    la_code     VARCHAR,                -- the upper-tier authority it lies in today
    dfe_number  INTEGER,
    valid_from  DATE,                   -- of the area itself, whatever its code; NULL: before 2013
    valid_to    DATE,                   -- NULL: still there
    region_name VARCHAR
);

CREATE TABLE area_change (
    from_code VARCHAR NOT NULL,
    to_code   VARCHAR NOT NULL,
    date      DATE,                     -- NULL where no file we hold states it
    kind      VARCHAR NOT NULL,         -- recode, merge, split, boundary
    share     DOUBLE                    -- of the old area's LSOAs (2011) that lie in the new one
);

CREATE TABLE postcode_district (    -- which authorities a postcode district lies in
    outcode   VARCHAR NOT NULL,         -- 'SO14'
    area_code VARCHAR NOT NULL,         -- the upper-tier authority of today
    share     DOUBLE NOT NULL,          -- of its postcodes, also those in Wales or Scotland
    PRIMARY KEY (outcode, area_code)
);

CREATE TABLE area_group_name (      -- counties and combined authorities that have no figures here
    name      VARCHAR NOT NULL,         -- 'Greater Manchester'
    area_code VARCHAR NOT NULL,         -- an upper-tier authority in it
    PRIMARY KEY (name, area_code)
);

CREATE TABLE area_name (             -- whatever an area can be found by
    area_code      VARCHAR NOT NULL,
    matched        VARCHAR NOT NULL,    -- 'Southampton', 'SO14', '852', 'Bassett'
    kind           VARCHAR NOT NULL,    -- name, code, DfE number, former code, group, district, ...
    share          DOUBLE,              -- of a postcode district
    key            VARCHAR NOT NULL,    -- in small letters
    words          VARCHAR NOT NULL,    -- without signs, a space before and after each
    initials       VARCHAR,             -- of a name
    short_initials VARCHAR              -- without its little words
);

CREATE TABLE small_area (            -- every LSOA of a census, by the names of that census
    census    INTEGER NOT NULL,         -- 2011 or 2021
    code      VARCHAR NOT NULL,         -- the same in both if nothing changed
    name      VARCHAR NOT NULL,
    la_code   VARCHAR NOT NULL,         -- the upper-tier authority it lies in today
    ward_code VARCHAR,                  -- of 2024, best fit; LSOAs of 2021 only
    ward_name VARCHAR,
    change    VARCHAR                   -- split, merge, boundary, at the census of 2021; else NULL
);

CREATE TABLE deprivation_index (      -- what figures can be set beside, an index and edition a row
    id           VARCHAR PRIMARY KEY,   -- 'idaci2025': what statistics call a comparator
    measure      VARCHAR NOT NULL,      -- idaci, imd: the index of whatever edition
    name         VARCHAR NOT NULL,      -- 'IDACI 2025'
    meaning      VARCHAR NOT NULL,      -- what it measures, a sentence
    year         INTEGER NOT NULL,      -- the edition's
    indicator_id VARCHAR NOT NULL,      -- its score
    period_id    VARCHAR NOT NULL,      -- its edition
    serves_from  DATE,                  -- first day of the periods that it serves; NULL: any
    position     INTEGER NOT NULL       -- the first that serves a period is the usual one
);

CREATE TABLE small_area_edition (    -- which LSOAs an edition of the indices has
    period_id VARCHAR PRIMARY KEY,
    census    INTEGER NOT NULL,
    lsoas     INTEGER NOT NULL          -- how many there are in England
);

CREATE TABLE indicator (
    id         VARCHAR PRIMARY KEY,
    name       VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
    official_title VARCHAR,             -- its publisher's, where that isn't its name here
    topic      VARCHAR NOT NULL,
    unit       VARCHAR NOT NULL,
    per        INTEGER,
    polarity   VARCHAR NOT NULL,
    decimals   INTEGER NOT NULL,
    definition VARCHAR,
    caveat     VARCHAR,
    questions  VARCHAR,                 -- one a line
    source_id  VARCHAR NOT NULL,
    page_url   VARCHAR,
    phrase     VARCHAR,                 -- a clause with {value} and {area}
    unit_name  VARCHAR,                 -- of whom a rate is, or what a number counts: 'working days'
    polarity_reason VARCHAR,
    numerator_name   VARCHAR,
    denominator_name VARCHAR,
    stage      VARCHAR,                 -- its place on the way from referral to plan
    position   INTEGER NOT NULL,        -- order on screen
    core       BOOLEAN NOT NULL,
    is_total   BOOLEAN NOT NULL,        -- a sum that says how large a place is: it is compared with nothing
    no_quartile BOOLEAN NOT NULL DEFAULT false, -- its publisher shows no quarter of it
    updated      DATE,                  -- where its publisher dates each indicator by itself
    next_release VARCHAR                -- likewise: 'November 2026', 'to be confirmed', 'none: ...'
);

CREATE TABLE period (
    id           VARCHAR PRIMARY KEY,
    label        VARCHAR NOT NULL,
    type         VARCHAR NOT NULL,
    start_date   DATE NOT NULL,
    end_date     DATE NOT NULL,
    boundary_set INTEGER NOT NULL       -- which of the shipped sets of boundaries is in force
);

-- Every figure of every edition is `observation`; what screens read is `latest`. They lie in two
-- tables, so that a screen never has to sort out editions.
CREATE TABLE observation_newest (
    indicator_id     VARCHAR NOT NULL,
    area_code        VARCHAR NOT NULL,
    period_id        VARCHAR NOT NULL,
    breakdown        VARCHAR NOT NULL,
    value            DOUBLE,
    symbol           VARCHAR,
    flags            VARCHAR NOT NULL,
    basis            VARCHAR NOT NULL,
    numerator        DOUBLE,
    numerator_symbol VARCHAR,
    denominator      DOUBLE,
    lower            DOUBLE,
    upper            DOUBLE,
    edition_id       VARCHAR NOT NULL,
    CHECK ((value IS NULL) <> (symbol IS NULL))
);

CREATE TABLE observation_superseded AS FROM observation_newest;

-- Whether an edition before had another figure, count or reason (`revision` says which).
ALTER TABLE observation_newest ADD COLUMN revised BOOLEAN DEFAULT false;
-- Whether the area is one of those of the period: it existed on some day of it, and none of the areas
-- that took its place within the period has a figure.
ALTER TABLE observation_newest ADD COLUMN in_life BOOLEAN DEFAULT true;
-- The other authority, where the publisher has one figure for two of them.
ALTER TABLE observation_newest ADD COLUMN joint_with VARCHAR;
-- Why a figure can't be what it is called: 'sum', it is that of its parts; 'outside', it lies outside
-- their range. It is kept as published, and nothing rests on it.
ALTER TABLE observation_newest ADD COLUMN doubt VARCHAR;

-- LSOAs' figures, all of them printed numbers, lie apart: an authority's own stand together, and a
-- question about authorities passes them by.
CREATE TABLE small_area_observation (
    la_code      VARCHAR NOT NULL,      -- the upper-tier authority it lies in today
    indicator_id VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL,
    area_code    VARCHAR NOT NULL,
    value        DOUBLE NOT NULL,
    edition_id   VARCHAR NOT NULL
);

CREATE VIEW latest AS
SELECT * EXCLUDE (revised, in_life, joint_with, doubt)
FROM observation_newest
UNION ALL BY NAME
SELECT indicator_id, area_code, period_id, 'total' AS breakdown, value, '' AS flags,
       'published' AS basis, edition_id
FROM small_area_observation;

CREATE VIEW observation AS FROM latest UNION ALL FROM observation_superseded;

-- The authorities of a period, each with its figure or the reason for none: whoever maps, lists,
-- ranks or compares them asks here.
CREATE VIEW authority_figure AS
SELECT o.* EXCLUDE (breakdown), a.name, a.type, a.region_code, a.region_name
FROM observation_newest o
JOIN area a ON a.code = o.area_code
WHERE a.level = 'la' AND o.breakdown = 'total' AND o.in_life;

-- What a total comes to for each child aged 0 to 17, of the mid-year estimate before the period's end:
-- pounds for a child; of a count, how many for every 10,000. None where no such estimate is held. A
-- figure of two authorities is set against the children of both.
CREATE VIEW per_child AS
SELECT o.indicator_id, o.area_code, o.period_id, o.value, o.in_life, o.joint_with,
       c.value + coalesce(with_them.value, 0) AS children, c.period_id AS children_id,
       o.value / (c.value + coalesce(with_them.value, 0))
       * CASE i.unit WHEN 'currency' THEN 1 ELSE 10000 END AS per_child
FROM observation_newest o
JOIN indicator i ON i.id = o.indicator_id AND i.is_total AND i.id <> 'population_0_17'
JOIN period p ON p.id = o.period_id
JOIN observation_newest c
    ON c.indicator_id = 'population_0_17' AND c.area_code = o.area_code AND c.breakdown = 'total'
    AND c.period_id = concat(
        year(p.end_date) - CASE WHEN month(p.end_date) < 6 THEN 1 ELSE 0 END, '-06-30')
LEFT JOIN observation_newest with_them
    ON with_them.indicator_id = c.indicator_id AND with_them.area_code = o.joint_with
    AND with_them.breakdown = 'total' AND with_them.period_id = c.period_id
WHERE o.breakdown = 'total' AND o.value IS NOT NULL AND c.value > 0
  AND (o.joint_with IS NULL OR with_them.value IS NOT NULL);

-- What each edition changed of the one before it, so that nobody has to compare them again.
CREATE TABLE revision (
    indicator_id VARCHAR NOT NULL,
    area_code    VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL,
    breakdown    VARCHAR NOT NULL,
    edition_was  VARCHAR NOT NULL,
    edition_is   VARCHAR NOT NULL,
    was          DOUBLE,
    was_symbol   VARCHAR,
    was_count    DOUBLE,
    now          DOUBLE,
    now_symbol   VARCHAR,
    now_count    DOUBLE,
    kind         VARCHAR NOT NULL       -- symbol: a reason came or went; count: what was counted
                                        -- changed; value: only the rate or percentage did
);

-- How many figures two editions that follow one another both print, and how many differ.
CREATE TABLE edition_compared (
    edition_was VARCHAR NOT NULL,
    edition_is  VARCHAR NOT NULL,
    level       VARCHAR NOT NULL,
    n_compared  BIGINT NOT NULL,        -- both print a number
    n_symbol    BIGINT NOT NULL,
    n_count     BIGINT NOT NULL,
    n_value     BIGINT NOT NULL
);

-- What there is of each indicator: figures and reasons, counted once for the catalogue.
CREATE TABLE coverage (
    indicator_id VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL,
    level        VARCHAR NOT NULL,
    n            INTEGER NOT NULL,
    n_values     INTEGER NOT NULL,
    c            INTEGER,
    x            INTEGER,
    z            INTEGER,
    u            INTEGER,
    low          INTEGER,
    dash         INTEGER,
    edition_id   VARCHAR NOT NULL
);

CREATE TABLE neighbour (
    model          VARCHAR NOT NULL,
    area_code      VARCHAR NOT NULL,
    rank           INTEGER,
    neighbour_code VARCHAR NOT NULL,
    closeness      VARCHAR
);

-- Whom an authority can be compared with, in the order of a list; `neighbour` has the members of each.
CREATE TABLE comparison_group (
    id       VARCHAR PRIMARY KEY,       -- 'sn2025', 'region': the model of `neighbour`
    kind     VARCHAR NOT NULL,          -- neighbours (a model of them), region, deprivation, type
    name     VARCHAR NOT NULL,          -- 'like areas (2025)'; {region} and {type} are the area's own
    year     INTEGER,                   -- of the model, or of the index of deprivation
    position INTEGER NOT NULL           -- the first is the usual one
);

-- The members of a group: of a model, or of a reader's own group written 'own:E06000045,E06000044'.
CREATE MACRO members(which, whose) AS TABLE
SELECT rank, neighbour_code, closeness
FROM neighbour
WHERE model = which AND area_code = whose
UNION ALL
SELECT NULL, code, NULL
FROM area
WHERE level = 'la' AND code <> whose AND starts_with(which, 'own:') AND contains(which, code);

-- Whether a member's figure counts in its group's mean ($whose group it is, $of the codes of all members): it
-- was there, the figure is not that of the area itself as well, nor of a member that counts already, and
-- a count is of the member alone.
CREATE MACRO counts_in_group(in_life, joint_with, code, unit, whose, of) AS
    in_life AND (
        joint_with IS NULL
        OR (joint_with <> whose AND unit NOT IN ('number', 'currency')
            AND (code < joint_with OR NOT list_contains(of, joint_with)))
    );
CREATE MACRO codes_of(which, whose) AS (SELECT list(neighbour_code) FROM members(which, whose));

-- Unweighted, and none under five values: the reader sees the values themselves. A sum of fractions is off
-- in its last digits, by the order in which it is added up: what is beyond nine places is cut off, so that
-- the same figures have the same mean everywhere and 48.25 is not 48.24999999999999.
CREATE MACRO enough_for_mean() AS 5;
CREATE MACRO group_mean(figures) AS
    CASE WHEN count(figures) >= enough_for_mean() THEN round(avg(figures), 9) END;
CREATE MACRO group_median(figures) AS
    CASE WHEN count(figures) >= enough_for_mean() THEN round(median(figures), 9) END;

-- The rate or percentage of all together: only where each value is that of its own two counts.
CREATE MACRO group_pooled(figures, numerators, denominators, per) AS
    CASE WHEN coalesce(bool_and(coalesce(
                 abs(numerators / nullif(denominators, 0) * per - figures) < 0.6, false
             )) FILTER (figures IS NOT NULL), false)
         THEN any_value(per) * sum(numerators) FILTER (figures IS NOT NULL)
              / nullif(sum(denominators) FILTER (figures IS NOT NULL), 0)
    END;

-- The lines that a screen draws for an area: itself, England and its region, whatever the group, and
-- the members of each group.
CREATE TABLE line (
    area_code      VARCHAR NOT NULL,
    model          VARCHAR NOT NULL,    -- '' for the lines that every group has beside it
    series         VARCHAR NOT NULL,    -- area, england, region, neighbour
    neighbour_rank INTEGER,
    code           VARCHAR NOT NULL,
    name           VARCHAR NOT NULL,
    n_of           INTEGER              -- how many members the group has
);

CREATE MACRO lines_of(which, whose) AS TABLE
SELECT series, neighbour_rank, code, name, n_of
FROM line
WHERE area_code = whose AND model IN ('', which)
UNION ALL
SELECT 'neighbour', NULL, area.code, area.name, (SELECT count(*) FROM members(which, whose))
FROM area
WHERE level = 'la' AND code <> whose AND starts_with(which, 'own:') AND contains(which, code);

CREATE TABLE statement (
    id           VARCHAR PRIMARY KEY,
    document     VARCHAR NOT NULL,
    line         INTEGER NOT NULL,
    as_printed   VARCHAR NOT NULL,
    value        DOUBLE,
    unit         VARCHAR,
    area_code    VARCHAR,
    indicator_id VARCHAR,
    period_id    VARCHAR,
    reading      VARCHAR
);

CREATE TABLE meta (
    key   VARCHAR PRIMARY KEY,          -- schema_version, built_at, snapshot_sha256; as_at, the day, in
                                        -- a store of the figures as they were then
    value VARCHAR NOT NULL
);

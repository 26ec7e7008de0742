-- The store's promise. Analysts open the file with any DuckDB client, so names and meanings stay.

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
    retrieved       DATE NOT NULL,
    file_name       VARCHAR NOT NULL,
    sha256          VARCHAR NOT NULL,
    notes           VARCHAR
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
    valid_to    DATE                    -- NULL: still there
);

CREATE TABLE area_change (
    from_code VARCHAR NOT NULL,
    to_code   VARCHAR NOT NULL,
    date      DATE,                     -- NULL where no file we hold states it
    kind      VARCHAR NOT NULL,         -- recode, merge, split, boundary
    share     DOUBLE                    -- of the old area's LSOAs (2011) that lie in the new one
);

CREATE TABLE indicator (
    id         VARCHAR PRIMARY KEY,
    name       VARCHAR NOT NULL,
    short_name VARCHAR NOT NULL,
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
    phrase     VARCHAR,                 -- completes 'children ...' in a sentence
    polarity_reason VARCHAR,
    numerator_name   VARCHAR,
    denominator_name VARCHAR,
    stage      VARCHAR,                 -- its place on the way from referral to plan
    position   INTEGER NOT NULL,        -- order on screen
    core       BOOLEAN NOT NULL
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

CREATE VIEW observation AS FROM observation_newest UNION ALL FROM observation_superseded;

CREATE VIEW latest AS FROM observation_newest;

-- What is worked out over all authorities is kept; what is worked out over ten neighbours is counted
-- when it is asked for. `statistic` holds both.
CREATE TABLE statistic_kept (
    indicator_id VARCHAR NOT NULL,
    area_code    VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL,
    comparator   VARCHAR NOT NULL,
    name         VARCHAR NOT NULL,
    value        DOUBLE,
    lower        DOUBLE,
    upper        DOUBLE,
    n            INTEGER,
    n_of         INTEGER,
    method       VARCHAR NOT NULL
);

CREATE TABLE neighbour (
    model          VARCHAR NOT NULL,
    area_code      VARCHAR NOT NULL,
    rank           INTEGER,
    neighbour_code VARCHAR NOT NULL,
    closeness      VARCHAR
);

-- Unweighted mean and median, none under five values; n says how many neighbours had data.
CREATE VIEW statistic AS
FROM statistic_kept
UNION ALL
SELECT g.indicator_id, g.area_code, g.period_id, g.model, u.name, u.value,
       NULL, NULL, g.n, g.n_of, u.method
FROM (
    SELECT l.indicator_id, nb.area_code, l.period_id, nb.model,
           avg(l.value) AS mean, median(l.value) AS median, min(l.value) AS lowest,
           max(l.value) AS highest, count(l.value) AS n, any_value(m.n_of) AS n_of,
           CASE WHEN count(l.value) = count(l.numerator) AND count(l.value) = count(l.denominator)
                THEN sum(l.numerator) / nullif(sum(l.denominator), 0) * any_value(i.per)
           END AS pooled
    FROM neighbour nb
    JOIN (
        SELECT model, area_code, count(*) AS n_of FROM neighbour GROUP BY ALL
    ) m USING (model, area_code)
    JOIN observation_newest l ON l.area_code = nb.neighbour_code AND l.breakdown = 'total'
    JOIN indicator i ON i.id = l.indicator_id
    GROUP BY l.indicator_id, nb.area_code, l.period_id, nb.model
) g,
unnest([
    {'name': 'mean', 'value': CASE WHEN g.n >= 5 THEN g.mean END,
     'method': 'unweighted mean of the neighbours with a value; none under five'},
    {'name': 'median', 'value': CASE WHEN g.n >= 5 THEN g.median END,
     'method': 'median of the neighbours with a value; none under five'},
    {'name': 'lowest', 'value': g.lowest, 'method': 'lowest of the neighbours with a value'},
    {'name': 'highest', 'value': g.highest, 'method': 'highest of the neighbours with a value'},
    {'name': 'pooled', 'value': g.pooled, 'method': 'sum of numerators over sum of denominators'}
]) AS t(u);

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
    key   VARCHAR PRIMARY KEY,          -- schema_version, built_at, snapshot_sha256
    value VARCHAR NOT NULL
);

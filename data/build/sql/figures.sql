-- All figures of the snapshot, as published. What names a file is kept as a number, for it stands in
-- every row and every recipe looks for it.
CREATE TEMP TYPE edition_key AS ENUM (SELECT id FROM edition ORDER BY id);
CREATE TEMP TYPE source_key AS ENUM (SELECT id FROM source ORDER BY id);
CREATE TEMP TYPE label_key AS ENUM (SELECT DISTINCT label FROM edition ORDER BY label);

CREATE TEMP TABLE figure (
    edition_id edition_key,
    source_id  source_key,
    label      label_key,
    measure    VARCHAR,
    area_code  VARCHAR,
    period_id  VARCHAR,
    breakdown  VARCHAR,
    value      DOUBLE,
    symbol     VARCHAR,
    flags      VARCHAR
);

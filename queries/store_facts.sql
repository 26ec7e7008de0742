-- What the store says of itself.
-- One row: schema_version, built_at, snapshot_sha256.
SELECT max(value) FILTER (key = 'schema_version') AS schema_version,
       max(value) FILTER (key = 'built_at') AS built_at,
       max(value) FILTER (key = 'snapshot_sha256') AS snapshot_sha256
FROM meta;

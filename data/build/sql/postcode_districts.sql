-- The postcode districts, from the file at $path.

INSERT INTO postcode_district BY NAME
SELECT outcode, area_code, share
FROM read_parquet($path)
ORDER BY outcode, share DESC, area_code;

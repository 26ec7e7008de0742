-- Counties and combined authorities of several authorities, from the file at $path.

INSERT INTO area_group_name BY NAME
SELECT name, area_code
FROM read_parquet($path)
ORDER BY name, area_code;

-- The ranks and scores of one edition's LSOAs, from the file at $path: a column a measure there.
INSERT INTO small_figure BY NAME
SELECT $edition AS edition_id, *
FROM (
    UNPIVOT (FROM read_parquet($path)) ON COLUMNS(* EXCLUDE (area_code, period_id))
    INTO NAME measure VALUE value
);

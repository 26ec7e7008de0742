-- The indices of deprivation that authorities' figures can be set beside: every edition of each index
-- (`index_read`, `index_edition`, from data/deprivation_indices.toml) of which authorities have figures.
INSERT INTO deprivation_index
SELECT i.measure || e.year, i.measure, i.name || ' ' || e.year, i.meaning, e.year, i.indicator_id,
       e.period_id, e.serves_from, row_number() OVER (ORDER BY i.place, e.year DESC)
FROM index_read i
CROSS JOIN index_edition e
WHERE EXISTS (
    FROM authority_figure f
    WHERE f.indicator_id = i.indicator_id AND f.period_id = e.period_id AND f.value IS NOT NULL
);

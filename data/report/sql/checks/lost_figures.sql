-- Wrong: a figure of the snapshot is missing or different in the store.
WITH wanted AS (
    SELECT r.indicator_id, f.edition_id, f.area_code, f.period_id, f.breakdown, f.measure,
           f.value * r.scale AS value, f.symbol, TRUE AS printed
    FROM recipe r
    JOIN figure f ON f.source_id = r.source_id AND f.label = r.label AND f.measure = r.value
    UNION ALL
    -- What is counted from one part carries that part.
    SELECT r.indicator_id, f.edition_id, f.area_code, f.period_id, f.breakdown, f.measure,
           f.value, f.symbol, FALSE
    FROM recipe r
    JOIN figure f ON f.source_id = r.source_id AND f.label = r.label AND f.measure = r.numerator
    WHERE r.value IS NULL
),
found AS (
    SELECT w.*, o.indicator_id IS NULL AS is_lost,
           CASE WHEN w.printed THEN o.value ELSE o.numerator END AS stored,
           CASE WHEN w.printed THEN o.symbol ELSE o.numerator_symbol END AS stored_symbol
    FROM wanted w
    LEFT JOIN observation o
        ON o.indicator_id = w.indicator_id AND o.area_code = w.area_code
        AND o.period_id = w.period_id AND o.breakdown = w.breakdown
        AND o.edition_id = w.edition_id
    -- What an edition prints for an area isn't counted as well.
    WHERE w.printed OR o.indicator_id IS NULL OR o.basis = 'derived'
)
SELECT concat_ws(', ', edition_id, measure, area_code, period_id, breakdown) AS what
FROM found
WHERE is_lost OR stored IS DISTINCT FROM value OR stored_symbol IS DISTINCT FROM symbol;

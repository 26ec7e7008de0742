-- Wrong: snapshot and store haven't the same number of figures, by edition, level, year and symbol.
WITH published AS (
    SELECT f.edition_id, a.level, f.period_id, coalesce(f.symbol, 'value') AS symbol, count(*) AS n
    FROM recipe r
    JOIN figure f ON f.source_id = r.source_id AND f.label = r.label AND f.measure = r.value
    JOIN area a ON a.code = f.area_code
    GROUP BY ALL
),
stored AS (
    SELECT o.edition_id, a.level, o.period_id, coalesce(o.symbol, 'value') AS symbol, count(*) AS n
    FROM observation o
    JOIN area a ON a.code = o.area_code
    WHERE o.basis = 'published' AND o.edition_id IN (SELECT edition_id FROM published)
    GROUP BY ALL
)
SELECT format('{}, {}, {}, {}: {} in the snapshot, {} in the store', edition_id, level, period_id,
              symbol, coalesce(p.n, 0), coalesce(s.n, 0)) AS what
FROM published p
FULL JOIN stored s USING (edition_id, level, period_id, symbol)
WHERE p.n IS DISTINCT FROM s.n;

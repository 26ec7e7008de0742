-- The store's tables and views that hold figures, with their rows.
-- One row a table: name, rows.
SELECT 'area' AS name, count(*) AS rows FROM area
UNION ALL SELECT 'area_change', count(*) FROM area_change
UNION ALL SELECT 'indicator', count(*) FROM indicator
UNION ALL SELECT 'period', count(*) FROM period
UNION ALL SELECT 'observation', count(*) FROM observation
UNION ALL SELECT 'latest', count(*) FROM latest
UNION ALL SELECT 'neighbour', count(*) FROM neighbour
UNION ALL SELECT 'comparison_group', count(*) FROM comparison_group
UNION ALL SELECT 'statement', count(*) FROM statement
UNION ALL SELECT 'source', count(*) FROM source
UNION ALL SELECT 'edition', count(*) FROM edition;

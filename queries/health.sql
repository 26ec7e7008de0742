-- Whether the store can be read: a row of each of its tables, in all columns.
-- One row a table: name, first_row? (as text; NULL where the table is empty).
SELECT 'area' AS name, (SELECT t::VARCHAR FROM area t LIMIT 1) AS first_row
UNION ALL
SELECT 'area_change', (SELECT t::VARCHAR FROM area_change t LIMIT 1)
UNION ALL
SELECT 'area_group_name', (SELECT t::VARCHAR FROM area_group_name t LIMIT 1)
UNION ALL
SELECT 'area_name', (SELECT t::VARCHAR FROM area_name t LIMIT 1)
UNION ALL
SELECT 'comparison_group', (SELECT t::VARCHAR FROM comparison_group t LIMIT 1)
UNION ALL
SELECT 'core_figure', (SELECT t::VARCHAR FROM core_figure t LIMIT 1)
UNION ALL
SELECT 'coverage', (SELECT t::VARCHAR FROM coverage t LIMIT 1)
UNION ALL
SELECT 'deprivation_fit', (SELECT t::VARCHAR FROM deprivation_fit t LIMIT 1)
UNION ALL
SELECT 'deprivation_index', (SELECT t::VARCHAR FROM deprivation_index t LIMIT 1)
UNION ALL
SELECT 'edition', (SELECT t::VARCHAR FROM edition t LIMIT 1)
UNION ALL
SELECT 'edition_compared', (SELECT t::VARCHAR FROM edition_compared t LIMIT 1)
UNION ALL
SELECT 'expectation', (SELECT t::VARCHAR FROM expectation t LIMIT 1)
UNION ALL
SELECT 'indicator', (SELECT t::VARCHAR FROM indicator t LIMIT 1)
UNION ALL
SELECT 'line', (SELECT t::VARCHAR FROM line t LIMIT 1)
UNION ALL
SELECT 'meta', (SELECT t::VARCHAR FROM meta t LIMIT 1)
UNION ALL
SELECT 'neighbour', (SELECT t::VARCHAR FROM neighbour t LIMIT 1)
UNION ALL
SELECT 'newest_core', (SELECT t::VARCHAR FROM newest_core t LIMIT 1)
UNION ALL
SELECT 'observation_newest', (SELECT t::VARCHAR FROM observation_newest t LIMIT 1)
UNION ALL
SELECT 'observation_superseded', (SELECT t::VARCHAR FROM observation_superseded t LIMIT 1)
UNION ALL
SELECT 'period', (SELECT t::VARCHAR FROM period t LIMIT 1)
UNION ALL
SELECT 'postcode_district', (SELECT t::VARCHAR FROM postcode_district t LIMIT 1)
UNION ALL
SELECT 'revision', (SELECT t::VARCHAR FROM revision t LIMIT 1)
UNION ALL
SELECT 'series', (SELECT t::VARCHAR FROM series t LIMIT 1)
UNION ALL
SELECT 'small_area', (SELECT t::VARCHAR FROM small_area t LIMIT 1)
UNION ALL
SELECT 'small_area_edition', (SELECT t::VARCHAR FROM small_area_edition t LIMIT 1)
UNION ALL
SELECT 'small_area_observation', (SELECT t::VARCHAR FROM small_area_observation t LIMIT 1)
UNION ALL
SELECT 'source', (SELECT t::VARCHAR FROM source t LIMIT 1)
UNION ALL
SELECT 'standing', (SELECT t::VARCHAR FROM standing t LIMIT 1)
UNION ALL
SELECT 'statement', (SELECT t::VARCHAR FROM statement t LIMIT 1);

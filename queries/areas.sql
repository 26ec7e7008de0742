-- Areas that can be chosen: England, regions, subregions, authorities of today and former ones.
-- One row an area: code, name, level, type?, region_code?, region_name?, dfe_number?, valid_from?,
-- valid_to?.
SELECT a.code, a.name, a.level, a.type, a.region_code, a.region_name, a.dfe_number,
       a.valid_from, a.valid_to
FROM area a
WHERE a.level IN ('country', 'region', 'subregion', 'la')
ORDER BY list_position(['country', 'region', 'subregion', 'la'], a.level),
         a.valid_to IS NOT NULL, a.name;

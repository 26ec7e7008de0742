-- How much deprivation explains of an indicator ($indicator) in a period ($period), by an edition of the
-- index ($comparator: idaci2025 or idaci2019).
-- One row, or none where nothing could be fitted: explained (share of variation, 0 to 1), slope, level,
-- spread (missing where deprivation explains under a tenth), n.
SELECT max(value) FILTER (name = 'explained') AS explained,
       max(value) FILTER (name = 'slope') AS slope, max(value) FILTER (name = 'level') AS level,
       max(value) FILTER (name = 'spread') AS spread, max(n) AS n
FROM statistic_kept
WHERE indicator_id = $indicator AND period_id = $period AND comparator = $comparator
  AND area_code = 'E92000001'
HAVING count(*) > 0;

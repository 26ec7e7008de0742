-- Each cell that both the 2025 and the 2022 release of children in need print.
-- One row a cell: newer, older (measures), area_code, name, level, period_id, now, before.
WITH twin(newer, older) AS (
    SELECT DISTINCT measure, measure FROM figure WHERE source_id = 'dfe-cin' AND label = '2022'
    UNION ALL
    -- The 2022 release counts plans in its table d1 as well.
    VALUES ('d5.CPP_At31', 'd1.CPP_At31'), ('d3.CPP_start', 'd1.CPP_start')
)
SELECT t.newer, t.older, n.area_code, a.name, a.level, n.period_id, n.value AS now, o.value AS before
FROM twin t
JOIN figure n ON n.source_id = 'dfe-cin' AND n.label = '2025' AND n.measure = t.newer
JOIN figure o
    ON o.source_id = 'dfe-cin' AND o.label = '2022' AND o.measure = t.older
    AND o.area_code = n.area_code AND o.period_id = n.period_id AND o.breakdown = n.breakdown
JOIN area a ON a.code = n.area_code
WHERE n.value IS NOT NULL AND o.value IS NOT NULL
ORDER BY t.newer, t.older, n.period_id DESC, a.level DESC, a.name;

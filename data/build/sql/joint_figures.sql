-- Figures that a publisher has for two authorities together and prints under both names. Which pairs
-- there are is declared (`joint_pair`, from data/joint_figures.toml); a figure is theirs together where both names have
-- the same one.
UPDATE observation_newest o SET joint_with = t.other
FROM (
    SELECT x.indicator_id, x.area_code, x.period_id, y.area_code AS other
    FROM joint_pair j
    JOIN indicator i ON i.source_id = j.source_id AND i.topic = j.topic
    JOIN observation_newest x ON x.indicator_id = i.id AND x.area_code IN (j.one, j.other)
    JOIN observation_newest y
        ON y.indicator_id = x.indicator_id AND y.period_id = x.period_id
        AND y.breakdown = x.breakdown AND y.area_code IN (j.one, j.other)
        AND y.area_code <> x.area_code AND y.value = x.value
    WHERE x.breakdown = 'total'
) t
WHERE o.indicator_id = t.indicator_id AND o.area_code = t.area_code AND o.period_id = t.period_id
  AND o.breakdown = 'total';

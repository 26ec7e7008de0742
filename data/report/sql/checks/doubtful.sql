-- Look: a figure of England or a region can't be that of its parts; nothing rests on it.
SELECT format('{} of {}: {} periods, {}', i.id, a.name, count(*),
              CASE o.doubt WHEN 'sum' THEN 'the sum of its parts' ELSE 'outside their range' END) AS what
FROM observation_newest o
JOIN indicator i ON i.id = o.indicator_id
JOIN area a ON a.code = o.area_code
WHERE o.doubt IS NOT NULL
GROUP BY i.id, a.name, o.doubt;

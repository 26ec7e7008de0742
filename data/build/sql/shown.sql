-- The figures that statistics are worked out from: totals, at the level of authorities and above, of
-- areas of the period. What else a publisher prints is kept and shown, but it has no place among them.
-- Of two authorities with one figure the second stands back where places are counted.
CREATE TEMP TABLE shown AS
SELECT l.indicator_id::indicator_key AS indicator_id, l.area_code::area_key AS area_code,
       l.period_id::period_key AS period_id, l.value, l.numerator, l.denominator, l.flags, l.basis,
       l.edition_id, l.joint_with::area_key AS joint_with, l.doubt, i.polarity, i.per, i.unit,
       i.no_quartile, i.is_total, p.end_date, p.type AS period_type, a.level
FROM observation_newest l
JOIN area a ON a.code = l.area_code
JOIN indicator i ON i.id = l.indicator_id
JOIN period p ON p.id = l.period_id
WHERE l.breakdown = 'total' AND l.in_life AND a.level IN ('country', 'region', 'subregion', 'la');

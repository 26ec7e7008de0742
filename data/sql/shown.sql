-- The figures that statistics are worked out from: totals, at the level of authorities and above. A
-- figure of an authority that had ended or not begun is kept and shown as published, but it has no
-- place among the authorities of that time.
CREATE TEMP TABLE shown AS
SELECT l.indicator_id::indicator_key AS indicator_id, l.area_code::area_key AS area_code,
       l.period_id::period_key AS period_id, l.value, l.numerator, l.denominator, l.flags,
       l.edition_id, i.polarity, i.per, i.unit, p.end_date, p.type AS period_type, a.level
FROM latest l
JOIN area a ON a.code = l.area_code
JOIN indicator i ON i.id = l.indicator_id
JOIN period p ON p.id = l.period_id
WHERE l.breakdown = 'total' AND a.level IN ('country', 'region', 'subregion', 'la')
  AND (a.valid_from IS NULL OR a.valid_from <= p.end_date)
  AND (a.valid_to IS NULL OR a.valid_to >= p.start_date);

-- What a total ($indicator) comes to for each child aged 0 to 17: worked out here, from the mid-year
-- estimate before the period's end. $area and $period: only this one, or NULL for all.
-- One row an area and period, none where no population is known: area_code, period_id, value (the total),
-- children, children_label (when they were counted), per_child (pounds for each child; of a count, how
-- many for every 10,000 children).
SELECT t.area_code, t.period_id, t.value, t.children, p.label AS children_label, t.per_child
FROM per_child t
JOIN period p ON p.id = t.children_id
WHERE t.indicator_id = $indicator
  AND ($area IS NULL OR t.area_code = $area)
  AND ($period IS NULL OR t.period_id = $period)
ORDER BY t.area_code, t.period_id;

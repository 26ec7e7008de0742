-- What a total ($indicator) comes to for each child aged 0 to 17: worked out here, from the mid-year
-- estimate before the period's end. $area and $period: only this one, or NULL for all.
-- One row an area and period, none where no population is known: area_code, period_id, value (the total),
-- children, children_label (when they were counted), per_child (pounds for each child; of a count, how
-- many for every 10,000 children), rank? (of authorities, by per_child; ties share the better), rank_n?,
-- rank_shared? (how many others have the same).
WITH placed AS (
    SELECT t.area_code, t.period_id, rank() OVER period AS rank, count(*) OVER whole AS rank_n,
           count(*) OVER same - 1 AS rank_shared
    FROM per_child t
    JOIN area a ON a.code = t.area_code AND a.level = 'la'
    WHERE t.indicator_id = $indicator AND t.in_life
      AND (t.joint_with IS NULL OR t.area_code < t.joint_with)
    WINDOW whole AS (PARTITION BY t.period_id),
           period AS (PARTITION BY t.period_id ORDER BY t.per_child DESC),
           same AS (PARTITION BY t.period_id, t.per_child)
)
SELECT t.area_code, t.period_id, t.value, t.children, p.label AS children_label, t.per_child, r.rank,
       r.rank_n, r.rank_shared
FROM per_child t
JOIN period p ON p.id = t.children_id
LEFT JOIN placed r
    ON r.area_code = coalesce(least(t.area_code, t.joint_with), t.area_code)
    AND r.period_id = t.period_id
WHERE t.indicator_id = $indicator
  AND ($area IS NULL OR t.area_code = $area)
  AND ($period IS NULL OR t.period_id = $period)
ORDER BY t.area_code, t.period_id;

-- Places, spreads and changes, joined with what statistics libraries worked out before:
-- worked_out (a row a figure), factor (a row a series).

-- Figures that take a place among the authorities: one of two together counts once, and a count of two
-- together is neither's.
CREATE TEMP TABLE placeable AS
FROM shown
WHERE level = 'la' AND value IS NOT NULL
  AND (joint_with IS NULL
       OR (area_code::VARCHAR < joint_with::VARCHAR AND NOT is_total));

INSERT INTO series
WITH dated AS (
    SELECT indicator_id, period_id, any_value(end_date) AS end_date,
           any_value(period_type) AS period_type, mode(edition_id) AS edition_id
    FROM shown
    WHERE value IS NOT NULL
    GROUP BY indicator_id, period_id
),
spread AS (
    SELECT indicator_id, period_id, min(value) AS lowest, quantile_cont(value, 0.25) AS quarter,
           median(value) AS middle, quantile_cont(value, 0.75) AS three_quarters,
           max(value) AS highest, count(*) AS n
    FROM placeable
    GROUP BY indicator_id, period_id
)
SELECT d.indicator_id, d.period_id,
       d.end_date = max(d.end_date) OVER (PARTITION BY d.indicator_id), b.label, d.edition_id, s.lowest,
       s.quarter, s.middle, s.three_quarters, s.highest, coalesce(s.n, 0),
       coalesce(s.n > 1 AND s.lowest = s.highest, false), f.england, f.overdispersion
FROM dated d
LEFT JOIN spread s USING (indicator_id, period_id)
LEFT JOIN factor f USING (indicator_id, period_id)
LEFT JOIN dated before
    ON before.indicator_id = d.indicator_id AND before.period_type = d.period_type
    AND last_day(before.end_date) = years_before(d.end_date, 1)
LEFT JOIN period b ON b.id = before.period_id
ORDER BY d.indicator_id, d.period_id;

INSERT INTO standing
WITH placed AS (
    -- Ties share the better rank; 1 is the highest without a polarity, the best with one. What is a
    -- place itself keeps its order.
    SELECT indicator_id, area_code, period_id, joint_with, polarity, no_quartile, is_total,
           rank() OVER (series ORDER BY CASE WHEN polarity = 'lower' OR unit IN ('rank', 'decile')
                                             THEN value ELSE -value END)
               AS place,
           rank() OVER (series ORDER BY value) AS ascending,
           count(*) OVER (series) AS n,
           count(*) OVER (PARTITION BY indicator_id, period_id, value) AS sharing
    FROM placeable
    WINDOW series AS (PARTITION BY indicator_id, period_id)
),
quartered AS (
    -- A quarter is certain where all who share the figure lie in it.
    SELECT * EXCLUDE (first), 4 * (first - 1) // n + 1 AS quarter,
           NOT no_quartile AND n >= 4 AND sharing < n
               AND 4 * (first - 1) // n = 4 * (first + sharing - 2) // n AS certain
    FROM (
        SELECT *, CASE polarity WHEN 'none' THEN ascending ELSE place END AS first FROM placed
    )
),
stood AS (
    -- A total says how large a place is, which is no place among others.
    SELECT indicator_id, area_code, period_id, joint_with, n, sharing,
           CASE WHEN sharing < n OR n = 1 THEN place END AS place,
           CASE WHEN certain THEN quarter END AS quarter
    FROM quartered
    WHERE NOT is_total
),
ranked AS (
    SELECT * EXCLUDE (joint_with) FROM stood
    UNION ALL BY NAME
    SELECT * EXCLUDE (joint_with, area_code), joint_with AS area_code
    FROM stood
    WHERE joint_with IS NOT NULL
),
changed AS (
    -- Only where the year before has a value too, counted on the same basis, and the line isn't broken.
    SELECT t.indicator_id, t.area_code, t.period_id, t.value - b.value AS change
    FROM shown t
    JOIN shown b
        ON b.indicator_id = t.indicator_id AND b.area_code = t.area_code
        AND b.period_type = t.period_type AND last_day(b.end_date) = years_before(t.end_date, 1)
        AND b.basis = t.basis
    WHERE t.value IS NOT NULL AND b.value IS NOT NULL AND t.period_type NOT IN ('index', 'pooled')
      AND NOT contains(t.flags, 'b') AND t.doubt IS NULL AND b.doubt IS NULL
)
SELECT t.indicator_id, t.period_id, t.area_code, p.place, p.n, p.sharing - 1, w.rank_best,
       w.rank_worst, p.quarter, c.change, w.lower, w.upper, w.funnel95_low, w.funnel95_high,
       w.funnel998_low, w.funnel998_high, w.trend, w.trend_lower, w.trend_upper, w.no_trend
FROM shown t
LEFT JOIN ranked p USING (indicator_id, area_code, period_id)
LEFT JOIN changed c USING (indicator_id, area_code, period_id)
LEFT JOIN worked_out w USING (indicator_id, area_code, period_id)
ORDER BY t.indicator_id, t.period_id, t.area_code;

INSERT INTO core_figure
SELECT o.* EXCLUDE (breakdown, lower, upper, revised, in_life),
       t.* EXCLUDE (indicator_id, period_id, area_code)
FROM observation_newest o
JOIN indicator i ON i.id = o.indicator_id AND i.core
LEFT JOIN standing t USING (indicator_id, period_id, area_code)
WHERE o.breakdown = 'total' AND o.in_life
ORDER BY o.period_id, o.area_code, o.indicator_id;

INSERT INTO newest_core
SELECT a.code, s.indicator_id, arg_max(s.period_id, p.end_date)
FROM area a
CROSS JOIN series s
JOIN indicator i ON i.id = s.indicator_id AND i.core
JOIN period p ON p.id = s.period_id
WHERE a.level IN ('country', 'region', 'subregion', 'la')
  AND ((a.valid_to IS NULL AND s.newest) OR p.end_date <= a.valid_to)
GROUP BY a.code, s.indicator_id
ORDER BY a.code, s.indicator_id;

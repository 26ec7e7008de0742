-- Places, spreads and changes, joined with what statistics libraries worked out before:
-- worked_out (a row a figure), factor (a row a series).

INSERT INTO series
WITH spread AS (
    SELECT indicator_id, period_id, any_value(end_date) AS end_date,
           any_value(period_type) AS period_type, mode(edition_id) AS edition_id,
           min(value) FILTER (level = 'la') AS lowest,
           quantile_cont(value, 0.25) FILTER (level = 'la') AS quarter,
           median(value) FILTER (level = 'la') AS middle,
           quantile_cont(value, 0.75) FILTER (level = 'la') AS three_quarters,
           max(value) FILTER (level = 'la') AS highest,
           count(*) FILTER (level = 'la') AS n
    FROM shown
    WHERE value IS NOT NULL
    GROUP BY indicator_id, period_id
)
SELECT s.indicator_id, s.period_id,
       s.end_date = max(s.end_date) OVER (PARTITION BY s.indicator_id), b.label, s.edition_id, s.lowest, s.quarter,
       s.middle, s.three_quarters, s.highest, s.n, f.england, f.overdispersion
FROM spread s
LEFT JOIN factor f USING (indicator_id, period_id)
LEFT JOIN spread before
    ON before.indicator_id = s.indicator_id AND before.period_type = s.period_type
    AND before.end_date = s.end_date - INTERVAL 1 YEAR
LEFT JOIN period b ON b.id = before.period_id
ORDER BY s.indicator_id, s.period_id;

INSERT INTO standing
WITH placed AS (
    -- Ties share the better rank; 1 is the highest without a polarity, the best with one. What is a
    -- place itself keeps its order.
    SELECT indicator_id, area_code, period_id, polarity,
           rank() OVER (series ORDER BY CASE WHEN polarity = 'lower' OR unit IN ('rank', 'decile')
                                             THEN value ELSE -value END)
               AS place,
           rank() OVER (series ORDER BY value) AS ascending,
           count(*) OVER (series) AS n
    FROM shown
    WHERE level = 'la' AND value IS NOT NULL
    WINDOW series AS (PARTITION BY indicator_id, period_id)
),
changed AS (
    -- Only where the year before has a value too, on the same basis of years.
    SELECT t.indicator_id, t.area_code, t.period_id, t.value - b.value AS change
    FROM shown t
    JOIN shown b
        ON b.indicator_id = t.indicator_id AND b.area_code = t.area_code
        AND b.period_type = t.period_type AND b.end_date = t.end_date - INTERVAL 1 YEAR
    WHERE t.value IS NOT NULL AND b.value IS NOT NULL AND t.period_type NOT IN ('index', 'pooled')
)
SELECT t.indicator_id, t.period_id, t.area_code, p.place, p.n, w.rank_best, w.rank_worst,
       CASE WHEN p.n >= 4 THEN least(4, floor(
           4.0 * ((CASE p.polarity WHEN 'none' THEN p.ascending ELSE p.place END) - 1) / p.n) + 1)
       END,
       c.change, w.lower, w.upper, w.funnel95_low, w.funnel95_high, w.funnel998_low,
       w.funnel998_high, w.trend, w.trend_lower, w.trend_upper
FROM shown t
LEFT JOIN placed p USING (indicator_id, area_code, period_id)
LEFT JOIN changed c USING (indicator_id, area_code, period_id)
LEFT JOIN worked_out w USING (indicator_id, area_code, period_id)
ORDER BY t.indicator_id, t.period_id, t.area_code;

INSERT INTO core_figure
SELECT o.* EXCLUDE (breakdown, lower, upper, revised), t.* EXCLUDE (indicator_id, period_id, area_code)
FROM observation_newest o
JOIN indicator i ON i.id = o.indicator_id AND i.core
LEFT JOIN standing t USING (indicator_id, period_id, area_code)
WHERE o.breakdown = 'total'
ORDER BY o.period_id, o.area_code, o.indicator_id;

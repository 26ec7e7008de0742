-- What we work out at build, by the rules of the design's section 4. All from totals of authorities.

CREATE TEMP TABLE worked_out AS FROM statistic_kept;

CREATE TEMP TABLE shown AS
SELECT l.indicator_id, l.area_code, l.period_id, l.value, l.symbol, l.numerator, l.denominator,
       i.polarity, i.per, i.unit, p.end_date, p.type AS period_type, a.level
FROM latest l
JOIN area a ON a.code = l.area_code
JOIN indicator i ON i.id = l.indicator_id
JOIN period p ON p.id = l.period_id
WHERE l.breakdown = 'total' AND a.level IN ('country', 'region', 'subregion', 'la');

-- Place among all authorities: ties share the better rank; 1 is the highest without a polarity.
CREATE TEMP TABLE placed AS
SELECT indicator_id, area_code, period_id, polarity,
       rank() OVER (series ORDER BY CASE polarity WHEN 'lower' THEN value ELSE -value END) AS place,
       rank() OVER (series ORDER BY value) AS ascending,
       count(*) OVER (series) AS n,
       min(value) OVER (series) AS lowest,
       max(value) OVER (series) AS highest
FROM shown
WHERE level = 'la' AND value IS NOT NULL
WINDOW series AS (PARTITION BY indicator_id, period_id);

INSERT INTO worked_out
SELECT indicator_id, area_code, period_id, 'all', 'rank', place, NULL, NULL, n, n,
       'ties share the better rank; 1 = '
       || CASE polarity WHEN 'lower' THEN 'lowest (best)' WHEN 'higher' THEN 'highest (best)'
                        ELSE 'highest' END
FROM placed
UNION ALL
SELECT indicator_id, area_code, period_id, 'all', 'quartile',
       least(4, floor(4.0 * ((CASE polarity WHEN 'none' THEN ascending ELSE place END) - 1) / n) + 1),
       NULL, NULL, n, n,
       CASE polarity WHEN 'none' THEN '1 = lowest quarter' ELSE '1 = best quarter (A)' END
FROM placed
WHERE n >= 4;

INSERT INTO worked_out
SELECT DISTINCT indicator_id, 'E92000001', period_id, 'all', e.name, e.value, NULL, NULL, n, n,
       'extreme of all authorities with a value'
FROM placed, unnest([{'name': 'lowest', 'value': lowest}, {'name': 'highest', 'value': highest}]) u(e);

-- Change on the year before: only where that year has a value too.
INSERT INTO worked_out
SELECT t.indicator_id, t.area_code, t.period_id, 'previous', 'change', t.value - b.value,
       NULL, NULL, NULL, NULL, 'difference from the same period of the year before'
FROM shown t
JOIN shown b
    ON b.indicator_id = t.indicator_id AND b.area_code = t.area_code
    AND b.period_type = t.period_type AND b.end_date = t.end_date - INTERVAL 1 YEAR
WHERE t.value IS NOT NULL AND b.value IS NOT NULL AND t.period_type <> 'index';

INSERT INTO statistic_kept FROM worked_out
ORDER BY indicator_id, area_code;

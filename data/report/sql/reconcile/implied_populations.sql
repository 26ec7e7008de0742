-- The population behind the rates that the 2022 release of children in need prints.
-- A rate of 33.3 for 100 children means a population between 100 / 33.35 and 100 / 33.25 times 10,000:
-- all rates of an authority and year must leave one population possible.
-- One row an authority and year: area_code, name, year, n_rates, lowest, highest (no rate: NULL),
-- agree, population (ours, of the mid-year before; NULL where the publisher has none), gap (per cent
-- by which our rates are above the printed ones), cin_printed and cin_ours (children in need on 31
-- March for every 10,000, on either population).
WITH printed AS (
    SELECT r.area_code, reporting_year(r.period_id) AS year, r.measure, r.value AS rate,
           n.value AS count
    FROM figure r
    JOIN figure n
        ON n.source_id = 'dfe-cin' AND n.label = '2022' AND n.area_code = r.area_code
        AND n.period_id = r.period_id AND n.breakdown = r.breakdown
        AND n.measure = CASE r.measure
            -- These have the names of the 2025 release, which prints no rate.
            WHEN 'b1.Awaiting_assessment_rate' THEN 'b1.awaiting_assessment'
            WHEN 'c1.Referrals_rate' THEN 'c1.referral_count'
            WHEN 'c1.Referrals_child_rate' THEN 'c1.referral_child_count'
            ELSE replace(r.measure, '_rate', '')
        END
    -- A count of none has a rate of nought on any population.
    WHERE r.source_id = 'dfe-cin' AND r.label = '2022' AND r.measure LIKE '%\_rate' ESCAPE '\'
      AND r.value IS NOT NULL AND n.value > 0
),
implied AS (
    SELECT area_code, year, count(*) AS n_rates,
           max(10000 * count / (rate + 0.05)) AS lowest,
           min(CASE WHEN rate > 0.05 THEN 10000 * count / (rate - 0.05) END) AS highest,
           max(rate) FILTER (measure = 'b1.At31_episodes_rate') AS cin_printed,
           max(count) FILTER (measure = 'b1.At31_episodes_rate') AS in_need
    FROM printed
    GROUP BY ALL
),
everyone AS (
    SELECT DISTINCT f.area_code, reporting_year(f.period_id) AS year
    FROM figure f
    WHERE f.source_id = 'dfe-cin' AND f.label = '2022' AND f.measure = 'b1.At31_episodes'
)
SELECT e.area_code, a.name, e.year, coalesce(i.n_rates, 0) AS n_rates, i.lowest, i.highest,
       i.lowest <= i.highest AS agree, p.value AS population,
       100 * ((i.lowest + i.highest) / 2 / p.value - 1) AS gap,
       i.cin_printed, 10000 * i.in_need / p.value AS cin_ours
FROM everyone e
JOIN area a ON a.code = e.area_code AND a.level = 'la'
LEFT JOIN implied i USING (area_code, year)
LEFT JOIN figure p
    ON p.measure = 'population.0_17' AND p.area_code = e.area_code
    AND p.period_id = concat(e.year - 1, '-06-30')
ORDER BY e.year, a.name;

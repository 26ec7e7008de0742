-- Every core indicator for an area ($area) in its newest period, beside England, the region and the
-- neighbours by a model ($model), in the order of the child's way through services.
-- One row an indicator: indicator_id, name, short_name, phrase, topic, stage, unit, unit_name?, per?,
-- decimals, polarity, numerator_name?, denominator_name?, period_id, label, previous_label?, value?,
-- symbol?, flags?, basis?, numerator?, numerator_symbol?, denominator?, change? (on the same period of the
-- year before), change_pct?, england?, england_symbol?, england_doubt?, region?, region_symbol?,
-- region_doubt?, doubt? (why a figure can't be what it is called), joint_with? (the other authority that
-- the figure is of), neighbours_mean?, neighbours_n?, neighbours_n_of, neighbours_lower? (how many have a
-- lower value), lowest, highest, rank?, rank_n?, rank_shared? (how many others have the same), all_same
-- (whether all authorities have), quartile?, edition_id?, published_label?.
WITH figure AS (
    SELECT l.series, f.*
    FROM newest_core n
    JOIN core_figure f ON f.indicator_id = n.indicator_id AND f.period_id = n.period_id
    JOIN indicator i ON i.id = n.indicator_id
    JOIN lines_of($model, $area) l ON l.code = f.area_code
    WHERE n.area_code = $area AND (l.series <> 'neighbour' OR counts_in_group(
        true, f.joint_with, f.area_code, i.unit, $area, codes_of($model, $area)
    ))
),
beside AS (
    SELECT indicator_id,
           any_value(value) FILTER (series = 'england') AS england,
           any_value(symbol) FILTER (series = 'england') AS england_symbol,
           any_value(doubt) FILTER (series = 'england') AS england_doubt,
           any_value(value) FILTER (series = 'region') AS region,
           any_value(symbol) FILTER (series = 'region') AS region_symbol,
           any_value(doubt) FILTER (series = 'region') AS region_doubt,
           group_mean(CASE WHEN series = 'neighbour' THEN value END) AS mean,
           count(value) FILTER (series = 'neighbour') AS n,
           list(value) FILTER (series = 'neighbour') AS members
    FROM figure
    GROUP BY indicator_id
)
SELECT i.id AS indicator_id, i.name, i.short_name, i.phrase, i.topic, i.stage, i.unit, i.unit_name,
       i.per, i.decimals, i.polarity, i.numerator_name, i.denominator_name, n.period_id, p.label,
       s.previous_label, o.value, o.symbol, o.flags, o.basis, o.numerator, o.numerator_symbol,
       o.denominator, o.change, 100 * o.change / nullif(o.value - o.change, 0) AS change_pct,
       b.england, b.england_symbol, b.england_doubt, b.region, b.region_symbol,
       b.region_doubt, o.doubt, o.joint_with, b.mean AS neighbours_mean, b.n AS neighbours_n,
       (SELECT count(*) FROM members($model, $area)) AS neighbours_n_of,
       len(list_filter(b.members, lambda m: m < o.value)) AS neighbours_lower,
       s.lowest, s.highest, o.rank, o.rank_n, o.rank_shared, s.all_same, o.quartile,
       o.edition_id, e.published_label
FROM newest_core n
JOIN indicator i ON i.id = n.indicator_id
JOIN period p ON p.id = n.period_id
JOIN series s ON s.indicator_id = n.indicator_id AND s.period_id = n.period_id
LEFT JOIN figure o ON o.indicator_id = n.indicator_id AND o.series = 'area'
LEFT JOIN beside b ON b.indicator_id = n.indicator_id
LEFT JOIN edition e ON e.id = o.edition_id
WHERE n.area_code = $area
ORDER BY i.position;

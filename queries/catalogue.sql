-- The catalogue: every indicator with what is published of it, in the order of the screens.
-- One row an indicator: id, name, short_name, official_title?, topic, unit, unit_name?, per?, decimals,
-- polarity, polarity_reason?, definition, caveat?, questions?, page_url?, publisher, publication, source_url,
-- licence, attribution, next_release?, first_label, last_label, n_periods, period_types, edition (the
-- newest), edition_id, published?, published_label?, countries?, regions?, subregions?, authorities?,
-- districts?, neighbourhoods? (the most of each with a value in any period), c?, x?, z?, u?, low?, dash?
-- (figures with each symbol), level (the kind of area that the years are counted in: la where authorities
-- have figures, else lsoa, region or country), years, with_value, without (for each of the years, the
-- areas with and without a value in its fullest period).
WITH held AS (
    SELECT c.indicator_id,
           arg_min(p.label, p.end_date) FILTER (c.n_values > 0) AS first_label,
           arg_max(p.label, p.end_date) FILTER (c.n_values > 0) AS last_label,
           (count(DISTINCT c.period_id) FILTER (c.n_values > 0))::INTEGER AS n_periods,
           list_sort(list_distinct(list(p.type))) AS period_types,
           arg_max(c.edition_id, p.end_date) FILTER (c.n_values > 0) AS edition_id,
           max(c.n_values) FILTER (c.level = 'country') AS countries,
           max(c.n_values) FILTER (c.level = 'region') AS regions,
           max(c.n_values) FILTER (c.level = 'subregion') AS subregions,
           max(c.n_values) FILTER (c.level = 'la') AS authorities,
           max(c.n_values) FILTER (c.level = 'district') AS districts,
           max(c.n_values) FILTER (c.level = 'lsoa') AS neighbourhoods,
           sum(c.c)::INTEGER AS c, sum(c.x)::INTEGER AS x, sum(c.z)::INTEGER AS z,
           sum(c.u)::INTEGER AS u, sum(c.low)::INTEGER AS low, sum(c.dash)::INTEGER AS dash,
           CASE
               WHEN bool_or(c.level = 'la' AND c.n_values > 1) THEN 'la'
               WHEN bool_or(c.level = 'lsoa') THEN 'lsoa'
               WHEN bool_or(c.level = 'region') THEN 'region'
               ELSE 'country'
           END AS level
    FROM coverage c
    JOIN period p ON p.id = c.period_id
    GROUP BY c.indicator_id
),
by_year AS (
    SELECT c.indicator_id, year(p.end_date)::INTEGER AS year, max(c.n_values) AS with_value,
           arg_max(c.n - c.n_values, c.n_values) AS without
    FROM coverage c
    JOIN held h ON h.indicator_id = c.indicator_id AND h.level = c.level
    JOIN period p ON p.id = c.period_id
    GROUP BY ALL
),
covered AS (
    SELECT indicator_id, list(year ORDER BY year) AS years,
           list(with_value ORDER BY year) AS with_value, list(without ORDER BY year) AS without
    FROM by_year
    GROUP BY indicator_id
)
SELECT i.id, i.name, i.short_name, i.official_title, i.topic, i.unit, i.unit_name, i.per, i.decimals,
       i.polarity, i.polarity_reason, i.definition, i.caveat, i.questions, i.page_url, s.publisher, s.publication,
       s.page_url AS source_url, s.licence, s.attribution,
       -- An indicator of which nothing is published yet is listed too.
       coalesce(i.next_release, s.next_release) AS next_release,
       coalesce(h.first_label, '') AS first_label, coalesce(h.last_label, '') AS last_label,
       coalesce(h.n_periods, 0) AS n_periods, coalesce(h.period_types, []) AS period_types,
       coalesce(e.label, '') AS edition, coalesce(h.edition_id, '') AS edition_id,
       coalesce(i.updated, e.published) AS published,
       CASE WHEN i.updated IS NULL THEN e.published_label
            ELSE strftime(i.updated, '%B %Y') END AS published_label,
       h.countries, h.regions, h.subregions, h.authorities, h.districts, h.neighbourhoods,
       h.c, h.x, h.z, h.u, h.low, h.dash, coalesce(h.level, 'la') AS level,
       coalesce(v.years, []) AS years, coalesce(v.with_value, []) AS with_value,
       coalesce(v.without, []) AS without
FROM indicator i
JOIN source s ON s.id = i.source_id
LEFT JOIN held h ON h.indicator_id = i.id
LEFT JOIN covered v ON v.indicator_id = i.id
LEFT JOIN edition e ON e.id = h.edition_id
ORDER BY i.position;

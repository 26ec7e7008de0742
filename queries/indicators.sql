-- The indicators, in the order of the screens.
-- One row an indicator: id, name, short_name, official_title?, topic, unit, per?, polarity, decimals,
-- definition, caveat?, questions?, source_id, page_url?, phrase, unit_name?, polarity_reason?, numerator_name?,
-- denominator_name?, stage?, position, core, is_total, no_quartile, updated?, next_release?, publisher,
-- publication, source_url, first_period?, last_period?, last_label? (empty where small areas alone
-- have figures), published_label? (of the indicator itself where its publisher dates each one, else of its
-- newest edition).
WITH span AS (
    SELECT s.indicator_id, arg_min(s.period_id, p.end_date) AS first_period,
           arg_max(s.period_id, p.end_date) AS last_period,
           arg_max(p.label, p.end_date) AS last_label,
           arg_max(s.edition_id, p.end_date) AS edition_id
    FROM series s
    JOIN period p ON p.id = s.period_id
    GROUP BY s.indicator_id
)
SELECT i.*, s.publisher, s.publication, s.page_url AS source_url, span.first_period,
       span.last_period, span.last_label,
       CASE WHEN i.updated IS NULL THEN e.published_label
            ELSE strftime(i.updated, '%B %Y') END AS published_label
FROM indicator i
JOIN source s ON s.id = i.source_id
LEFT JOIN span ON span.indicator_id = i.id
LEFT JOIN edition e ON e.id = span.edition_id
ORDER BY i.position;

-- What the newest edition of each indicator brought that the edition before did not have.
-- One row an indicator: indicator_id, edition, sequence, published? (NULL where no file states it),
-- published_label?, edition_was? (NULL where no earlier edition is held), new_periods? (labels, newest
-- first; empty where no earlier edition is held).
WITH held AS (
    SELECT DISTINCT indicator_id, period_id, edition_id
    FROM (FROM observation_newest UNION ALL BY NAME FROM observation_superseded)
    UNION
    SELECT DISTINCT indicator_id, period_id, edition_id FROM small_area_observation
),
given AS (
    SELECT h.indicator_id, h.period_id, min(e.sequence) AS first_given, max(e.sequence) AS last_given
    FROM held h
    JOIN edition e ON e.id = h.edition_id
    GROUP BY ALL
),
edited AS (
    SELECT h.indicator_id, e.sequence, min(e.label) AS label, max(e.published) AS published,
           max(e.published_label) AS published_label
    FROM held h
    JOIN edition e ON e.id = h.edition_id
    GROUP BY ALL
),
newest AS (
    SELECT indicator_id, max(sequence) AS sequence,
           max(sequence) FILTER (sequence < newest_of) AS sequence_was
    FROM (SELECT *, max(sequence) OVER (PARTITION BY indicator_id) AS newest_of FROM edited)
    GROUP BY indicator_id
)
SELECT n.indicator_id, now.label AS edition, n.sequence, coalesce(i.updated, now.published) AS published,
       CASE WHEN i.updated IS NULL THEN now.published_label
            ELSE strftime(i.updated, '%B %Y') END AS published_label,
       was.label AS edition_was,
       list(p.label ORDER BY p.end_date DESC)
           FILTER (was.label IS NOT NULL AND g.first_given = n.sequence) AS new_periods
FROM newest n
JOIN indicator i ON i.id = n.indicator_id
JOIN edited now ON now.indicator_id = n.indicator_id AND now.sequence = n.sequence
LEFT JOIN edited was ON was.indicator_id = n.indicator_id AND was.sequence = n.sequence_was
JOIN given g ON g.indicator_id = n.indicator_id
JOIN period p ON p.id = g.period_id
GROUP BY ALL
ORDER BY published DESC NULLS LAST, any_value(i.position);

-- Which days an edition came out on, up to a day ($day): between two of them no figure changes.
-- One row: day? (the last such day; empty where no figure was out), first (of the first figures), newest (of
-- the newest edition).
WITH figures AS (
    SELECT DISTINCT edition_id
    FROM (SELECT edition_id FROM observation_newest
          UNION ALL SELECT edition_id FROM observation_superseded
          UNION ALL SELECT edition_id FROM small_area_observation)
),
first AS (
    SELECT min(e.out_by) AS day FROM edition e JOIN figures f ON f.edition_id = e.id
)
SELECT CASE WHEN $day >= first.day THEN max(e.out_by) FILTER (e.out_by <= $day) END AS day,
       first.day AS first, max(e.out_by) AS newest
FROM edition e, first
GROUP BY first.day;

-- Every publication and each file of it that the store holds.
-- One row a file: source_id, publisher, publication, page_url?, licence, attribution, next_release?,
-- edition_id, edition, published?, published_label?, retrieved, file_name, sha256, notes?, n_figures.
WITH used AS (
    SELECT edition_id, count(*) AS n_figures FROM observation GROUP BY edition_id
)
SELECT s.id AS source_id, s.publisher, s.publication, s.page_url, s.licence, s.attribution,
       s.next_release, e.id AS edition_id, e.label AS edition, e.published, e.published_label,
       e.retrieved, e.file_name, e.sha256, e.notes, coalesce(used.n_figures, 0) AS n_figures
FROM source s
JOIN edition e ON e.source_id = s.id
LEFT JOIN used ON used.edition_id = e.id
ORDER BY s.publisher, s.publication, e.sequence DESC, e.file_name;

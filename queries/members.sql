-- Whom an area ($area) is compared with by a model ($model).
-- One row a member: code, neighbour_rank?, closeness?.
SELECT neighbour_code AS code, rank AS neighbour_rank, closeness
FROM members($model, $area)
ORDER BY rank NULLS LAST, code;

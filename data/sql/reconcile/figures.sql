-- The snapshot's figures as one table, whichever file holds them.
CREATE TABLE figure (
    edition_id VARCHAR, source_id VARCHAR, label VARCHAR, sequence INTEGER, measure VARCHAR,
    area_code VARCHAR, period_id VARCHAR, breakdown VARCHAR, value DOUBLE, symbol VARCHAR
);

-- 2025 for 2025-03-31 and for fy2024-25: the year in which DfE's reporting year ends.
CREATE MACRO reporting_year(period) AS
    CASE WHEN period LIKE 'fy%' THEN period[3:6]::INTEGER + 1 ELSE period[1:4]::INTEGER END;

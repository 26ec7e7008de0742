-- What we work out at build lies side by side, a row a figure, so that a screen reads one row; the
-- promised table `statistic` is a view of it, a row a statistic.

-- A row for each total of an area that existed in the period; where the figure is a reason, nothing but
-- its keys.
CREATE TABLE standing (
    indicator_id   VARCHAR NOT NULL,
    period_id      VARCHAR NOT NULL,
    area_code      VARCHAR NOT NULL,
    rank           INTEGER,     -- ties share the better rank; 1 = highest, or best with a polarity;
                                -- none of a total, nor where all are the same
    rank_n         INTEGER,     -- of how many figures; one of two authorities together is one
    rank_shared    INTEGER,     -- how many others have the same
    rank_best      INTEGER,     -- places that 95% intervals leave open
    rank_worst     INTEGER,
    quartile       INTEGER,     -- 1 = lowest quarter, or best with a polarity; none where the publisher
                                -- shows none, or those who share the figure lie in several
    change         DOUBLE,      -- on the same period of the year before
    lower          DOUBLE,      -- 95% interval of chance in the count
    upper          DOUBLE,
    funnel95_low   DOUBLE,
    funnel95_high  DOUBLE,
    funnel998_low  DOUBLE,
    funnel998_high DOUBLE,
    trend          DOUBLE,      -- per cent a year over five points (of the odds, for percentages)
    trend_lower    DOUBLE,
    trend_upper    DOUBLE,
    no_trend       VARCHAR      -- why five points give none: 'separated', counts of none (or of all)
                                -- but in the first or last; 'unsettled', the fit found no end or
                                -- limits a hundredfold apart
);

CREATE TABLE series (
    indicator_id   VARCHAR NOT NULL,
    period_id      VARCHAR NOT NULL,
    newest         BOOLEAN NOT NULL,   -- whether the indicator has no later period with a value
    previous_label VARCHAR,            -- of the same period a year before, if it has values
    edition_id     VARCHAR NOT NULL,   -- where the figures shown come from
    lowest         DOUBLE,             -- of the authorities with a value; NULL if England's alone
    quarter        DOUBLE,
    middle         DOUBLE,
    three_quarters DOUBLE,
    highest        DOUBLE,
    n              INTEGER NOT NULL,   -- authorities with a value; two with one figure are one
    all_same       BOOLEAN NOT NULL,   -- whether they all have the same
    england        DOUBLE,             -- what the funnel is drawn around
    overdispersion DOUBLE              -- how many times the variance of chance
);

-- The newest period with values of each core indicator; for an area that ended, the newest before its end.
CREATE TABLE newest_core (
    area_code    VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL
);

-- The core's figures and their standing once more, close together: a profile reads all of them at once.
CREATE TABLE core_figure AS
SELECT o.* EXCLUDE (breakdown, lower, upper, revised, in_life), t.* EXCLUDE (indicator_id, period_id, area_code)
FROM observation_newest o, standing t
LIMIT 0;

CREATE TABLE deprivation_fit (
    indicator_id VARCHAR NOT NULL,
    period_id    VARCHAR NOT NULL,
    comparator   VARCHAR NOT NULL,     -- an index of an edition, such as idaci2025
    explained    DOUBLE NOT NULL,      -- share of the variation between authorities
    slope        DOUBLE,               -- NULL where deprivation explains under a tenth
    level        DOUBLE,
    spread       DOUBLE,
    n            INTEGER NOT NULL
);

CREATE TABLE expectation (
    indicator_id  VARCHAR NOT NULL,
    period_id     VARCHAR NOT NULL,
    area_code     VARCHAR NOT NULL,
    comparator    VARCHAR NOT NULL,
    expected      DOUBLE NOT NULL,
    expected_low  DOUBLE NOT NULL,     -- 95% prediction interval for this authority
    expected_high DOUBLE NOT NULL,
    ratio         DOUBLE NOT NULL,     -- count over expected count
    band_low      DOUBLE NOT NULL,     -- the interval for an authority of middling size
    band_high     DOUBLE NOT NULL
);

CREATE VIEW statistic AS
SELECT indicator_id, area_code, period_id, 'all' AS comparator, 'rank' AS name,
       rank::DOUBLE AS value, rank_best::DOUBLE AS lower, rank_worst::DOUBLE AS upper,
       rank_n AS n, rank_n AS n_of,
       'ties share the better rank; limits are the places that 95% intervals leave open' AS method
FROM standing WHERE rank IS NOT NULL
UNION ALL
SELECT indicator_id, area_code, period_id, 'all', 'quartile', quartile, NULL, NULL, rank_n, rank_n,
       '1 = lowest quarter, or the best quarter (A) with a polarity'
FROM standing WHERE quartile IS NOT NULL
UNION ALL
SELECT indicator_id, area_code, period_id, 'previous', 'change', change, NULL, NULL, NULL, NULL,
       'difference from the same period of the year before'
FROM standing WHERE change IS NOT NULL
UNION ALL
SELECT s.indicator_id, s.area_code, s.period_id, 'chance', 'interval', NULL, s.lower, s.upper,
       NULL, NULL,
       CASE i.unit WHEN 'rate' THEN 'exact Poisson (chi-square form), 95%'
                   ELSE 'Wilson score, 95%' END
FROM standing s JOIN indicator i ON i.id = s.indicator_id WHERE s.lower IS NOT NULL
UNION ALL
SELECT s.indicator_id, s.area_code, s.period_id, 'england', u.name, e.england, u.lower, u.upper,
       e.n, e.n,
       'Spiegelhalter 2005: multiplicative over-dispersion, z-scores winsorised 10% each end'
FROM standing s
JOIN series e USING (indicator_id, period_id),
unnest([
    {'name': 'funnel95', 'lower': s.funnel95_low, 'upper': s.funnel95_high},
    {'name': 'funnel998', 'lower': s.funnel998_low, 'upper': s.funnel998_high}
]) AS t(u)
WHERE s.funnel95_low IS NOT NULL
UNION ALL
SELECT s.indicator_id, s.area_code, s.period_id, 'own', 'direction', s.trend, s.trend_lower,
       s.trend_upper, 5, 5,
       CASE i.unit WHEN 'rate' THEN 'log-linear quasi-Poisson' ELSE 'logit-linear quasi-binomial' END
       || ' over five points, per cent a year, t with 3 degrees of freedom, 95%'
FROM standing s JOIN indicator i ON i.id = s.indicator_id WHERE s.trend IS NOT NULL
UNION ALL
SELECT s.indicator_id, england(), s.period_id, u.comparator, u.name, u.value, NULL, NULL, s.n,
       s.n, u.method
FROM series s,
unnest([
    {'comparator': 'all', 'name': 'lowest', 'value': s.lowest,
     'method': 'extreme of all authorities with a value'},
    {'comparator': 'all', 'name': 'highest', 'value': s.highest,
     'method': 'extreme of all authorities with a value'},
    {'comparator': 'all', 'name': 'median', 'value': s.middle,
     'method': 'median of all authorities with a value'},
    {'comparator': 'england', 'name': 'overdispersion', 'value': s.overdispersion,
     'method': 'mean square of z-scores, winsorised 10% each end'}
]) AS t(u)
WHERE u.value IS NOT NULL
UNION ALL
SELECT e.indicator_id, e.area_code, e.period_id, e.comparator, u.name, u.value, u.lower, u.upper,
       f.n, f.n, u.method
FROM expectation e
JOIN deprivation_fit f USING (indicator_id, period_id, comparator),
unnest([
    {'name': 'expected', 'value': e.expected, 'lower': e.expected_low, 'upper': e.expected_high,
     'method': 'negative binomial on the index with log population offset; 95% prediction interval'},
    {'name': 'ratio', 'value': e.ratio, 'lower': NULL, 'upper': NULL,
     'method': 'count over expected count'}
]) AS t(u)
UNION ALL
SELECT indicator_id, england(), period_id, comparator, 'explained', explained, NULL, NULL, n, n,
       'squared correlation of log rate and index, weighted by population'
FROM deprivation_fit
UNION ALL
-- Mean, median and the like of each group; n says how many members had data. Counted when it is asked
-- for.
SELECT g.indicator_id, g.area_code, g.period_id, g.model, u.name, u.value, NULL, NULL, g.n, g.n_of,
       u.method
FROM (
    SELECT l.indicator_id, nb.area_code, l.period_id, nb.model,
           group_mean(l.value) AS mean, group_median(l.value) AS median, min(l.value) AS lowest,
           max(l.value) AS highest, count(l.value) AS n, any_value(m.n_of) AS n_of,
           group_pooled(l.value, l.numerator, l.denominator, i.per) AS pooled
    FROM neighbour nb
    JOIN (
        SELECT model, area_code, count(*) AS n_of, list(neighbour_code) AS codes
        FROM neighbour GROUP BY model, area_code
    ) m USING (model, area_code)
    JOIN authority_figure l ON l.area_code = nb.neighbour_code
    JOIN indicator i ON i.id = l.indicator_id
    WHERE counts_in_group(
        l.in_life, l.joint_with, l.area_code, i.unit, nb.area_code, m.codes
    )
    GROUP BY l.indicator_id, nb.area_code, l.period_id, nb.model
) g,
unnest([
    {'name': 'mean', 'value': g.mean,
     'method': 'unweighted mean of the neighbours with a value; none under five'},
    {'name': 'median', 'value': g.median,
     'method': 'median of the neighbours with a value; none under five'},
    {'name': 'lowest', 'value': g.lowest, 'method': 'lowest of the neighbours with a value'},
    {'name': 'highest', 'value': g.highest, 'method': 'highest of the neighbours with a value'},
    {'name': 'pooled', 'value': g.pooled, 'method': 'sum of numerators over sum of denominators'}
]) AS t(u);

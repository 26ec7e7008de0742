"""A catalogue small enough to read: two regions, four authorities, two indicators."""

from __future__ import annotations

import datetime as dt

from answers.catalogue import Area, Catalogue, Indicator, Match, Period
from queries.rows import Indicators
from tests.typed_rows import typed_row
from words.groups import KindOfGroup
from words.indices import Index
from words.measure import Measure

ENGLAND = Area("E92000001", "England", "country")
SOUTH_EAST = Area("E12000008", "South East", "region", None, "E12000008", "South East")
LONDON = Area("E12000007", "London", "region", None, "E12000007", "London")
SOUTHAMPTON = Area("E06000045", "Southampton", "la", "unitary", "E12000008", "South East")
CROYDON = Area("E09000008", "Croydon", "la", "london", "E12000007", "London")
ENDED = Area(
    "E06000028", "Bournemouth", "la", "unitary", "E12000008", "South East",
    ended=dt.date(2019, 3, 31),
)  # fmt: skip
BEGAN = Area(
    "E06000058", "Bournemouth, Christchurch and Poole", "la", "unitary", "E12000008",
    "South East", began=dt.date(2019, 4, 1),
)  # fmt: skip


def _snapshots() -> list[Period]:
    return [
        Period(f"{year}-03-31", f"31 March {year}", dt.date(year, 3, 31), 2023)
        for year in range(2025, 2012, -1)
    ]


def _years() -> list[Period]:
    return [
        Period(f"fy{year - 1}-{year % 100}", f"{year - 1}-{year % 100}", dt.date(year, 3, 31), 2023)
        for year in range(2025, 2012, -1)
    ]


PERIODS = {"cp_rate": _snapshots(), "cin_start_rate": _years()}

MATCHES = [
    ("southampton", Match("E06000045", "Southampton", "Southampton", "name", 0)),
    ("852", Match("E06000045", "Southampton", "852", "DfE number", 0)),
    ("e10000099", Match("E06000045", "Southampton", "E10000099", "former code", 0)),
    ("shirley", Match("E06000045", "Southampton", "Shirley", "ward", 0)),
    ("shirley", Match("E09000008", "Croydon", "Shirley South", "ward", 1, 2)),
    ("bargate", Match("E06000045", "Southampton", "Bargate", "ward", 0)),
    ("bargate", Match("E09000008", "Croydon", "Bargate", "ward", 0)),
    ("bargate", Match("E06000058", BEGAN.name, "Bargate North", "ward", 1, 3)),
    ("greater southampton", Match("E06000045", "Southampton", "Southampton", "name", 5)),
    ("bcp", Match("E06000058", BEGAN.name, BEGAN.name, "name", 4)),
    ("bournemouth", Match("E06000028", "Bournemouth", "Bournemouth", "name", 0)),
    ("bournemouth", Match("E06000058", BEGAN.name, BEGAN.name, "name", 1, 2)),
    ("so14 7ly", Match("E06000045", "Southampton", "SO14", "postcode district", 0)),
    ("td15 1aa", Match("E06000045", "Southampton", "TD15", "postcode district", 0, 1, 0.9)),
    ("cr0", Match("E09000008", "Croydon", "CR0", "postcode district", 0, 1, 0.6)),
    ("cr0", Match("E06000045", "Southampton", "CR0", "postcode district", 0, 1, 0.4)),
    ("wessex", Match("E06000058", BEGAN.name, "Wessex", "group", 0)),
    ("wessex", Match("E06000045", "Southampton", "Wessex", "group", 0)),
    ("sowthampton", Match("E06000045", "Southampton", "Southampton", "name", 5)),
]


def _indicator(key: str, name: str, short: str) -> Indicator:
    row = typed_row(
        Indicators, id=key, name=name, short_name=short, topic="", unit="rate", per=10_000,
        decimals=1, polarity="none", is_total=False, definition="", publisher="", publication="",
    )  # fmt: skip
    return Indicator(key, Measure.of(row), row)


GROUPS = (
    KindOfGroup("sn2025", "neighbours", "like areas (2025)", 2025),
    KindOfGroup("sn2021", "neighbours", "like areas (2021)", 2021),
    KindOfGroup("sn2014", "neighbours", "like areas (2014)", 2014),
    KindOfGroup("region", "region", "other {region} authorities"),
    KindOfGroup("idaci2025", "deprivation", "areas as deprived as this (IDACI 2025)", 2025),
    KindOfGroup("type", "type", "other {type}"),
)

_SINCE = dt.date(2022, 1, 1)
INDICES = (
    Index("idaci2025", "idaci", "IDACI 2025", "IDACI measures income.", 2025, "idaci_score",
          "iod2025", _SINCE),
    Index("idaci2019", "idaci", "IDACI 2019", "IDACI measures income.", 2019, "idaci_score",
          "iod2019"),
    Index("imd2025", "imd", "IMD 2025", "IMD measures much.", 2025, "imd_score", "iod2025", _SINCE),
)  # fmt: skip

CATALOGUE = Catalogue(
    areas={
        area.code: area
        for area in (ENGLAND, SOUTH_EAST, LONDON, SOUTHAMPTON, CROYDON, BEGAN, ENDED)
    },
    indicators={
        "cp_rate": _indicator("cp_rate", "Children on a plan", "Child protection plans"),
        "cin_start_rate": _indicator("cin_start_rate", "Episodes started", "Episodes started"),
    },
    periods=lambda indicator: PERIODS[indicator],
    find=lambda text: [match for known, match in MATCHES if known == text.lower()],
    groups={kind.id: kind for kind in GROUPS},
    indices={index.key: index for index in INDICES},
    former={"E10000099": "E06000045"},
)

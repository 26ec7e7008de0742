"""A country of a few authorities: who they are, for tests that write publishers' files."""

from __future__ import annotations

from dataclasses import dataclass

FIRST, LAST = 2013, 2025
"""Reporting years of the tiny country: those that the titles of publishers' files promise."""


@dataclass(frozen=True)
class Spell:
    """A GSS code, and the reporting years in which DfE used it for one authority."""

    code: str
    first: int = FIRST
    last: int = LAST


@dataclass(frozen=True)
class Authority:
    """A DfE number with the codes it had; `late` are codes that one file (c4) goes on using."""

    number: int
    name: str
    region: str
    spells: tuple[Spell, ...]
    late: tuple[Spell, ...] = ()

    def code_in(self, year: int, *, late: bool = False) -> str | None:
        """Give the code that a file uses for a reporting year; None before and after its life."""
        spells = [*(self.late if late else ()), *self.spells]
        return next((s.code for s in spells if s.first <= year <= s.last), None)


REGIONS = {
    "E12000001": "North East",
    "E12000003": "Yorkshire and The Humber",
    "E12000007": "London",
    "E12000008": "South East",
    "E12000009": "South West",
    "E13000001": "Inner London",
}

SOUTHAMPTON, SOMERSET, BARNSLEY, GATESHEAD = 852, 933, 370, 390
BOURNEMOUTH, POOLE, OLD_DORSET, NEW_DORSET, BCP = 837, 836, 835, 838, 839

AUTHORITIES = (
    Authority(SOUTHAMPTON, "Southampton", "E12000008", (Spell("E06000045"),)),
    Authority(851, "Portsmouth", "E12000008", (Spell("E06000044"),)),
    Authority(846, "Brighton and Hove", "E12000008", (Spell("E06000043"),)),
    Authority(870, "Reading", "E12000008", (Spell("E06000038"),)),
    Authority(871, "Slough", "E12000008", (Spell("E06000039"),)),
    Authority(921, "Isle of Wight", "E12000008", (Spell("E06000046"),)),
    Authority(801, "Bristol, City of", "E12000009", (Spell("E06000023"),)),
    Authority(
        SOMERSET, "Somerset", "E12000009", (Spell("E10000027", last=2023), Spell("E06000066", 2024))
    ),
    Authority(BOURNEMOUTH, "Bournemouth", "E12000009", (Spell("E06000028", last=2019),)),
    Authority(POOLE, "Poole", "E12000009", (Spell("E06000029", last=2019),)),
    Authority(OLD_DORSET, "Dorset", "E12000009", (Spell("E10000009", last=2019),)),
    Authority(BCP, "Bournemouth, Christchurch and Poole", "E12000009", (Spell("E06000058", 2020),)),
    Authority(NEW_DORSET, "Dorset", "E12000009", (Spell("E06000059", 2020),)),
    Authority(BARNSLEY, "Barnsley", "E12000003", (Spell("E08000016"),)),
    Authority(
        GATESHEAD, "Gateshead", "E12000001", (Spell("E08000037"),), (Spell("E08000020", last=2019),)
    ),
    Authority(202, "Camden", "E13000001", (Spell("E09000007"),)),
    Authority(201, "City of London", "E13000001", (Spell("E09000001"),)),
)

# District of 2016, its name, and from which year it had which code: the ONS chain of districts.
DISTRICTS = (
    *((a.spells[0].code, a.name, ()) for a in AUTHORITIES if a.spells[0].code < "E10"
      and a.number not in (BOURNEMOUTH, POOLE, BCP, NEW_DORSET)),
    ("E06000028", "Bournemouth", ((19, "E06000058", "Bournemouth, Christchurch and Poole"),)),
    ("E06000029", "Poole", ((19, "E06000058", "Bournemouth, Christchurch and Poole"),)),
    ("E07000048", "Christchurch", ((19, "E06000058", "Bournemouth, Christchurch and Poole"),)),
    ("E07000049", "East Dorset", ((19, "E06000059", "Dorset"),)),
    ("E07000187", "Mendip", ((23, "E06000066", "Somerset"),)),
    (
        "E07000190",
        "Taunton Deane",
        ((19, "E07000246", "Somerset West and Taunton"), (23, "E06000066", "Somerset")),
    ),
)  # fmt: skip

_BCP, _SWT = "Bournemouth, Christchurch and Poole", "Somerset West and Taunton"
CHANGES = (
    ("E06000028", "Bournemouth", "E06000058", _BCP, "merger", 2019),
    ("E06000029", "Poole", "E06000058", _BCP, "merger", 2019),
    ("E07000048", "Christchurch", "E06000058", _BCP, "merger", 2019),
    ("E07000049", "East Dorset", "E06000059", "Dorset", "merger", 2019),
    ("E10000009", "Dorset", "", "", "termination", 2019),
    ("E07000190", "Taunton Deane", "E07000246", _SWT, "merger", 2019),
    ("E07000187", "Mendip", "E06000066", "Somerset", "merger", 2023),
    ("E07000246", _SWT, "E06000066", "Somerset", "merger", 2023),
    ("E10000027", "Somerset", "", "", "termination", 2023),
    ("E08000016", "Barnsley", "E08000038", "Barnsley", "new_code", 2025),
)

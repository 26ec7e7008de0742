"""The words of children's services statistics, explained in ours."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """A term and what it means."""

    term: str
    meaning: str


GLOSSARY: Final[tuple[Entry, ...]] = tuple(
    Entry(*entry)
    for entry in (
        (
            "Assessment",
            "A social worker's look, within 45 working days, at what a child needs and whether "
            "they are safe.",
        ),
        (
            "Child in need",
            "A child who is unlikely to be healthy or to develop well without help from the "
            "council, or who is disabled (Children Act 1989, section 17). The published counts "
            "include children on a protection plan and children looked after.",
        ),
        (
            "Child protection plan (CP)",
            "What a conference agrees must be done to keep a child safe who is suffering, or "
            "likely to suffer, significant harm.",
        ),
        (
            "Children looked after",
            "Children in the council's care, by a court's order or with their parents' agreement, "
            "for more than 24 hours.",
        ),
        (
            "Derived",
            "Worked out here from published counts, because the publisher prints the counts and "
            "no rate. The whole line is worked out the same way.",
        ),
        (
            "Edition",
            "One release of a publication. A later edition can revise a year; the newest is shown "
            "and the earlier ones are kept.",
        ),
        (
            "Episode of need",
            "A time during which a child is in need. A child can have more than one in a year.",
        ),
        (
            "IDACI",
            "Income Deprivation Affecting Children Index: the share of children under 16 in "
            "families with low income. Part of the English Indices of Deprivation.",
        ),
        (
            "IMD",
            "Index of Multiple Deprivation: income, work, health, education, crime, housing and "
            "surroundings in one score. A higher score is more deprived.",
        ),
        (
            "Initial child protection conference (ICPC)",
            "The meeting of family and professionals that decides whether a child needs a "
            "protection plan. It should meet within 15 working days of the start of the section "
            "47 enquiry.",
        ),
        (
            "Like areas, or statistical neighbours",
            "The ten authorities whose people and places are most like an area's, as the "
            "Department for Education works it out. Its models of different years differ.",
        ),
        (
            "Mean and median",
            "The mean adds the figures up and shares them equally; the median is the one in the "
            "middle. One very high area moves the mean and leaves the median.",
        ),
        (
            "No further action",
            "What a referral ends with when the council decides that no assessment or help from "
            "social care is needed.",
        ),
        (
            "Percentage point",
            "The difference between two percentages: from 20% to 25% is five points, and a rise of "
            "a quarter.",
        ),
        (
            "Rank",
            "An area's place among all authorities that have a figure. Areas with the same figure "
            "share the better place.",
        ),
        (
            "Rate per 10,000 children",
            "A count set against how many children aged 0 to 17 live there, so that a large area "
            "and a small one can be compared. The population is the estimate for the middle of the "
            "year before.",
        ),
        (
            "Referral",
            "A request to the council for help from children's social care that it accepts as one. "
            "A re-referral comes within 12 months of an earlier one.",
        ),
        (
            "Section 47 enquiry",
            "What the council does when it has reason to suspect that a child is suffering, or "
            "likely to suffer, significant harm (Children Act 1989, section 47).",
        ),
        (
            "Snapshot",
            "A count on one day, such as 31 March; the others count a whole year, from 1 April to "
            "31 March.",
        ),
        (
            "Upper-tier authority",
            "The council that runs children's services: a county, a unitary, a metropolitan or a "
            "London borough.",
        ),
        (
            "Withheld",
            "Not printed because the number is so small that a child might be recognised. It is "
            "never worked out from other figures.",
        ),
    )
)
"""In the order of the alphabet."""

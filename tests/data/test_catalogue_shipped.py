"""The entries that ship: one name a measure, a reason for every judgement, one population."""

from __future__ import annotations

import re
from collections import Counter

from data.catalogue import FOLDER, read_catalogue


def test_every_rate_of_children_in_need_is_counted_over_the_population_of_today() -> None:
    """A rate that a release printed on older estimates is never what is shown."""
    rates = [
        entry
        for entry in read_catalogue()
        if (entry.fields["source_id"], entry.fields["unit"]) == ("dfe-cin", "rate")
    ]
    assert {"cp_end_rate", "cp_start_rate"} <= {entry.id for entry in rates}
    for entry in rates:
        newest = max(entry.recipes, key=lambda recipe: recipe.label)
        assert (newest.value, newest.denominator) == (None, "population"), entry.id


def test_the_shipped_catalogue_has_a_reason_for_every_polarity() -> None:
    for entry in read_catalogue(FOLDER):
        judged = entry.fields["polarity"] != "none"
        assert judged == bool(entry.fields["polarity_reason"]), entry.id


def test_every_measure_has_one_short_name_of_its_own() -> None:
    entries = [entry.fields for entry in read_catalogue() if entry.id.startswith("lait_")]
    assert len(entries) > 300
    for fields in entries:
        name = fields["name"]
        assert name == fields["short_name"] != fields["official_title"]
        assert len(name) <= 75
        # Its unit stands beside it, and capitals are those of names.
        assert not re.search(r"%|\((?:num|number|rate)\)|[Pp]ercent| [A-Z][a-z]+ [A-Z]", name), name


def test_no_two_indicators_have_one_name() -> None:
    names = Counter(entry.fields["name"].lower() for entry in read_catalogue())
    assert [name for name, count in names.items() if count > 1] == []

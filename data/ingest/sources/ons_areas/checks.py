"""What must hold in the files that say who England's authorities are, before lines are drawn.

The register is what other files are checked against, so nothing else would notice a mistyped code
here: it would become a line's newest code, or another authority's. Nor would anything notice a file
that stops early, which would pass for a country with fewer authorities: so each is held to the
others.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from data.ingest.completeness import runs
from data.ingest.explore_education_statistics import years_in_title
from data.ingest.publisher_file import PublisherFile, refuse_rows
from data.ingest.reading import LISTED
from data.problem import Problem, all_of, at

_FETCH_AGAIN = "fetch the file again from its publisher"
_DO = "check that the file is whole, and fetch it again"


def authority_rows(file: PublisherFile) -> pd.DataFrame:
    """Give the rows of authorities with their number and year as numbers.

    Returns
    -------
    pandas.DataFrame
        Its rows of authorities; columns ``number`` and ``year`` are added.

    Raises
    ------
    Problem
        For a year outside the title, a number that isn't DfE's three digits, or a code that can't
        be an English authority's.
    """
    table = file.table[file.table["geographic_level"] == "Local authority"]
    first, last = years_in_title(Path(file.name))
    for column, pattern, expected in (
        ("time_period", r"20\d\d", f"a year from {first} to {last}, as the title says"),
        ("old_la_code", r"\d{3}", "DfE's three digits"),
        ("new_la_code", r"E(?:06|08|09|10)\d{6}", "the code of an English authority"),
    ):
        cells = table[column]
        refuse_rows(file.name, ~cells.str.fullmatch(pattern), column, cells, expected)
    year = table["time_period"].astype(int)
    expected = f"a year from {first} to {last}, as the title says"
    refuse_rows(file.name, ~year.between(first, last), "time_period", year, expected)
    return table.assign(number=table["old_la_code"].astype(int), year=year)


def check_lines(files: Collection[PublisherFile], known: Collection[str]) -> None:
    """Refuse files in which a DfE number and its codes don't make one line.

    Parameters
    ----------
    files : collection of PublisherFile
        The EES files that the lines are drawn from.
    known : collection of str
        Every code that ONS's lookups have.

    Raises
    ------
    Problem
        For a number that comes twice in a year, a code of two numbers, or a code that no other
        file knows and that isn't the line's earliest.
    """
    rows = {file.name: authority_rows(file) for file in files}
    for name, table in rows.items():
        twice = table.duplicated(["number", "year"])
        numbers = table["number"].astype(str) + " in " + table["year"].astype(str)
        refuse_rows(name, twice, "old_la_code", numbers, "each authority once a year")
    _refuse_shared_codes(rows)
    for name, table in rows.items():
        others = {c for other, t in rows.items() if other != name for c in t["new_la_code"]}
        _refuse_unknown_codes(name, table, {*known, *others})


def _refuse_shared_codes(rows: dict[str, pd.DataFrame]) -> None:
    everyone = pd.concat(rows, names=["file", "row"])
    times = everyone.groupby(["new_la_code", "number"]).size().rename("times").reset_index()
    owner = times.sort_values("times").drop_duplicates("new_la_code", keep="last")
    owners = everyone["new_la_code"].map(owner.set_index("new_la_code")["number"])
    for name, row in everyone.index[everyone["number"] != owners][:1]:
        cells = everyone.loc[(name, row)]
        raise Problem(
            at(str(name), int(row), "new_la_code"),
            f"{cells['new_la_code']} is there beside DfE number {cells['number']}",
            f"it beside {owners.loc[(name, row)]}, as in the other rows",
            _FETCH_AGAIN,
        )


def _refuse_unknown_codes(name: str, table: pd.DataFrame, known: Collection[str]) -> None:
    unknown = ~table["new_la_code"].isin(set(known))
    # DfE's own older codes (Gateshead's and Northumberland's) are in no lookup: years before the
    # first that has a known code.
    known_since = table[~unknown].groupby("number")["year"].min()
    late = table["year"] > table["number"].map(known_since).fillna(0)
    expected = "a code that ONS's lookups or DfE's other files know"
    refuse_rows(name, unknown & late, "new_la_code", table["new_la_code"], expected)


def refuse_repeats(file: PublisherFile, *key: str) -> None:
    """Refuse a lookup that says the same thing twice.

    Parameters
    ----------
    *key : str
        The columns of which each combination comes once; the whole row if none is given.
    """
    columns = list(key) or list(file.table.columns)
    twice = file.table.duplicated(columns)
    refuse_rows(file.name, twice, columns[0], file.table[columns[0]], "each row once")


def check_mergers(changes: PublisherFile, before: Collection[str], today: Collection[str]) -> None:
    """Refuse a merger of or into something that we don't know: shares would be wrong.

    Parameters
    ----------
    before : collection of str
        Codes of districts and authorities that can have merged.
    today : collection of str
        Codes of authorities that can have come of it.

    Raises
    ------
    Problem
        For the first code that isn't among them.
    """
    table = changes.table
    # Districts may merge into districts (E07); combined authorities (E47) are above our levels.
    for column, form, known in (
        ("oldcd", r"E(?:0[6789]|10)\d{6}", before),
        ("newcd", r"E(?:0[689]|10)\d{6}", today),
    ):
        cells = table[column]
        unknown = (table["type"] == "merger") & cells.str.fullmatch(form)
        unknown &= ~cells.isin(set(known))
        expected = "the code of a district or authority that the other files know"
        refuse_rows(changes.name, unknown, column, cells, expected)


def refuse_other_reports(reports: PublisherFile, population: PublisherFile) -> None:
    """Refuse files that don't speak of the same areas in the same years.

    Parameters
    ----------
    reports : PublisherFile
        DfE's file whose rows say who reported when.
    population : PublisherFile
        The estimates; that of a mid-year belongs to the reporting year that ends after it.

    Raises
    ------
    Problem
        For a year of its title, or an area and year of the other file, that one of them lacks.
    """
    for file in (reports, population):
        first, last = years_in_title(Path(file.name))
        there = {int(year) for year in file.table["time_period"] if year.isdigit()}
        if missing := [year for year in range(first, last + 1) if year not in there]:
            found = f"{'the year' if len(missing) == 1 else 'the years'} {runs(missing)} missing"
            expected = f"every year from {first} to {last}, as the title says"
            raise Problem(file.name, found, expected, _DO, needs_all=True)
    rows = {reports.name: _who_and_when(reports, 0), population.name: _who_and_when(population, 1)}
    for name, own in rows.items():
        others = {key: words for n, o in rows.items() if n != name for key, words in o.items()}
        lacking = [words for key, words in sorted(others.items()) if key not in own]
        if lacking:
            other = next(n for n in rows if n != name)
            _refuse(name, lacking, f"every area and year of {other}")


def _who_and_when(file: PublisherFile, later: int) -> dict[tuple[int, str], str]:
    """Give what each row is about, under its reporting year, and how to say it."""
    table = file.table[file.table["time_period"].str.fullmatch(r"\d{4}")]
    number = table["old_la_code"].where(table["old_la_code"] != "", table["region_code"])
    names = table["la_name"].where(table["la_name"] != "", table["region_name"])
    names = names.where(names != "", "England")
    years = table["time_period"].astype(int) + later
    words = names + " in the year to March " + years.astype(str)
    return dict(zip(zip(years, number, strict=True), words, strict=True))


def refuse_other_districts(
    right: tuple[PublisherFile, str], other: tuple[PublisherFile, str]
) -> None:
    """Refuse lookups that don't have the same districts of England.

    Parameters
    ----------
    right, other : tuple
        A lookup and its column of district codes.

    Raises
    ------
    Problem
        For a district that is in one and not in the other.
    """
    for (has, has_column), (lacks, lacks_column) in ((right, other), (other, right)):
        there = has.table[has_column]
        missing = set(there[there.str.startswith("E")]) - set(lacks.table[lacks_column])
        if missing:
            where = at(lacks.name, column=lacks_column)
            _refuse(where, sorted(missing), f"every district of {has.name}")


def _refuse(where: str, lacking: list[str], expected: str) -> None:
    listed = [Problem(where, f"{words} is missing", expected, _DO) for words in lacking[:LISTED]]
    problem = all_of(listed, needs_all=True)
    problem.more = len(lacking) - len(listed)
    raise problem

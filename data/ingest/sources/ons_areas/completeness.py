"""Whether the files that the register is compiled from are whole: each is held to the others.

Nothing older says who England's authorities are, so a file that stops early would pass for a
country with fewer of them.
"""

from __future__ import annotations

from pathlib import Path

from data.ingest.completeness import runs
from data.ingest.explore_education_statistics import years_in_title
from data.ingest.publisher_file import PublisherFile
from data.ingest.reading import TOLD
from data.problem import Problem, all_of, at

_DO = "check that the file is whole, and fetch it again"


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
    told = [Problem(where, f"{words} is missing", expected, _DO) for words in lacking[:TOLD]]
    problem = all_of(told, needs_all=True)
    problem.more = len(lacking) - len(told)
    raise problem

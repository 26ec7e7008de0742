"""How a period is said: in a sentence, on an axis, against the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def phrase(label: str) -> str:
    """Put a period into a sentence.

    Parameters
    ----------
    label : str
        The period's label: "31 March 2025", "2024-25", "mid-2024", "school year 2023/24",
        "January to March 2024", "2014 to 2016", "Indices of Deprivation 2025".

    Returns
    -------
    str
        "at 31 March 2025", "in 2024-25", "from January to March 2024", "in the school year
        2023/24".
    """
    if re.match(rf"\d{{1,2}} ({_MONTHS}) \d{{4}}$", label):
        return f"at {label}"
    if " to " in label:
        return f"from {label}"
    if label.startswith(("school year", "Indices")):
        return f"in the {label}"
    return f"in {label}"


def short(label: str) -> str:
    """Name a period in as few characters as an axis needs.

    Parameters
    ----------
    label : str
        The period's label, or its id.

    Returns
    -------
    str
        "2025" for a day in it, "2024-25" for a financial year, "2023/24" for a school year,
        "Q1 2024" for a quarter, "Mar 2024" for a month, "2014-16" for pooled years; pooled
        financial years stay "2013-14 to 2015-16", because "2013-16" could be either.
    """
    if day := re.fullmatch(r"(\d{4})-\d\d-\d\d", label):
        return day[1]
    if pooled := re.fullmatch(r"(\d{4})(?: to |\.\.)(\d{4})", label):
        return f"{pooled[1]}-{pooled[2][2:]}"
    if quarter := re.match(rf"({_MONTHS}) to ({_MONTHS}) (\d{{4}})$", label):
        number = _MONTHS.split("|").index(quarter[1]) // 3 + 1
        return f"Q{number} {quarter[3]}"
    if month := re.match(rf"({_MONTHS}) (\d{{4}})$", label):
        return f"{month[1][:3]} {month[2]}"
    if re.fullmatch(r"\d{4}-\d\d to \d{4}-\d\d", label):
        return label
    if span := re.search(r"\d{4}[-/]\d{2}$", label):
        return span[0]
    year = re.search(r"\d{4}$", label)
    return year[0] if year else label


def named(label: str) -> str:
    """Name a period within a sentence that has said its form: short, with no word cut off.

    Returns
    -------
    str
        As `short` gives it, but "March 2024" for a month and "2014 to 2016" for pooled years.
    """
    spelled = re.fullmatch(rf"(?:{_MONTHS}) \d{{4}}", label) or re.match(r"\d{4}.* to \d{4}", label)
    return label if spelled else short(label)


def span(labels: Iterable[str]) -> str:
    """Name the periods from the first to the last.

    Parameters
    ----------
    labels : iterable of str
        In order of time.

    Returns
    -------
    str
        "2013 to 2025", "2025" for a single period, nothing for none.
    """
    names = [short(label) for label in labels]
    if not names:
        return ""
    return names[0] if names[0] == names[-1] else f"{names[0]} to {names[-1]}"


def up_to(label: str) -> str:
    """Say how far figures go.

    Parameters
    ----------
    label : str
        The label of the newest period.

    Returns
    -------
    str
        "to 31 March 2025", "to the school year 2023/24", "for 2014 to 2016", "of the Indices of
        Deprivation 2025".
    """
    if label.startswith("Indices"):
        return f"of the {label}"
    if " to " in label:
        return f"for {label}"
    return f"to the {label}" if label.startswith("school year") else f"to {label}"


def unbroken(text: str) -> str:
    """Keep the years in a text from being parted at the end of a line.

    Returns
    -------
    str
        The same, with a non-breaking hyphen in "2024-25".
    """
    return re.sub(r"(?<=\d{4})-(?=\d\d\b)", "\u2011", text)


def before(label: str, previous: str) -> str:
    """Say what an earlier period is to a later one.

    Parameters
    ----------
    label, previous : str
        The labels of the later and the earlier period.

    Returns
    -------
    str
        "the year before" where exactly one year lies between periods of one form, else the
        earlier one's name. Two years apart are never called the year before, and nor are pooled
        years, which share most of theirs with those before them.
    """
    years = [re.findall(r"\d{4}", text) for text in (label, previous)]
    form = [re.sub(r"\d", "", text) for text in (label, previous)]
    alone = all(len(found) == 1 for found in years)
    if alone and form[0] == form[1] and int(years[0][0]) - int(years[1][0]) == 1:
        return "the year before"
    return named(previous)

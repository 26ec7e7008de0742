"""What there is to say about one indicator: its meaning, coverage, gaps, source, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, Final
from urllib.parse import urlencode

from answers.about import anchor_html, definition_html, page_of
from answers.files.offered import FORMS, download_address
from answers.links import carried
from answers.listed import Listed
from answers.view import LATEST
from charts.coverage import coverage
from words import indicators as words
from words.finding import capital
from words.numbers import format_number

Row = Mapping[str, Any]

OPENS: Final = (("trend", "Trend"), ("compare", "Compare"), ("map", "Map"))
"""Screens that show an indicator, and what the links to them say."""

_POLARITY: Final = {
    "higher": "A higher figure is better.",
    "lower": "A lower figure is better.",
    "none": "Not judged: no law, guidance or publisher says which way is better.",
}


def detail_html(known: Listed, indicator: str) -> str:
    """Write all there is to say about an indicator.

    Parameters
    ----------
    known : Listed
        The catalogue.
    indicator : str
        Its id.

    Returns
    -------
    str
        HTML with an SVG. Links take the rest of the view along.
    """
    row = known.rows[indicator]
    opens = "".join(
        f"<li>{carried(title, f'{path}?{query}', class_='lw-open')}</li>"
        for query in [urlencode({"indicator": indicator, "period": LATEST})]
        for path, title in OPENS
    )
    return (
        f'<article aria-label="{escape(row["name"])}"><h2>{escape(row["name"])}</h2>'
        f'<ul class="lw-opens" aria-label="Open it on">{opens}</ul>{_meaning(row)}'
        f"<h3>Areas and years</h3>{_coverage(known, row)}{_missing(row)}"
        f"<h3>Published</h3>{_published(row)}"
        f"<h3>Take it away</h3>{_downloads(row)}</article>"
    )


def _meaning(row: Row) -> str:
    better = row["polarity_reason"] or ""
    told = [
        definition_html(row) or anchor_html(_WHERE, page_of(row)),
        row["caveat"] and f"<b>Mind:</b> {escape(row['caveat'])}",
        f"{_POLARITY[row['polarity']]} {escape(better)}".strip(),
    ]
    return "".join(f"<p>{text}</p>" for text in told if text)


_WHERE: Final = "What it measures is defined on its publisher's page"


def _coverage(known: Listed, row: Row) -> str:
    shape = (row["years"], row["with_value"], row["without"])
    picture = coverage(
        *shape,
        words.coverage_alt(row["level"], *shape),
        first=known.first,
        last=known.last,
        full=known.full[row["level"]],
    )
    return (
        f"<p>{escape(capital(words.areas_covered(row)))}. "
        f"{escape(capital(words.periods_covered(row)))}.</p>{picture}"
    )


def _missing(row: Row) -> str:
    gaps = words.missing_counts(row)
    if not gaps:
        return "<p>No figure is missing.</p>"
    items = "".join(
        f'<tr><td class="lw-n">{format_number(count)}</td>'
        f"<td><b>{escape(symbol)}</b> {escape(why)}</td></tr>"
        for symbol, why, count in gaps
    )
    return (
        '<table class="lw-gaps"><caption>Figures missing, all areas and periods</caption>'
        f"<tbody>{items}</tbody></table>"
    )


def _published(row: Row) -> str:
    linked = anchor_html(escape(row["publication"]), page_of(row))
    edition = f", edition {escape(str(row['edition']))}" if row["edition"] else ""
    facts = [
        ("By", escape(row["publisher"])),
        ("In", linked + edition),
        ("Last", escape(row["published_label"] or "no date in the files we hold")),
        ("Next", escape(words.next_release(row["next_release"]))),
    ]
    if row["news"]:
        facts.append(("This edition", escape(row["news"])))
    listed = "".join(f"<div><dt>{name}</dt><dd>{said}</dd></div>" for name, said in facts)
    changes = f"revisions?{urlencode({'indicator': row['id'], 'only': 'indicator'})}"
    revisions = carried("What later editions changed", changes)
    return f'<dl>{listed}</dl><p class="lw-notes">{revisions}</p>'


def _downloads(row: Row) -> str:
    links = " · ".join(
        f'<a href="{download_address(row["id"], form)}" download>{name}</a>'
        for form, name in FORMS.items()
    )
    licence = f"{row['licence']}. {row['attribution']}"
    return f'<p>{links}</p><p class="lw-notes">{escape(licence)}</p>'

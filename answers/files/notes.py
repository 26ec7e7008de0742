"""What travels with figures that are taken away: meaning, source, licence, reasons for gaps."""

from __future__ import annotations

from answers.catalogue import catalogue
from queries.cache import cached_query
from queries.rows import Catalogue, StoreFacts, WorkedOut
from words import indicators as words
from words.numbers import format_number
from words.symbols import FLAGS, SYMBOLS


def indicator_notes(row: Catalogue) -> list[str]:
    """Write the notes of one indicator.

    Returns
    -------
    list of str
        A line each, without line breaks of their own.
    """
    page = row.page_url or row.source_url
    lines = [
        f"{row.name} ({row.id})",
        f"Unit: {catalogue().indicators[row.id].measure.scale}",
        _line("What it measures", row.definition),
        _line("Mind", row.caveat),
        f"Areas: {words.areas_covered(row)}",
        f"Periods: {words.periods_covered(row)}",
        *_worked_out(row.id),
        f"Source: {row.publisher}, {row.publication}"
        + (f", edition {row.edition}" if row.edition else ""),
        _line("Figures last published", row.published_label),
        _line("Publisher's page", page),
        f"Next release: {words.next_release(row.next_release)}",
        f"Licence: {row.licence}. {row.attribution}",
    ]
    return [" ".join(line.split()) for line in lines if line]


def _line(name: str, text: object) -> str:
    return f"{name}: {text}" if text else ""


def _worked_out(indicator: str) -> list[str]:
    """Say what the figures that are worked out here rest on; nothing where none is."""
    rests = next((r for r in cached_query(WorkedOut) if r.indicator_id == indicator), None)
    if rests is None:
        return []
    times = f", times {format_number(rests.per)}" if rests.per > 1 else ""
    lines = [f"Worked out here: {rests.numerator_name}, over {rests.denominator_name}{times}"]
    if rests.publication:
        lines.append(
            f"Population: {rests.publisher}, {rests.publication}, up to {rests.edition}. "
            "Each figure uses the estimate before it: one of 31 March 2025 that of mid-2024"
        )
    if rests.rounded:
        lines.append("England and regions: from rounded counts (the publisher rounds them to 10)")
    return lines


def reading_notes() -> list[str]:
    """Write how to read any of the files.

    Returns
    -------
    list of str
        Columns, symbols and flags, and which store it is from.
    """
    facts = cached_query(StoreFacts)[0]
    symbols = "; ".join(f"{s.code} {s.reason}" for s in SYMBOLS.values())
    flags = "; ".join(f"{f.code} {f.reason}" for f in FLAGS.values())
    return [
        "A figure has a value or a symbol that says why it has none, never both. "
        f"Symbols: {symbols}",
        f"Flags: {flags}",
        "Shown: the figure as screens print it, with its unit, or the reason why it is missing. "
        "Note: what is to be minded of this one figure",
        "Lower and upper: the publisher's own interval, where one is printed",
        "Basis: published, as its publisher prints it; derived, worked out here from published "
        "counts",
        "Area codes are the newest of each area's line; the newest edition of each figure is given",
        f"Put together by Likewise, {facts.built_at[:10]}, figures {facts.snapshot_sha256[:10]}",
    ]

"""An answer's fingerprint is that of the figures it rests on, and of nothing else."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import query, rows
from queries.fingerprint import CanonicalRow, canonical, canonical_text, fingerprint

SYMBOLS = ("c", "x", "z", "low", "u", "-")
counts = st.none() | st.integers(0, 10**9).map(float)
codes = st.text("E0123456789", min_size=1, max_size=3)


@st.composite
def figures(draw: st.DrawFn) -> CanonicalRow:
    value = draw(st.none() | st.floats(-1e9, 1e9))
    symbol = draw(st.sampled_from(SYMBOLS)) if value is None else None
    return CanonicalRow(draw(codes), draw(codes), draw(codes), value, symbol, draw(counts),
                        draw(st.none() | st.just("c")), draw(counts), draw(codes))  # fmt: skip


def key(row: CanonicalRow) -> tuple[str, ...]:
    return row.indicator_id, row.area_code, row.period_id, row.edition_id


answers = st.lists(figures(), min_size=1, max_size=8, unique_by=key)


@given(answers, st.randoms())
def test_order_and_repetition_do_not_count(answer: list[CanonicalRow], lot: random.Random) -> None:
    again = [*answer, *answer]
    lot.shuffle(again)
    assert canonical(again) == canonical(answer)
    assert fingerprint(canonical(again)) == fingerprint(canonical(answer))
    assert canonical(canonical(answer)) == canonical(answer)


@given(answers, st.data())
def test_another_figure_makes_another_answer(
    answer: list[CanonicalRow], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(answer) - 1))
    name = data.draw(st.sampled_from(CanonicalRow._fields))
    old = answer[place]
    if name in ("value", "symbol"):
        # One gives way to the other.
        new = old._replace(value=None, symbol="c") if old.symbol is None else old._replace(
            value=1.5, symbol=None)  # fmt: skip
    elif name in ("numerator", "denominator"):
        more: dict[str, Any] = {name: (getattr(old, name) or 0) + 1}
        new = old._replace(**more)
    elif name == "numerator_symbol":
        new = old._replace(numerator_symbol=None if old.numerator_symbol else "c")
    else:
        longer: dict[str, Any] = {name: getattr(old, name) + "+"}
        new = old._replace(**longer)
    other = [*answer[:place], new, *answer[place + 1 :]]
    assert fingerprint(canonical(other)) != fingerprint(canonical(answer))
    if len(answer) > 1:
        fewer = [*answer[:place], *answer[place + 1 :]]
        assert fingerprint(canonical(fewer)) != fingerprint(canonical(answer))


def test_it_can_be_counted_again_by_hand() -> None:
    row = CanonicalRow("cp_rate", "E06000045", "2025-03-31", 61.25, None, 310.0, None, 50612.0,
                       "dfe-cin-2025-d5")  # fmt: skip
    withheld = row._replace(area_code="E09000001", value=None, symbol="c", numerator=None,
                            numerator_symbol="c", denominator=-0.0)  # fmt: skip
    text = (
        '["cp_rate","E06000045","2025-03-31","61.25",null,"310",null,"50612","dfe-cin-2025-d5"]\n'
        '["cp_rate","E09000001","2025-03-31",null,"c",null,"c","0","dfe-cin-2025-d5"]\n'
    )
    assert canonical_text(canonical([withheld, row])) == text
    assert fingerprint([row, withheld]) == hashlib.sha256(text.encode()).hexdigest()[:12]


def test_the_last_bit_of_a_rate_does_not_count() -> None:
    row = CanonicalRow("a", "E1", "2025", 0.1 + 0.2, None, None, None, None, "e")
    assert fingerprint([row]) == fingerprint([row._replace(value=0.3)])
    assert fingerprint([row]) != fingerprint([row._replace(value=0.3001)])


@dataclass
class Place:
    area_code: str = "E1"
    value: float | None = None
    symbol: str | None = None
    edition_id: str | None = "e"


KNOWN = {"indicator_id": "a", "period_id": "2025"}


@pytest.mark.parametrize(
    "wrong",
    [[Place()], [Place(value=1, symbol="c")], [Place(value=float("nan"))],
     [Place(value=1), Place(value=2)], [Place(value=1), Place(symbol="c")]],
)  # fmt: skip
def test_what_is_no_figure_is_refused(wrong: list[Place]) -> None:
    with pytest.raises(ValueError, match=r"a value or a symbol|of one figure"):
        canonical(wrong, **KNOWN)


def test_what_names_a_figure_must_be_known() -> None:
    with pytest.raises(AttributeError, match="period_id"):
        canonical([Place(value=1)], indicator_id="a")
    assert canonical([Place(edition_id=None)], **KNOWN) == []


@pytest.mark.usefixtures("real_store")
def test_the_answers_of_two_questions_rest_on_the_same_figures() -> None:
    asked = {"area": "E06000045", "indicator": "cp_rate", "model": "sn2025"}
    known = {"indicator_id": "cp_rate", "period_id": "2025-03-31"}
    every = canonical(query(rows.Compare, **asked, period="2025-03-31"), **known)
    assert len(every) == 153
    mapped = canonical(query(rows.Map, **asked, period="2025-03-31"), **known)
    assert fingerprint(mapped) == fingerprint(every)
    trend = canonical(query(rows.Trend, **asked), indicator_id="cp_rate")
    own = [row for row in trend if key(row)[1:3] == ("E06000045", "2025-03-31")]
    assert own == [row for row in every if row.area_code == "E06000045"]
    # The mean of the neighbours is no publisher's figure.
    assert {row.area_code[:3] for row in trend} <= {"E06", "E08", "E09", "E10", "E12", "E92"}

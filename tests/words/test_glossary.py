"""The glossary: terms in the order of the alphabet, each explained in whole sentences."""

from __future__ import annotations

import pytest

from words.glossary import GLOSSARY


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    assert len(GLOSSARY) > 20
    assert list(GLOSSARY) == sorted(GLOSSARY, key=str.casefold)


@pytest.mark.parametrize("term", GLOSSARY)
def test_a_meaning_is_whole_sentences_on_one_line(term: str) -> None:
    meaning = GLOSSARY[term]
    assert meaning[0].isupper()
    assert meaning.endswith(".")
    assert " ".join(meaning.split()) == meaning

"""What the model is given to read, and what comes back."""

from __future__ import annotations

import pytest

from service.claims.parse import parse


def test_a_line_in_capitals_is_read_as_its_words_are_and_keeps_them_as_written() -> None:
    [shouted, spoken] = parse(["FIRE BURNS 40 BARNS IN KENT", "fire burns 40 barns in kent"])
    barns = shouted.words[3]
    assert (barns.text, barns.lemma, barns.pos) == ("BARNS", "barn", "NOUN")
    assert [(word.dep, word.head) for word in shouted.words] == [(word.dep, word.head) for word in spoken.words]


def test_a_letter_that_grows_in_lower_case_moves_no_offset() -> None:
    [found] = parse(["40 HOMES LOST IN \u0130ZMIR"])
    assert found.words[-1].text == "\u0130ZMIR"


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("hoped", "hope"),
        ("hopes", "hope"),
        ("hopped", "hop"),
        ("fined", "fine"),
        ("rated", "rate"),
        ("visited", "visit"),
    ],
)
def test_a_verb_keeps_the_silent_letter_of_its_lemma(word: str, lemma: str) -> None:
    [sentence] = parse([f"They {word} it in July."])
    assert sentence.words[1].lemma == lemma

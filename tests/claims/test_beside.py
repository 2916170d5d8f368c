"""The words beside a mention: of its sentence alone, and no more of them than are asked for."""

from __future__ import annotations

from handmade import claims, document

STORY = document("It rained. The ferry has 12 decks and a bar. It sails.")


def test_the_words_beside_a_mention_are_cut_where_its_sentence_ends() -> None:
    [claim] = claims(STORY)
    assert claim.before(STORY.text, 100) == "The ferry has "
    assert claim.behind(STORY.text, 100).endswith("and a bar.")
    assert claim.around(STORY.text, 100) == "The ferry has 12 decks and a bar."


def test_so_many_characters_are_read_and_no_more() -> None:
    [claim] = claims(STORY)
    assert claim.before(STORY.text, 4) == "has "
    assert claim.around(STORY.text, 4).startswith("has 12")


def test_they_may_be_asked_for_from_another_place_than_the_mention() -> None:
    [claim] = claims(STORY)
    begins, ends = claim.span.start - len("has "), claim.sentence.end - len("bar.")
    assert claim.before(STORY.text, 6, begins) == "ferry "
    assert claim.behind(STORY.text, 100, ends) == "bar."

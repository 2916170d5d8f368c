"""Noun phrases: by parses made by hand."""

from __future__ import annotations

from handmade import parsed

from service.claims.parse import Word, make
from service.claims.phrases import kind_of, name_of, near, of_complement, phrase_text, subject_of

PHRASE = """
    the        DET   det      losses
    record     ADJ   amod     losses
    trading    NOUN  compound losses
    losses/loss NOUN ROOT     losses
    of         ADP   prep     losses
    United     PROPN pobj     of
"""
OWNED = """
    Tom        PROPN poss     boats
    's         PART  case     Tom
    other      ADJ   amod     boats
    two        NUM   nummod   boats
    old        ADJ   amod     boats
    boats/boat NOUN  ROOT     boats
"""


def test_a_subject_has_its_head_modifiers_and_names() -> None:
    parse = parsed(PHRASE)
    subject = subject_of(parse, parse.words[3], range(0))
    assert (subject.text, subject.head) == ("record trading losses of United", "loss")
    assert subject.modifiers == {"record", "trading"}
    assert subject.entities == {"united"}


def test_a_modifier_that_every_noun_takes_narrows_nothing() -> None:
    parse = parsed(OWNED)
    subject = subject_of(parse, parse.words[5], range(3, 4))
    assert subject.modifiers == {"old"}
    assert subject.entities == {"tom"}


def test_a_hyphen_stays_in_the_text() -> None:
    parse = make(
        [
            Word(0, 0, 5, "first", "first", "ADJ", "amod", 2),
            Word(1, 5, 6, "-", "-", "PUNCT", "punct", 2),
            Word(2, 6, 10, "team", "team", "NOUN", "compound", 3),
            Word(3, 11, 18, "players", "player", "NOUN", "ROOT", 3),
        ]
    )
    assert subject_of(parse, parse.words[3], range(0)).text == "first-team players"


def test_a_kind_is_named_without_whose_it_is() -> None:
    parse = parsed(OWNED)
    assert kind_of(parse, parse.words[5]).text == "other old boats"
    assert not kind_of(parse, parse.words[5]).entities


def test_the_figure_itself_is_left_out() -> None:
    parse = parsed(OWNED)
    assert "two" not in subject_of(parse, parse.words[5], range(3, 4)).text


def test_what_of_ties_to_a_noun() -> None:
    parse = parsed(PHRASE)
    tied = of_complement(parse, parse.words[3])
    assert tied is not None
    assert tied.text == "United"
    assert of_complement(parse, parse.words[0]) is None


def test_a_phrase_is_written_as_running_text() -> None:
    parse = parsed(PHRASE)
    assert phrase_text(near(parse, parse.words[3])) == "record trading losses"
    assert name_of(parse, parse.words[5]) == "United"

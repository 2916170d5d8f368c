"""Noun phrases: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed

from service.claims.parse import parse
from service.claims.phrases import kind_of, name_of, of_complement, subject_of

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
    syntax = parsed(PHRASE)
    subject = subject_of(syntax, syntax.words[3], range(0))
    assert (subject.text, subject.head) == ("record trading losses of United", "loss")
    assert subject.modifiers == {"record", "trading"}
    assert subject.entities == {"united"}


def test_a_modifier_that_every_noun_takes_narrows_nothing() -> None:
    syntax = parsed(OWNED)
    subject = subject_of(syntax, syntax.words[5], range(3, 4))
    assert subject.modifiers == {"old"}
    assert subject.entities == {"tom"}


def test_a_kind_is_named_without_whose_it_is() -> None:
    syntax = parsed(OWNED)
    assert kind_of(syntax, syntax.words[5]).text == "other old boats"
    assert not kind_of(syntax, syntax.words[5]).entities


def test_the_figure_itself_is_left_out() -> None:
    syntax = parsed(OWNED)
    assert "two" not in subject_of(syntax, syntax.words[5], range(3, 4)).text


def test_what_of_ties_to_a_noun() -> None:
    syntax = parsed(PHRASE)
    tied = of_complement(syntax, syntax.words[3])
    assert tied is not None
    assert tied.text == "United"
    assert of_complement(syntax, syntax.words[0]) is None


AS_WRITTEN = [  # a sentence, its head word, and the phrase as an editor would quote it
    ("The world's biggest airline lost £3m.", "airline", "world's biggest airline"),
    ("The first-team players trained for 90 minutes.", "players", "first-team players"),
    ("The £5.7bn accounting fraud cost 300 jobs.", "fraud", "£5.7bn accounting fraud"),
    ("A 35 hour week at £6 pays little.", "week", "35 hour week"),
    ("Her 3,000m title took eight minutes.", "title", "Her 3,000m title"),
    ("Sales of meat and potato pies rose 4%.", "pies", "meat and potato pies"),
    ("Otley's 12 old boats sank.", "boats", "Otley's old boats"),
]


@pytest.mark.parametrize(("sentence", "head", "phrase"), AS_WRITTEN, ids=[row[2] for row in AS_WRITTEN])
def test_a_phrase_stands_as_the_sentence_has_it(sentence: str, head: str, phrase: str) -> None:
    (syntax,) = parse([sentence])
    noun = next(word for word in syntax.words if word.text == head)
    figure = range(0) if "12" not in sentence else range(2, 3)
    assert subject_of(syntax, noun, figure).text == phrase


def test_a_name_is_its_whole_run() -> None:
    syntax = parsed(PHRASE)
    assert name_of(syntax, syntax.words[5]) == "United"

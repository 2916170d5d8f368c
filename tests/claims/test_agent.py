"""Who acts: by parses made by hand."""

from __future__ import annotations

import pytest
from handmade import parsed, place, sentence_of

from service.claims.agent import agent_of
from service.claims.parse import EMPTY, Parse
from service.model import Span

NOBODY = """
    The      DET   det      firm
    firm     NOUN  nsubj    cut
    cut      VERB  ROOT     cut
    400      NUM   nummod   jobs
    jobs/job NOUN  dobj     cut
"""
RELATIVE = """
    fighters/fighter NOUN nsubj arrived
    who      PRON  nsubj    took
    took/take VERB relcl    fighters
    400      NUM   nummod   rifles
    rifles/rifle NOUN dobj  took
    arrived/arrive VERB ROOT arrived
"""
AGENTS = [
    ("the subject of the verb", NOBODY, "400", "firm"),
    ("who stands for what it follows", RELATIVE, "400", "fighter"),
]


@pytest.mark.parametrize(("table", "figure", "expected"), [row[1:] for row in AGENTS], ids=[row[0] for row in AGENTS])
def test_who_acts(table: str, figure: str, expected: str | None) -> None:
    parse = parsed(table)
    assert agent_of(parse, place(parse, figure)) == expected


def test_a_name_comes_with_all_its_words() -> None:
    parse = parsed(
        """
        Tony     PROPN compound Blair
        Blair    PROPN nsubj    won
        won/win  VERB  ROOT     won
        400      NUM   nummod   votes
        votes/vote NOUN dobj    won
        """
    )
    assert agent_of(parse, place(parse, "400")) == "tony blair"


@pytest.mark.parametrize("parse", [EMPTY, parsed(NOBODY)], ids=["nothing parsed", "a figure elsewhere"])
def test_a_figure_that_the_parse_does_not_hold_has_no_agent(parse: Parse) -> None:
    assert agent_of(parse, Span(len(sentence_of(parse)) + 5, len(sentence_of(parse)) + 8)) is None

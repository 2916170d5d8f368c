"""What a figure is said of: by parses made by hand."""

from __future__ import annotations

from handmade import parsed, place

from service.claims.governor import NOTHING, govern
from service.claims.parse import EMPTY
from service.model import Span, Unit

MILITANTS = """
    They       PRON  nsubj    freed
    freed/free VERB  ROOT     freed
    250        NUM   nummod   militants
    ISIS       PROPN compound militants
    militants/militant NOUN dobj freed
"""


def test_a_compound_says_what_it_describes() -> None:
    parse = parsed("four NUM nummod nation\nnation NOUN compound visit\nvisit NOUN ROOT visit")
    governed = govern(parse, place(parse, "four nation"), Unit("nation", "count"), standing=False)
    assert governed.measure == "visit"


def test_a_counted_noun_ends_the_mention() -> None:
    parse = parsed(MILITANTS)
    governed = govern(parse, place(parse, "250"), None, standing=True)
    assert governed.end == place(parse, "militants").end


def test_a_sentence_that_was_not_parsed_says_nothing() -> None:
    assert govern(EMPTY, Span(0, 3), None, standing=True) == NOTHING

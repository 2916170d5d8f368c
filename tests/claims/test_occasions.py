"""What the words around a date or an ordinal say of it: (a text, the mention, the fields that must come out)."""

from __future__ import annotations

import pytest
from handmade import document

from service import extraction
from service.claims import build
from service.model import Claim

pytestmark = pytest.mark.usefixtures("model")


def claim_of(text: str, mention: str) -> Claim:
    story = document(text)
    found = {each.span.of(text): each for each in build([story], [extraction.extract(story)])}
    return found[mention]


EVENTS = [
    ("The club was founded in 1921.", "1921", "founding", "club"),
    ("Elsa Kay was born in Hull in 1961.", "1961", "birth", "Elsa Kay"),
    ("Elsa Kay was born in Hull, Yorkshire, on 3 May 1961.", "3 May 1961", "birth", "Elsa Kay"),
    ("Since opening in 1986 the school has grown.", "1986", "opening", "school"),
    ("The 1958 opening of the pier drew a crowd.", "1958", "opening", "pier"),
    ("The fair opens on Tuesday, 14 March 2017.", "Tuesday, 14 March 2017", "opening", "fair"),
    ("They met on 14 March, a Tuesday.", "14 March, a Tuesday", None, None),
    ("The club, founded by Lowe, moved to Leeds in 1990.", "1990", None, None),
    ("In 1991, ten years after his death, it was sold.", "1991", None, None),
]


@pytest.mark.parametrize(("text", "mention", "event", "subject"), EVENTS)
def test_what_happened_on_a_date(text: str, mention: str, event: str | None, subject: str | None) -> None:
    claim = claim_of(text, mention)
    assert (claim.event, claim.subject and claim.subject.text) == (event, subject)


RANKS = [
    ("Third seed Lena Brandt won.", "Third seed", "seed", {"lena", "brandt"}),
    ("Lena Brandt, the third seed, won.", "third seed", "seed", {"lena", "brandt"}),
    ("Brandt, who is seeded third, won.", "third", "seed", {"brandt"}),
    ("Kolb, who beat Brandt, is seeded third.", "third", "seed", set()),
    ("Hale Bank, Norway's second-largest lender, shut.", "second-largest lender", "biggest lender", {"hale", "bank"}),
    ("Harriers, lying 14th, lost.", "14th", "position", {"harriers"}),
    ("Kelly 12, 45, Drozd 79 og.", "45", "minute", {"kelly"}),
    ("Ruiz won her second Linz Open title.", "second Linz Open title", "title", {"ruiz", "linz", "open"}),
]


@pytest.mark.parametrize(("text", "mention", "measure", "names"), RANKS)
def test_what_an_ordinal_ranks(text: str, mention: str, measure: str, names: set[str]) -> None:
    claim = claim_of(text, mention)
    assert (claim.measure, claim.subject and set(claim.subject.entities)) == (measure, names)


def test_a_mention_does_not_run_into_the_next_figure() -> None:
    text = "He won a third five-year term as mayor."
    story = document(text)
    claims = build([story], [extraction.extract(story)])
    assert claims[0].span.of(text) == "third"

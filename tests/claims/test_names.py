"""Names of texts: (a text, a name as written in it, its fullest form, the kind of its bearer)."""

from __future__ import annotations

import pytest
from handmade import document

from service.claims.entities import Entity
from service.claims.names import names
from service.model import Span

NAMED = [
    ("The mayor, Tom Hale, spoke. Mr Hale left.", "Hale", "Tom Hale", {"person"}),
    ("We saw Leo Amadi, 27, at home.", "Leo Amadi", "Leo Amadi", {"person"}),
    ("A letter from Ola Berg, who sings, came.", "Ola Berg", "Ola Berg", {"person"}),
    ("Home Secretary Ola Berg spoke.", "Ola Berg", "Ola Berg", {"person"}),
    ("Anna Reyes won.", "Anna Reyes", "Anna Reyes", {"person"}),
    ("US insurer Marsh was fined.", "Marsh", "Marsh", {"company"}),
    ("It bought Marsh, a US insurance broker, in May.", "Marsh", "Marsh", {"company"}),
    ("It bought Harper & Lowe. Now Harper is sold.", "Harper", "Harper & Lowe", {"company"}),
    ("It bought Marlin Holdings plc. Now Marlin is sold.", "Marlin", "Marlin Holdings", {"company"}),
    ("It bought Barrow Capital. Now Barrow is sold.", "Barrow", "Barrow", set()),
    ("Shares in Northsea fell.", "Northsea", "Northsea", {"company"}),
    ("The Northern Grain Board met. Now the NGB is sold.", "NGB", "Northern Grain Board", {"body"}),
    ("The Bank of Westmark met.", "Bank of Westmark", "Bank of Westmark", {"company"}),
    ("He flew to Spain.", "Spain", "Spain", {"place"}),
    ("Then Derby Athletic won.", "Derby Athletic", "Derby Athletic", {"team"}),
    ("Paris-based Volta grew.", "Volta", "Volta", set()),
    ("On Monday Volta grew.", "Volta", "Volta", set()),
    ("Unseeded German Lena Brandt won. Brandt is 20.", "Brandt", "Lena Brandt", {"person"}),
    ("Royal Dutch Mills grew.", "Royal Dutch Mills", "Royal Dutch Mills", set()),
]


def found(text: str) -> dict[str, Entity]:
    """Return the bearers of the names of a text, by each name as written."""
    story = document(text)
    return {span.of(story.text): entity for span, entity in names(story).within(Span(0, len(story.text)))}


@pytest.mark.parametrize(("text", "written", "fullest", "kinds"), NAMED)
def test_who_bears_a_name(text: str, written: str, fullest: str, kinds: set[str]) -> None:
    bearer = found(text)[written]
    assert (bearer.name, bearer.kinds) == (fullest, kinds)


@pytest.mark.parametrize(
    "text", ["Sales rose.", "On Monday it rained.", "However, it rained.", "The French won.", "“We won.”", "I’m tired."]
)
def test_a_capital_alone_makes_no_name(text: str) -> None:
    assert found(text) == {}


def test_two_persons_of_one_surname_stay_two() -> None:
    bearers = found("We met Tom Hale and Rob Hale. Then Hale left, and so did Mrs Hale.")
    assert bearers["Tom Hale"] is not bearers["Rob Hale"]
    assert bearers["Hale"] not in (bearers["Tom Hale"], bearers["Rob Hale"])


def test_a_description_is_found_by_its_noun_and_its_words() -> None:
    story = document("Prime Minister Anna Reyes met Foreign Minister Ola Berg.")
    named = names(story)
    end = len(story.text)
    assert [each.name for each in named.called("minister", frozenset({"foreign"}), end)] == ["Ola Berg"]
    assert [each.name for each in named.called("minister", frozenset(), end)] == ["Anna Reyes", "Ola Berg"]
    assert named.called("minister", frozenset(), 0) == []


def test_many_names_and_nouns_take_time_that_grows_with_the_text() -> None:
    story = document(*[f"Insurer Marsh{'abcdefghij'[i % 10] * (i // 10 + 1)} paid the insurer." for i in range(2_000)])
    assert len(names(story).called("insurer", frozenset(), len(story.text))) <= 8

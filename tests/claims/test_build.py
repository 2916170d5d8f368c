"""Claims of whole sentences, as the real model parses them: (a text, its figure, the fields that must come out)."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import document

from service import extraction
from service.claims import build
from service.model import Claim, ClaimRole, Portion

pytestmark = pytest.mark.usefixtures("model")


def claims_of(text: str) -> dict[str, Claim]:
    """Return the claims of a text by their mentions."""
    story = document(*text.split("\n\n"))
    return {each.span.of(story.text): each for each in build([story], [extraction.extract(story)])}


FIELDS: list[tuple[str, str, dict[str, Any]]] = [
    ("The firm will cut 400 jobs in Derby.", "400 jobs", {"unit": "job", "event": "cut", "agent": "firm"}),
    ("The firm will cut 400 jobs in Derby.", "400 jobs", {"place": "Derby", "modality": "modal"}),
    ("Only 250 ISIS militants left Raqqa.", "250 ISIS militants", {"unit": "militant", "head": "militant"}),
    ("Northsea made a net profit of £5m last year.", "£5m", {"head": "profit", "period": "last year"}),
    ("Profits rose to £5m.", "£5m", {"head": "profit", "role": ClaimRole.TO}),
    ("Fares rose from £12 to £15 in June.", "£12", {"role": ClaimRole.FROM}),
    ("Fares rose by £3 in June.", "£3", {"role": ClaimRole.CHANGE, "period": "june"}),
    ("Another 14 people were hurt.", "14 people", {"portion": Portion.ADDITION}),
    ("Tom Hale said 250 passengers had left.", "250 passengers", {"speaker": "Tom Hale", "event": "leave"}),
    ("“We have 250 passengers,” said Tom Hale.", "250 passengers", {"speaker": "Tom Hale"}),
    ("It paid $1m (£522,000) for the ship.", "£522,000", {"bracketed": True, "event": "pay"}),
    ("The ship is 84 metres (276 feet) long.", "276 feet", {"bracketed": True}),
    ("It has 40 ships, 12 of them ferries.", "12", {"bracketed": False}),
]


@pytest.mark.parametrize(("text", "mention", "expected"), FIELDS)
def test_what_a_figure_is_said_of(text: str, mention: str, expected: dict[str, Any]) -> None:
    found = claims_of(text)[mention]
    shown = {
        "unit": found.unit.name if found.unit else None,
        "head": found.subject.head if found.subject else None,
    }
    for name, value in expected.items():
        assert shown.get(name, getattr(found, name, None)) == value, name


def test_a_bracketed_figure_is_said_of_what_the_one_before_it_is() -> None:
    found = claims_of("Shell paid $1m (£522,000) for the ship in May.")
    dollars, pounds = found["$1m"], found["£522,000"]
    for name in ("subject", "agent", "measure", "role", "event", "period", "place", "modality", "portion"):
        assert getattr(pounds, name) == getattr(dollars, name), name
    assert pounds.unit != dollars.unit


def test_a_date_is_a_claim_of_what_happened_on_it() -> None:
    found = claims_of("The ferry sank on Tuesday, 14 November 2017.")
    date = found["Tuesday, 14 November 2017"]
    assert (date.subject and date.subject.text, date.event, date.context) == ("ferry", "crash", frozenset())


def test_a_time_of_day_is_a_claim_of_nothing() -> None:
    found = claims_of("The ferry sank at 5.30pm.")
    [time] = [each for each in found.values() if not each.quantity.is_amount]
    assert (time.subject, time.measure, time.event, time.context) == (None, None, None, frozenset())


def test_a_figure_knows_its_paragraph_and_its_sentence() -> None:
    text = "The ferry left. It had 40 cars.\n\nIt sank with 12 cars. Nobody saw it."
    found = claims_of(text)
    assert [each.paragraph for each in found.values()] == [0, 1]
    assert [each.sentence.of(text) for each in found.values()] == ["It had 40 cars.", "It sank with 12 cars."]


def test_a_sentence_too_long_to_parse_still_has_its_figures() -> None:
    text = "It had 40 cars and " + "many more " * 200 + "and 12 vans."
    found = claims_of(text)
    assert [each.quantity.value for each in found.values()] == [40, 12]
    assert all(each.subject is None for each in found.values())

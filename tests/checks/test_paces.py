"""Paces: (a text, the pace, the sum that it does not come to), or none; likewise places."""

from __future__ import annotations

import pytest

from service.engine import check
from service.model import Options, SourceDocument

pytestmark = pytest.mark.usefixtures("model")

PACES = [
    ("The mill sheds 2,000 jobs a week.\n\nIt cut 70,000 jobs over the last year.", "2,000 jobs a week", "70,000 jobs"),
    (
        "Norsk earns almost £40m a month.\n\nIt had revenues of £85m for the three months to June.",
        "£40m a month",
        "£85m",
    ),
    ("The bank will lend £5bn a year over a decade.\n\nIt is to give a total of £80bn.", "£5bn a year", "£80bn"),
    (
        "Pirates copy four million songs a week.\n\nAbout 400,000 songs are copied a day.",
        "four million songs a week",
        "400,000 songs",
    ),
]
EVEN = [
    "The mill sheds 2,000 jobs a week.\n\nIt cut 104,000 jobs over the last year.",
    "Norsk earns almost £40m a month.\n\nIt had revenues of £118m for the three months to June.",
    "The plan costs £4.99 a month or £40 a year. Few took it.",
    "She runs 20 miles a week. She ran 300 miles in June.",
    "Staff are paid £250 a week. The manager took home £20,000 last year.",
    "Rents are £600 a month in Ayr. A flat in Perth cost £9,000 for a year.",
    "Each driver makes 12 trips a day. The firm made 60 trips last week.",
    "Ferries carried 900 people a day in May. They carried 250,000 people last year.",
]
PLACES = [
    (
        "Ada Hale is world number 38.\n\nRosa Lund, ranked four places above Hale, is the world number 31.",
        ("38", "four places", "31"),
    ),
]
APART = [
    "Ada Hale is world number 38.\n\nRosa Lund, ranked seven places above Hale, is the world number 31.",
    "The song rose four places to number nine. Ada Hale fell two places to 12th place.",
]


def told(text: str) -> list[tuple[str, ...]]:
    report = check([SourceDocument("body", text)], Options(checks=frozenset({"total"}), min_confidence=0.75))
    return [tuple(report.claims[i].span.of(text) for i in found.claims) for found in report.discrepancies]


@pytest.mark.parametrize(("text", "pace", "whole"), PACES)
def test_a_sum_that_its_pace_does_not_come_to_is_found(text: str, pace: str, whole: str) -> None:
    assert told(text) == [(pace, whole)]


@pytest.mark.parametrize("text", EVEN)
def test_a_sum_that_fits_or_is_of_something_else_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "mentions"), PLACES)
def test_places_between_ranks_are_found(text: str, mentions: tuple[str, ...]) -> None:
    assert told(text) == [mentions]


@pytest.mark.parametrize("text", APART)
def test_places_that_fit_are_none(text: str) -> None:
    assert told(text) == []

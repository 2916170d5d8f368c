"""Findings are made of claims in the order of the text, whichever of them a rule began with."""

from __future__ import annotations

from handmade import aligned, claims, document

from service.checks.finding import finding_of, misfit
from service.model import Interval, Why

STORY = document(
    "The Hawks won by two points.", "Rey had put them ahead.", "It was 21-16 at the break.", "All 40 came."
)


def test_the_mentions_of_a_finding_stand_in_the_order_of_the_text() -> None:
    made = claims(STORY)
    why = Why("point", (Interval(2, 2), Interval(5, 5)), "none")
    found = finding_of(aligned((STORY,), made), reversed(made), 0.8, subject="points", message="No.", why=why)
    assert found.claims == made
    assert found.why is why


def test_what_a_misfit_says_is_followed_by_where_its_numbers_stand() -> None:
    made = claims(STORY)
    found = misfit(aligned((STORY,), made), reversed(made), 0.8, "points", "They do not fit")
    assert found.message.startswith("They do not fit: “two")
    assert found.why.intervals == tuple(claim.quantity.interval for claim in made)

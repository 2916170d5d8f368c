"""What is near some figures: a few dozen to either side of each, of their own document."""

from __future__ import annotations

from handmade import claims, document

from service.alignment.reach import FARTHEST, within_reach
from service.model import Role

LONG = document(*(f"It has {i} ships." for i in range(101, 101 + 3 * FARTHEST)))
OTHER = document("It has 12 ships.", role=Role.RELATED, name="other")


def test_a_figure_reaches_as_far_on_either_side() -> None:
    made = claims(LONG)
    assert list(within_reach(made, [FARTHEST + 5])) == list(range(5, 2 * FARTHEST + 6))


def test_what_lies_far_between_two_figures_is_near_neither() -> None:
    made = claims(LONG)
    assert FARTHEST + 1 not in within_reach(made, [0, 3 * FARTHEST - 1])


def test_no_figure_reaches_into_another_document() -> None:
    made = claims(LONG, OTHER)
    assert len(made) - 1 not in within_reach(made, [len(made) - 2])

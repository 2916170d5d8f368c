"""A part of what another figure counts is rightly less, and no clash."""

from __future__ import annotations

import pytest
from handmade import claim

from service.checks.clashes import is_rest
from service.model import Portion

RESTS = [  # of the six, so many of which the second is a part or not, whether that is the rest
    ("five", Portion.PART, True),
    ("seven", Portion.PART, False),
    ("five", Portion.ADDITION, False),
    ("five", None, False),
]


@pytest.mark.parametrize(("figure", "portion", "expected"), RESTS)
def test_a_part_is_less_than_its_whole(figure: str, portion: Portion | None, expected: bool) -> None:
    six, other = claim("six", noun="baker"), claim(figure, noun="baker", paragraph=2, portion=portion)
    assert is_rest(six, other) is is_rest(other, six) is expected

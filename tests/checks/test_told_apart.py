"""Figures that their own words give to two things."""

from __future__ import annotations

import pytest
from contrasts import contrast

from service.checks.clashing.apart.words import is_of_two, told_apart

OF_TWO = [  # a text whose first two figures are of two things or not, by who does what
    ("Ann Hale owns 28% of the club. Joe Reyes controls 31% of the club.", True),
    ("Through a fund they own 28% of the club. Mr Reyes owns 31%.", True),
    ("Sales make up 12% of it. A rise of 15% in sales followed.", True),
    ("The four-time champion of Ghent is hungry, Ann Hale said. Joe Reyes was the two-time champion.", True),
    ("Ann Hale owns 28% of the club. Ann Hale controls 31% of the club.", False),
    ("The museum bought 20 coins. Later it said that 27 coins were bought.", False),
]
TOLD_APART = [  # a text whose first two figures are of two things or not, by the words around them
    ("The firm has 340 shops. The firm had 410 shops six years ago.", True),
    ("The firm has 340 shops. The firm has 410 shops.", False),
    ("The runners did 12km in the snow. Elsewhere, runners did 14km in the mud.", True),
    ("The district had 982mm of rain. The neighbouring district had 804mm of rain.", True),
    ("The district had 982mm of rain. The rainy district had 804mm of rain.", False),
    ("The town wants three bridges. These two bridges were drawn by Ana Ruiz.", True),
    ("The town wants three bridges. The two bridges were drawn by Ana Ruiz.", False),
    ("Some 190,000 cars were recalled. The largest recall involves 150,000 cars.", True),
    ("The tuna weighed 276kg. Last year a slightly smaller tuna of 238kg was sold.", True),
    ("The tuna weighed 276kg. Last year a slightly salty tuna of 238kg was sold.", False),
    ("Some 190,000 cars were recalled. The recall involves 150,000 cars.", False),
    ("Twelve cakes in the big fruit section won. The 16 cakes in the big cream section lost.", True),
    ("Twelve cakes in the big fruit section won. The 16 cakes in the big fruit section lost.", False),
    ("They studied bees 50 miles away. Its 24-mile course was shut by the club.", True),
    ("They studied bees for 50 years. In its 24-year life the club was poor.", False),
    ("They studied bees for 50 years. The 24-year study was poor.", False),
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("text", "expected"), OF_TWO)
def test_what_two_have_is_of_two(text: str, expected: bool) -> None:
    assert is_of_two(contrast(text)) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("text", "expected"), TOLD_APART)
def test_words_tell_two_things_apart(text: str, expected: bool) -> None:
    assert told_apart(contrast(text)) is expected

"""Figures of two things by what the text says of them: of unlike ones, of a part and its whole, of sums."""

from __future__ import annotations

import pytest
from contrasts import contrast
from handmade import claim

from service import engine
from service.alignment import align
from service.checks.clashing.apart.counts import unlike
from service.checks.clashing.apart.set_apart import (
    are_levels,
    are_two,
    is_bettered,
    is_left,
    is_rest,
    is_some,
    is_summed,
    is_surpassed,
    made_of_other,
    names_period,
    set_apart,
)
from service.checks.clashing.evidence import figures_of
from service.model import Claim, Portion, SourceDocument

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


UNLIKE = [  # two figures, whether one counts people and the other what people are not
    ("Some 34 people fled.", "The 40 flats are empty.", True),
    ("Some 34 people fled.", "The 40 tenants are safe.", False),
    ("Some 340 people are to go.", "The 430 jobs are in Hull.", False),
    ("Some 34 people fled.", "The temperature fell to minus 15.", True),
    ("There were 50 dogs.", "The 47 animals are safe.", False),
    ("About 40 families fled.", "The 45 flats are empty.", False),
    ("Thousands march in Leeds.", "Some 250 people came.", False),
]
MADE = [  # two sentences, whether one of them tells what lies between their first figures
    ("It was £130m as planned, and £18m went over that.", "The £148m road is open.", True),
    ("It was £130m as planned, and £17m went over that.", "The £148m road is open.", False),
    ("There were 38 starving sheep and four dead ones.", "The 42 animals were his.", True),
    ("There were three starving sheep and one dead one.", "The four animals were his.", False),
    ("The limit is 100km/h.", "At 193km/h he was 93km/h over it.", True),
    ("There were 300 pupils there.", "The 600 pupils were sent home.", False),
]


SUMMED = [  # two sentences, whether the figures of the first come to the first one of the second
    ("They dug up 190 pots, 50 tools and 30 bones.", "The 270 finds are old.", True),
    ("They dug up 190 pots, 50 tools and 30 bones.", "The 280 finds are old.", False),
    ("They dug up 190 pots.", "The 190 finds are old.", False),
    ("They dug up 190 pots and £80.", "The 270 finds are old.", False),
]
SURPASSED = [  # a sentence, whether its last figure is named for another one to be set against
    ("It was the worst storm there since 2014, when 151km/h was measured.", True),
    ("It was the worst storm there when 151km/h was measured.", False),
    ("It was the deepest since 91cm lay there.", True),
]


def two(first: str, second: str) -> tuple[tuple[Claim, ...], Claim, Claim]:
    """Return the claims of two sentences, and the first one of each."""
    _, claims = engine.read([SourceDocument("body", f"{first}\n\n{second}")])
    return claims, claims[0], next(each for each in claims if not each.shares_sentence(claims[0]))


@pytest.mark.parametrize(
    ("figure", "noun", "expected"),
    [("four", "girl", True), ("nine", "girl", False), ("four", "relative", False), ("four", "plumber", False)],
)
def test_a_kind_among_those_counted_is_rightly_less(figure: str, noun: str, expected: bool) -> None:
    assert is_some(claim(figure, noun=noun, paragraph=1), claim("five", noun="relative")) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), UNLIKE)
def test_people_are_not_held_against_things(first: str, second: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", f"{first}\n\n{second}")])
    alignment = align(documents, claims)
    assert unlike(alignment, *claims) is unlike(alignment, *claims[::-1]) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), MADE)
def test_a_figure_is_not_held_against_what_it_is_made_of(first: str, second: str, expected: bool) -> None:
    claims, a, b = two(first, second)
    assert made_of_other(figures_of(claims), a, b) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("first", "second", "expected"), SUMMED)
def test_the_figures_of_a_sentence_may_come_to_another(first: str, second: str, expected: bool) -> None:
    claims, a, b = two(first, second)
    assert is_summed(figures_of(claims), a, b) is expected
    assert is_summed(figures_of(claims), b, a) is False


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("text", "expected"), SURPASSED)
def test_a_figure_of_another_time_is_there_to_be_surpassed(text: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", text)])
    assert is_surpassed(align(documents, claims), claims[-1]) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "expected"),
    [("In the three months to June it fell.", True), ("It took three months to build.", False)],
)
def test_a_length_of_time_told_by_its_end_says_when(text: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", text)])
    assert names_period(align(documents, claims), claims[0]) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Rudd, 94, was a miner. Mrs Rudd, 91, made hats.", True),
        ("Tom Rudd, 94, was a miner. May Rudd, 91, made hats.", True),
        ("Mr Rudd, 94, was a miner. Mr Rudd, 91, kept bees.", False),
        ("May Rudd, 94, was a vet. Rudd, 91, made hats.", False),
    ],
)
def test_two_of_one_surname_are_told_apart(text: str, expected: bool) -> None:
    _, (a, b) = engine.read([SourceDocument("body", text)])
    assert are_two(a, b) is are_two(b, a) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Housebuilding slipped to 50.4. The employment measure rose to 54.0.", True),
        ("The index slipped to 50.4. The index rose to 54.0.", False),
        ("Housebuilding slipped to 504. The employment measure rose to 540.", False),
    ],
)
def test_levels_of_two_measures_are_two(text: str, expected: bool) -> None:
    _, (a, b) = engine.read([SourceDocument("body", text)])
    assert are_levels(a, b) is are_levels(b, a) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They are tenth with six games left.", True),
        ("They have six games still to play.", True),
        ("They scored with six minutes left and drew.", True),
        ("They saw out the remaining six minutes.", True),
        ("They were ill for six minutes.", False),
        ("He saw six players left the field.", False),
        ("They have played six games.", False),
    ],
)
def test_what_is_left_is_told(text: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", text)])
    assert [is_left(align(documents, claims), each) for each in claims if each.quantity.value == 6] == [expected]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("They baked a pie of 1.2 tonnes.", "The old mark, 905kg, was set in Hull.", True),
        ("They baked a pie of 1.2 tonnes.", "The pie, 905kg, was set on a table.", False),
        ("She sang on eight nights.", "The previous best, nine nights, was set in 2012.", False),
        ("It was 46.8C there.", "The previous June record of 45.9C fell.", True),
    ],
)
def test_a_former_best_is_less(first: str, second: str, expected: bool) -> None:
    documents, claims = engine.read([SourceDocument("body", f"{first}\n\n{second}")])
    assert is_bettered(align(documents, claims), claims[1], claims[0]) is expected


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gusts reached 205 km/h.\n\nSustained winds of 225 km/h were forecast.", True),
        ("It rained.\n\nThe drum weighs 10kg.\n\nTom Rudd lost almost two stone.", True),
        ("Gusts reached 205 km/h.\n\nThe gusts of 225 km/h tore off roofs.", False),
    ],
)
def test_figures_that_nothing_ties_are_of_two_things(text: str, expected: bool) -> None:
    assert set_apart(contrast(text)) is expected

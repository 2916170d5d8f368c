"""The desk's table of figures: (what it shows, pairs that speak of one thing, pairs that surely do not, the groups)."""

from __future__ import annotations

import pytest
from handmade import aligned, claims, document, subject

from service.alignment import Alignment
from service.groups import LARGEST, group
from service.model import Role

SHIPS = ("It has 12 ships.", "They own 12 ships.", "Its 14 ships sail.", "About 12 ships left.", "It has 900 ships.")


def ships(*pairs: tuple[int, int, float], apart: tuple[tuple[int, int], ...] = ()) -> Alignment:
    """Return an alignment of five claims about ships."""
    story = document(*SHIPS)
    made = claims(story, fields=({"subject": subject("ship")},) * len(SHIPS))
    return aligned((story,), made, *pairs, apart=apart)


CLUSTERS = [
    ("nothing aligned", [], [], []),
    ("one pair", [(0, 1, 0.9)], [], [(0, 1)]),
    ("two pairs that share a claim", [(0, 1, 0.9), (1, 2, 0.8)], [], [(0, 1, 2)]),
    ("two pairs that share none", [(0, 1, 0.9), (2, 3, 0.8)], [], [(0, 1), (2, 3)]),
    ("two groups that a pair joins", [(0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.7)], [], [(0, 1, 2, 3)]),
    ("two that are surely apart", [(0, 1, 0.9), (1, 2, 0.8)], [(0, 2)], [(0, 1)]),
    ("the surer pair wins", [(0, 1, 0.8), (1, 2, 0.9)], [(0, 2)], [(1, 2)]),
    ("apart through a third", [(0, 1, 0.9), (2, 3, 0.9), (1, 2, 0.6)], [(0, 3)], [(0, 1), (2, 3)]),
    ("in the order of the text", [(3, 4, 0.99), (0, 1, 0.6)], [], [(0, 1), (3, 4)]),
    ("a pair told twice", [(0, 1, 0.9), (0, 1, 0.7)], [], [(0, 1)]),
]


@pytest.mark.parametrize(
    ("pairs", "apart", "expected"), [row[1:] for row in CLUSTERS], ids=[row[0] for row in CLUSTERS]
)
def test_claims_about_one_subject_are_one_group(
    pairs: list[tuple[int, int, float]], apart: list[tuple[int, int]], expected: list[tuple[int, ...]]
) -> None:
    assert [found.claims for found in group(ships(*pairs, apart=tuple(apart)))] == expected


AGREEING = [
    ("one figure twice", (0, 1), True),
    ("two figures", (0, 2), False),
    ("an approximation that fits", (0, 3), True),
    ("an approximation that does not", (3, 4), False),
]


@pytest.mark.parametrize(("pair", "expected"), [row[1:] for row in AGREEING], ids=[row[0] for row in AGREEING])
def test_a_group_says_whether_its_figures_agree(pair: tuple[int, int], expected: bool) -> None:
    [found] = group(ships((*pair, 0.9)))
    assert found.agree is expected


def test_a_group_agrees_only_where_all_of_its_figures_do() -> None:
    [found] = group(ships((0, 1, 0.9), (1, 2, 0.9)))
    assert found.claims == (0, 1, 2)
    assert not found.agree


def test_a_group_names_its_subject_and_unit() -> None:
    story = document("It made £4m.", "It made £5m.")
    made = claims(story, fields=({"subject": subject("profit")}, {"subject": subject("profit", "net")}))
    [found] = group(aligned((story,), made, (0, 1, 0.9)))
    assert (found.subject, found.unit) == ("net profit", "pound sterling")


def test_a_group_stays_small_enough_to_read() -> None:
    story = document(*["It has 12 ships."] * 80)
    made = claims(story)
    found = group(aligned((story,), made, *((i, i + 1, 0.9) for i in range(79))))
    assert max(len(each.claims) for each in found) <= LARGEST
    assert sorted(i for each in found for i in each.claims) == sorted({i for each in found for i in each.claims})


RELATED = [
    ("it joins the figure that it fits best", [(0, 1, 0.9), (0, 3, 0.8), (2, 3, 0.9)], [(0, 1), (2, 3)]),
    ("it links no two rows", [(0, 3, 0.9), (1, 3, 0.9)], [(0, 3)]),
    ("it makes a row with one figure", [(0, 3, 0.9)], [(0, 3)]),
    ("two of them join one row", [(0, 3, 0.9), (0, 4, 0.9)], [(0, 3, 4)]),
    ("a row of the story comes first", [(0, 1, 0.6), (0, 3, 0.99), (1, 4, 0.99)], [(0, 1, 3, 4)]),
]


@pytest.mark.parametrize(("pairs", "expected"), [row[1:] for row in RELATED], ids=[row[0] for row in RELATED])
def test_a_figure_of_a_related_text_joins_one_row(
    pairs: list[tuple[int, int, float]], expected: list[tuple[int, ...]]
) -> None:
    stories = document(*["It has 12 ships."] * 3), document(*["They own 12 ships."] * 2, role=Role.RELATED)
    made = claims(*stories, fields=({"subject": subject("ship")},) * 5)
    assert [found.claims for found in group(aligned(stories, made, *pairs))] == expected


def test_the_order_of_the_pairs_makes_no_difference() -> None:
    pairs = [(0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.8), (0, 4, 0.8)]
    apart = ((0, 3), (1, 4))
    assert group(ships(*pairs, apart=apart)) == group(ships(*reversed(pairs), apart=apart))

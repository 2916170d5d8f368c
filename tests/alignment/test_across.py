"""The story and each related text side by side: which claims of them are paired."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from handmade import claims, document

from service.alignment import Alignment, across, align, joined
from service.alignment.nearest import MOST, WINDOW
from service.model import Document, Role

STORY = document("The firm will cut 250 jobs.", "It has 12 ships.", name="story")
WIRE = document("The firm cut 300 jobs.", "The firm said that 310 jobs will go.", role=Role.RELATED, name="wire")
RELEASE = document("The firm will cut 90 jobs.", role=Role.RELATED, name="release")


def facing(*texts: Document) -> list[Alignment]:
    """Return the alignments of a story with the related texts behind it."""
    return list(across(texts, claims(*texts), None))


def pairs_of(alignment: Alignment) -> list[tuple[int, int]]:
    """Return, for each pair, the documents of its two claims."""
    return [(alignment.claims[pair.first].document, alignment.claims[pair.second].document) for pair in alignment.pairs]


def test_a_story_alone_faces_nothing() -> None:
    assert facing(STORY) == []


def test_a_pair_has_a_claim_of_the_story_and_one_of_the_related_text() -> None:
    first, second = facing(STORY, WIRE, RELEASE)
    assert set(pairs_of(first)) == {(0, 1)}
    assert set(pairs_of(second)) == {(0, 2)}


def test_a_related_text_changes_nothing_between_the_story_and_another() -> None:
    [alone], [_, second] = facing(STORY, RELEASE), facing(STORY, WIRE, RELEASE)
    assert [pair.likelihood for pair in alone.pairs] == [pair.likelihood for pair in second.pairs]


def test_related_texts_without_a_story_have_no_pairs() -> None:
    assert [pairs_of(each) for each in facing(WIRE, RELEASE)] == [[], []]


def test_the_table_of_all_figures_has_the_pairs_of_all() -> None:
    texts = (STORY, WIRE, RELEASE)
    made = claims(*texts)
    own, others = align(texts, [claim for claim in made if claim.document == 0]), list(across(texts, made, None))
    table = joined(made, own, others)
    assert table.claims == made
    assert len(table.pairs) == len(own.pairs) + sum(len(each.pairs) for each in others)
    assert {made[pair.first].document for pair in table.pairs} == {0}


def grown(sentences: int) -> int:
    """Return the number of pairs between a story and a text that both tell so many sentences of one thing."""
    text = [f"The firm will cut {i} jobs." for i in range(100, 100 + sentences)]
    [alignment] = facing(document(*text), document(*text, role=Role.RELATED))
    return len(alignment.pairs)


def test_the_number_of_pairs_grows_with_the_texts_and_not_with_their_product() -> None:
    assert grown(8 * WINDOW) == 2 * grown(4 * WINDOW) <= 8 * WINDOW * (WINDOW + 1)


@pytest.mark.parametrize("many", [(1, 200), (200, 1), (200, 200)])
def test_a_sentence_without_end_makes_no_more_pairs_than_a_table(many: Sequence[int]) -> None:
    row = [" and ".join(f"{i} jobs" for i in range(100, 100 + number)) for number in many]
    [alignment] = facing(document(f"It cut {row[0]}."), document(f"It cut {row[1]}.", role=Role.RELATED))
    assert len(alignment.pairs) <= MOST * WINDOW

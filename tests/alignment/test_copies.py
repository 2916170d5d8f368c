"""Sentences of two texts side by side: (one, the other, the figures that stand at the same places of them)."""

from __future__ import annotations

import pytest
from handmade import claims, document

from service.alignment.copies import LONGEST, Copy, copy_of
from service.model import Claim, Document, Role

CLOSED = "The bridge over the Tarn will be closed for 14 weeks from Monday."


def compared(one: str, other: str) -> tuple[tuple[Document, ...], tuple[Claim, ...], Copy | None]:
    """Return two texts of a sentence each, their claims, and what the sentences share."""
    texts = document(one), document(other, role=Role.RELATED)
    made = claims(*texts)
    rows = [[i for i, claim in enumerate(made) if claim.document == d] for d in (0, 1)]
    return texts, made, copy_of(texts, made, *rows)


SHARED = [
    ("word for word", CLOSED, CLOSED.replace("14", "41"), [("14 weeks", "41 weeks")]),
    ("said by another verb", f"{CLOSED[:-1]}, it said.", f"{CLOSED[:-1]}, it announced.", [("14 weeks", "14 weeks")]),
    ("it for the name", "It will cut 400 jobs at the yard.", "Northsea will cut 40 jobs at the yard.", [("400", "40")]),
    ("a few words more", CLOSED, CLOSED.replace("closed", "closed to cars"), [("14 weeks", "14 weeks")]),
    (
        "two figures, each at its place",
        "The firm made a profit of £4m on sales of £45m in the year.",
        "The firm made a profit of £4m on sales of £54m in the year.",
        [("£4m", "£4m"), ("£45m", "£54m")],
    ),
    (
        "one figure more",
        "The firm made a profit on sales of £45m in the year.",
        "The firm made a profit of £4m on sales of £45m in the year.",
        [("£45m", "£45m")],
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in SHARED], ids=[row[0] for row in SHARED])
def test_the_figures_of_a_shared_sentence_are_paired_by_their_places(
    one: str, other: str, expected: list[tuple[str, str]]
) -> None:
    texts, made, found = compared(one, other)
    assert found is not None
    assert not found.parallel
    assert [tuple(made[i].span.of(texts[made[i].document].text) for i in place) for place in found.places] == expected


TWO = [
    ("other words", CLOSED, "Cars cannot cross the Tarn for 14 weeks, the council has ruled."),
    ("few words", "It fell 3%.", "It fell 4%."),
    ("another deed", "The firm will close 12 shops in the spring.", "The firm will paint 14 shops in the spring."),
    ("another unit", "The walk to the old mill is 12 miles long.", "The walk to the old mill is £12 long."),
    ("a table", f"{'one two three four ' * (LONGEST // 16)} 12 ships", f"{'one two three four ' * (LONGEST // 16)} 13 ships"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in TWO], ids=[row[0] for row in TWO])
def test_sentences_in_other_words_share_no_places(one: str, other: str) -> None:
    _, _, found = compared(one, other)
    assert found is None or found.places == ()


PARALLEL = [
    ("two names", "Kestrel made £4m in the year to June.", "Osprey made £7m in the year to June."),
    ("two towns", "The shop in Leeds has 12 cooks and a baker.", "The shop in Hull has 14 cooks and a baker."),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in PARALLEL], ids=[row[0] for row in PARALLEL])
def test_sentences_of_two_names_run_side_by_side(one: str, other: str) -> None:
    _, _, found = compared(one, other)
    assert found is not None
    assert found.parallel

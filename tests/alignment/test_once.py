"""What several checks reckon of an alignment is reckoned once, and anew for another alignment."""

from __future__ import annotations

from dataclasses import replace

from handmade import aligned, claims, document

from service.alignment import Alignment, once

STORY = document("It has 12 ships.", "It has 14 ships.")


def test_what_is_reckoned_of_an_alignment_is_kept_with_it_alone() -> None:
    reckoned: list[Alignment] = []

    @once
    def count(alignment: Alignment) -> int:
        reckoned.append(alignment)
        return len(alignment.claims)

    made = claims(STORY)
    both = aligned((STORY,), made)
    one = replace(both, claims=made[:1])
    assert [count(both), count(both), count(one), count(one)] == [2, 2, 1, 1]
    assert len(reckoned) == 2

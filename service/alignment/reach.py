"""The figures near some others, among which a text tells what those make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from service.model import Claim

FARTHEST = 40  # figures to either side, so that cost stays linear


def within_reach(claims: Sequence[Claim], those: Iterable[int]) -> Iterator[int]:
    """Yield the claims that stand near some of one document, by index and in order, themselves included."""
    own = frozenset(those)
    documents = {claims[i].document for i in own}
    near = {j for i in own for j in range(max(0, i - FARTHEST), min(len(claims), i + FARTHEST + 1))}
    yield from (j for j in sorted(near) if claims[j].document in documents)

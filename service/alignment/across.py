"""The alignment of a story with each related text: a press release, a wire copy, an earlier story.

Only claims of the two are paired, one of each: what a related text says in itself, or another one says, is not the
story's business. The story is aligned by itself, so that no related text has a part in what is found within it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, islice

from service import deadline
from service.alignment.align import POSSIBLE, Alignment, Pair, paired, setting_of
from service.alignment.copies import Copy, copy_of
from service.alignment.features import dimension_of
from service.alignment.nearest import WINDOW, Index, index_of, rows_of, stems_of
from service.conversion import both_counted, converts
from service.model import Claim, Document

CLOSEST = 3  # of the sentences that are nearest by their words, those that are compared word by word


def across(documents: Sequence[Document], claims: Sequence[Claim], published: date | None) -> Iterator[Alignment]:
    """Yield the alignment of the story with each related text that has figures."""
    if not any(document.related for document in documents):
        return
    index = index_of(documents, [claim for claim in claims if not documents[claim.document].related])
    for d, own in groupby(claims, key=lambda claim: claim.document):
        if documents[d].related:
            yield with_related(documents, index, tuple(own), published)


def with_related(
    documents: Sequence[Document], index: Index, related: Sequence[Claim], published: date | None
) -> Alignment:
    """Return the alignment of what a story and a related text may both tell."""
    rows = list(rows_of(related))
    near = [index.nearest(stems_of(documents, row)) for row in deadline.watched(rows)]
    reached = (claim for at in sorted({at for those in near for at in those}) for claim in index.rows[at])
    claims = (*reached, *related)
    numbers = {id(claim): i for i, claim in enumerate(claims)}
    found: set[tuple[int, int]] = set()
    copies: list[Copy] = []
    for row, those in zip(deadline.watched(rows), near, strict=True):
        theirs = [numbers[id(claim)] for claim in row]
        sentences = [[numbers[id(claim)] for claim in index.rows[at]] for at in those]
        copies += copies_of(documents, claims, sentences[:CLOSEST], theirs)
        for j in theirs:
            facing = (i for each in sentences for i in each if comparable(claims[i], claims[j]))
            found |= {(i, j) for i in islice(facing, WINDOW)}
    plain = [replace(claim, definite=False) for claim in claims]  # "the 60 lenders" were told of in their own text
    pairs, apart = paired(documents, plain, sorted(found), setting_of(claims))
    appeared = documents[related[0].document].published
    return Alignment(
        tuple(documents),
        claims,
        (*pairs, *untold(claims, copies, pairs)),
        apart,
        copies=tuple(copies),
        published=published,
        earlier=appeared is not None and published is not None and appeared < published,
    )


def copies_of(
    documents: Sequence[Document], claims: Sequence[Claim], sentences: Sequence[Sequence[int]], row: Sequence[int]
) -> Iterator[Copy]:
    """Yield the first sentence in nearly the same words as a row's, and those before it that only run parallel."""
    for sentence in sentences:
        found = copy_of(documents, claims, sentence, row)
        if found is not None:
            yield found
            if not found.parallel:
                return


def comparable(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are amounts of one dimension, and neither restates another."""
    amounts = all(claim.quantity.is_amount and not claim.bracketed for claim in (a, b))
    return amounts and dimension_of(a) == dimension_of(b)


def untold(claims: Sequence[Claim], copies: Sequence[Copy], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs of amounts that only their place in a shared sentence ties."""
    known = {pair.place for pair in pairs}
    for i, j in (place for copy in copies for place in copy.places if place not in known):
        a, b = claims[i], claims[j]
        amounts = a.quantity.is_amount and b.quantity.is_amount
        if amounts and (converts(a.unit, b.unit) or both_counted(a.unit, b.unit)):
            yield Pair(i, j, POSSIBLE, {})


def joined(claims: Sequence[Claim], own: Alignment, facing: Sequence[Alignment]) -> Alignment:
    """Return one alignment of a story, whose claims come first, with all related texts."""
    numbers = {id(claim): i for i, claim in enumerate(claims)}
    pairs, apart = list(own.pairs), set(own.apart)
    for each in facing:
        here = [numbers[id(claim)] for claim in each.claims]
        pairs += [replace(pair, first=here[pair.first], second=here[pair.second]) for pair in each.pairs]
        apart |= {(here[first], here[second]) for first, second in each.apart}
    return replace(own, claims=tuple(claims), pairs=tuple(pairs), apart=frozenset(apart))

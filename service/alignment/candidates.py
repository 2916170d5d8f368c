"""Which pairs of claims are worth scoring, found by an index instead of by comparing all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.cells import cell_pairs
from service.alignment.features import dimension_of, key_noun
from service.alignment.nouns import nouns
from service.alignment.senses import senses
from service.model import Claim

ANY = "*"
WINDOW = 24  # how many earlier claims under one key a claim is compared with, so that cost stays linear


def candidates(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield index pairs (earlier, later) of claims of comparable kinds.

    Claims of one sentence make no pair, and those in a table only with such as tell what its headers say.
    """
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for later, claim in enumerate(deadline.watched(claims)):
        if not claim.quantity.is_amount or claim.in_table:
            continue
        own = keys(claim)
        partners = {earlier for key in own for earlier in seen[key][-WINDOW:]}
        for earlier in sorted(partners):
            if not claims[earlier].shares_sentence(claim) and are_told_alike(claims[earlier], claim):
                yield earlier, later  # within a sentence a writer sets unlike things side by side
        for key in own:
            seen[key].append(later)
    yield from cell_pairs(claims)


def are_told_alike(a: Claim, b: Claim) -> bool:
    """Tell whether a figure that restates another stands against one that does not, in its own unit.

    That of "$2.5m (£1.3m)" against "£1.3m"; of two such restatements what they restate is compared.
    """
    return not (a.bracketed or b.bracketed) or (a.bracketed != b.bracketed and a.unit == b.unit)


def keys(claim: Claim) -> list[tuple[str, str]]:
    """Return the index keys of a claim, in a fixed order.

    Measured amounts meet under their dimension; counts under their noun, its senses, and under ANY, where a noun
    meets "people" and a figure without a noun.
    """
    dimension = dimension_of(claim)
    if dimension != "count":
        return [(dimension, "")]
    noun = key_noun(claim)
    if noun is None:
        return [(dimension, ANY)]
    classes = {f"@{name}" for name in nouns().classes_of(noun)}
    return sorted((dimension, word) for word in senses().keys(noun) | classes | {ANY})

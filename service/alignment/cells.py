"""Figures in the cells of tables, and the claims that tell all that the headers of one say.

A table sets unlike things side by side, as a sentence does. So a cell is held against another claim only where that
one is of the same noun, tells of both its row and its column, and adds nothing that would make it of something else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from service import deadline
from service.alignment.comparables import alike
from service.alignment.senses import senses
from service.claims.period import kind_of
from service.conversion import both_counted
from service.model import Claim, ClaimRole

MOST = 60  # cells under one word that a claim is compared with, so that cost stays linear
LEAST = 2  # words that tell a cell from anything else: "passengers" alone may be any passengers
DERIVED = frozenset("majority margin average target".split())  # what is reckoned from figures of a kind
OPEN = frozenset({"weekday", "present"})  # times that a story is told at, whatever its figures are of
AMOUNTS = frozenset({ClaimRole.VALUE, ClaimRole.TO})


def cell_pairs(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield index pairs (earlier, later) of a cell's claim and another that tells what its headers say."""
    cells = [i for i, claim in enumerate(claims) if len(claim.labels or ()) >= LEAST and not claim.bracketed]
    if not cells:
        return
    counts = Counter(label for i in cells for label in claims[i].labels or ())
    index: dict[str, list[int]] = defaultdict(list)
    for i in cells:
        index[min(claims[i].labels or (), key=lambda label: (counts[label], label))].append(i)
    for i, claim in enumerate(deadline.watched(claims)):
        if not claim.quantity.is_amount or claim.bracketed:
            continue
        words = told(claim)
        found = {cell for word in words for cell in index.get(word, ())[:MOST]}
        for cell in sorted(found):
            if repeats(claim, claims[cell]) and cell < i if claim.in_table else tells(claim, words, claims[cell]):
                yield min(cell, i), max(cell, i)


def told(claim: Claim) -> frozenset[str]:
    """Return the words and the time by which a claim can tell what a cell's headers say."""
    if claim.labels is not None:
        return claim.labels
    names = " ".join(filter(None, (claim.agent, claim.place, claim.subject.holder if claim.subject else None)))
    entities = claim.names
    return claim.context | entities | frozenset(names.lower().split()) | frozenset(filter(None, [claim.period]))


def repeats(claim: Claim, cell: Claim) -> bool:
    """Tell whether two cells, of two tables, have headers of the same words."""
    shown = [each.subject.shown.lower() if each.subject else "" for each in (claim, cell)]
    return claim.labels == cell.labels and shown[0] == shown[1]


def tells(claim: Claim, words: frozenset[str], cell: Claim) -> bool:
    """Tell whether a claim of running text, which has these words, is of what a cell's headers say."""
    related, labels = senses().related, cell.labels or frozenset()
    return (
        claim.role in AMOUNTS
        and claim.portion is None
        and not (claim.criterion or claim.offset)
        and (alike(claim, cell) or not both_counted(claim.unit, cell.unit))
        and is_then(claim, cell)
        and (claim.vicinity & DERIVED | (claim.subject.modifiers if claim.subject else frozenset())) <= cell.context
        and all(label in words or any(related(label, word) for word in words) for label in labels)
    )


def is_then(claim: Claim, cell: Claim) -> bool:
    """Tell whether a claim of running text may be of a cell's time."""
    if claim.period is None or claim.period == cell.period:
        return True
    return cell.period is None and kind_of(claim.period) in OPEN

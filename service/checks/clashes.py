"""The pairs of aligned claims whose figures clash, and findings made of those that hang together.

The checks `value`, `magnitude` and `bound` share this: they differ in the kind of clash that is their business and in
how they tell it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.align import two_persons
from service.checks.base import Finding
from service.checks.comparison import Clash, clash
from service.checks.copied import SURE, miscopied, of_two_things
from service.checks.evidence import (
    CORRECTED,
    RESCALED,
    bolder,
    confidence,
    difference,
    figures_of,
    repeats,
    rescaled,
    side_by_side,
    strength,
)
from service.checks.headlines import Told, told_below
from service.checks.recalled import ALL, recalled
from service.checks.set_apart import set_apart
from service.checks.wording import severity_of, subject_of
from service.model import Claim, Span, Why

BESIDE = 0.7  # a pair this much less sure than the surest adds no mention to its finding
POSSIBLE = 0.1  # findings less sure than this are not worth a name
BORNE_OUT = 0.9  # so surely told by a related text, a figure of the story differs from none of it
UNTOLD = 2.0  # what it adds to the log-odds that a headline's figure is told nowhere below
SLIPPED = 4.5  # the same where the figures differ as slips do: two things seldom do that
FURTHER = 0.7  # the same below the first sentence
FIRM_FURTHER = 1.4  # the same where the figures differ as slips do, or "the" refers back in other words
TOLD_BELOW = 2.5  # what it takes from them that it is told again: the words below are better evidence
MOST_MENTIONS = 6  # more than these no editor follows


def findings(
    alignment: Alignment, kind: str, message: Callable[[Alignment, tuple[Claim, ...], Clash], str]
) -> Iterator[Finding]:
    """Yield a finding for each set of claims about one thing whose figures clash in the way of `kind`."""
    clashing: dict[int, list[tuple[float, Pair, Clash]]] = {}
    home: dict[int, int] = {}
    repeated = repeats(alignment)
    corrected = correcting_sentences(alignment)
    figures = figures_of(alignment.claims)
    copied, parallel = miscopied(alignment), of_two_things(alignment)
    told = agreeing(alignment, copied)
    headline, back = told_below(alignment, figures), recalled(alignment, figures)
    for pair in deadline.watched(alignment.pairs):
        first, second = alignment.claims[pair.first], alignment.claims[pair.second]
        place = pair.first, pair.second
        slip = copied.get(place)
        found = slip or clash(first, second)
        if found is None or found.kind != kind or corrected & {place_of(first), place_of(second)}:
            continue
        if place in parallel or set_apart(alignment, pair, found, figures):
            continue
        if slip is None and side_by_side(figures, first, second):
            continue
        partners = (repeated[pair.first] > 0) + (repeated[pair.second] > 0)
        sure = confidence(pair, difference(first, second, found, partners))
        if rescaled(pair, first, second, found, sure):
            sure = max(sure, RESCALED)
        if not headline.borne.isdisjoint(place) and back.get(place, 0.0) < ALL:
            sure = bolder(sure, -TOLD_BELOW)
        if place in headline.unborne:
            sure = bolder(sure, UNTOLD if found.slip is None else SLIPPED)
        elif "of age" in pair.features and (two_persons(first, second) or is_of_another(headline, pair)):
            continue  # of which a headline's age is held against one that it likely is alone
        elif place in headline.further:
            firm = found.slip is not None or {"definite", "new in phrase"} <= pair.features.keys()
            sure = bolder(sure, FIRM_FURTHER if firm else FURTHER)
        elif place in back:
            sure = bolder(sure, back[place])
        elif headline.passes_over(pair, found):
            sure = bolder(sure, -TOLD_BELOW)
        if slip is not None:
            sure = max(sure, SURE)
        if sure < POSSIBLE or told.get(pair.first, 0.0) >= min(sure, BORNE_OUT):
            continue
        into, gone = home.setdefault(pair.first, pair.first), home.get(pair.second)
        home[pair.second] = into
        clashing.setdefault(into, []).append((sure, pair, found))
        if gone is not None and gone != into:
            moved = clashing.pop(gone)
            clashing[into] += moved
            home |= {claim: into for _, each, _ in moved for claim in (each.first, each.second)}
    for group in clashing.values():
        yield finding(alignment, group, copied, message)


def is_of_another(headline: Told, pair: Pair) -> bool:
    """Tell whether an age is not that of a headline, which the story tells of somebody: it has no name and no "the"."""
    told = not headline.borne.isdisjoint((pair.first, pair.second))
    return told and {"definite", "names shared"}.isdisjoint(pair.features)


def agreeing(alignment: Alignment, copied: Mapping[tuple[int, int], Clash]) -> Mapping[int, float]:
    """Return, for each claim of a story that a related text agrees with, how likely the two are told of one thing.

    A figure that both texts have is no discrepancy between them, whatever else the related text tells.
    """
    places = {place for copy in alignment.copies for place in copy.places if not copy.parallel}
    found: dict[int, float] = {}
    for pair in deadline.watched(alignment.pairs if alignment.across else ()):
        place = pair.first, pair.second
        if place not in copied and clash(alignment.claims[pair.first], alignment.claims[pair.second]) is None:
            sure = 1.0 if place in places else strength(alignment, pair)
            found[pair.first] = max(sure, found.get(pair.first, 0.0))
    return found


def finding(
    alignment: Alignment,
    group: list[tuple[float, Pair, Clash]],
    copied: Mapping[tuple[int, int], Clash],
    message: Callable[[Alignment, tuple[Claim, ...], Clash], str],
) -> Finding:
    """Return the finding over all claims of a group of clashing pairs; the surest pair leads it."""
    group = sorted(group, key=lambda entry: (-entry[0], entry[1].first, entry[1].second))
    sure, pair, lead = group[0]
    shared = (pair.first, pair.second) in copied
    group = [entry for entry in group if entry[0] >= sure * BESIDE]
    kept: list[int] = []
    for _, pair, _ in group:
        new = [i for i in (pair.first, pair.second) if i not in kept]
        if len(kept) + len(new) <= MOST_MENTIONS:
            kept += new
    claims = tuple(alignment.claims[i] for i in sorted(kept))
    unit = claims[0].unit
    return Finding(
        claims=claims,
        confidence=sure,
        severity=severity_of(alignment, claims, sure, copied=shared),
        subject=subject_of(claims),
        message=message(alignment, claims, lead),
        why=Why(unit.name if unit else None, tuple(claim.quantity.interval for claim in claims), tolerance_of(claims)),
    )


def tolerance_of(claims: tuple[Claim, ...]) -> str:
    """Return in words what rounding was allowed for."""
    steps = sorted({claim.quantity.granularity for claim in claims if claim.quantity.granularity})
    return (
        f"half of the step each figure is written to ({', '.join(f'{step:g}' for step in steps)})" if steps else "none"
    )


def place_of(claim: Claim) -> tuple[int, Span]:
    """Return the sentence that a claim stands in, with the index of its document."""
    return claim.document, claim.sentence


def correcting_sentences(alignment: Alignment) -> set[tuple[int, Span]]:
    """Return the sentences that say that a figure was corrected; each is read once, however many its figures."""
    return {
        (d, sentence)
        for d, sentence in {place_of(claim) for claim in alignment.claims}
        if CORRECTED.search(sentence.of(alignment.documents[d].text)) is not None
    }

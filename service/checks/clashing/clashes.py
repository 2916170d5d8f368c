"""The pairs of aligned claims whose figures clash, each with how sure it is that they are of one thing.

The checks `value`, `magnitude` and `bound` share this: they differ in the kind of clash that is their business and in
how they tell it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from service import deadline
from service.alignment import Alignment, Pair, once
from service.alignment.align import two_persons
from service.checks.clashing.apart.contrast import Contrast
from service.checks.clashing.apart.set_apart import set_apart
from service.checks.clashing.comparison import Clash, clash
from service.checks.clashing.evidence import (
    CORRECTED,
    RESCALED,
    Figures,
    bolder,
    confidence,
    difference,
    figures_of,
    repeats,
    rescaled,
    side_by_side,
    strength,
)
from service.checks.clashing.headlines import Told, told_below
from service.checks.clashing.recalled import ALL, recalled
from service.checks.copied import SURE, miscopied, of_two_things
from service.checks.crowding import is_crowded
from service.conversion import both_counted
from service.model import Claim, Span

POSSIBLE = 0.1  # findings less sure than this are not worth a name
BORNE_OUT = 0.9  # so surely told by a related text, a figure of the story differs from none of it
UNTOLD = 2.0  # what it adds to the log-odds that a headline's figure is told nowhere below
SLIPPED = 4.5  # the same where the figures differ as slips do: two things seldom do that
FURTHER = 0.7  # the same below the first sentence
FIRM_FURTHER = 1.4  # the same where the figures differ as slips do, or "the" refers back in other words
TOLD_BELOW = 2.5  # what it takes from them that it is told again: the words below are better evidence


@dataclass(frozen=True, slots=True)
class Clashing:
    """A pair of claims whose figures clash, and how sure it is, 0 to 1, that they are of one thing."""

    sure: float
    pair: Pair
    clash: Clash
    copied: bool  # the two stand at one place of a sentence that a story and a related text share


@dataclass(frozen=True, slots=True)
class Background:
    """What the texts tell of their figures, which each clash is weighed against."""

    figures: Figures
    repeated: Counter[int]  # of each claim, how many others have its very figure
    corrected: Set[tuple[int, Span]]  # sentences that say that a figure was
    copied: Mapping[tuple[int, int], Clash]  # at one place of a sentence that two texts share
    parallel: Set[tuple[int, int]]  # at one place of two sentences that tell of two things
    headline: Told
    back: Mapping[tuple[int, int], float]  # numbers of people that refer back to none, with what that adds
    restated: Set[int]  # that tell a figure before them again: "four years and three months ... the 51-month term"


@once
def clashes(alignment: Alignment) -> Mapping[str, list[Clashing]]:
    """Return the pairs that clash, in their order, by the kind of their clash."""
    background = background_of(alignment)
    told = agreeing(alignment, background.copied)
    found: dict[str, list[Clashing]] = defaultdict(list)
    for pair in deadline.watched(alignment.pairs):
        slip = background.copied.get(pair.place)
        between = slip or clash(alignment.claims[pair.first], alignment.claims[pair.second])
        if between is None or of_two(alignment, background, pair, between):
            continue
        sure = likelihood(alignment, background, pair, between)
        if slip is not None:
            sure = max(sure, SURE)
        if sure >= POSSIBLE and told.get(pair.first, 0.0) < min(sure, BORNE_OUT):
            found[between.kind].append(Clashing(sure, pair, between, slip is not None))
    return found


def restating(alignment: Alignment) -> Set[int]:
    """Return the claims that tell a figure before them again in another unit, which is hardly chance."""
    found: set[int] = set()
    for pair in deadline.watched(alignment.pairs):
        a, b = alignment.claims[pair.first], alignment.claims[pair.second]
        exact = a.quantity.qualifier is b.quantity.qualifier is None
        if exact and a.unit != b.unit and not both_counted(a.unit, b.unit) and clash(a, b) is None:
            found.add(pair.second)
    return found


def background_of(alignment: Alignment) -> Background:
    """Return what the texts of an alignment tell of its figures."""
    figures = figures_of(alignment.claims)
    return Background(
        figures,
        repeats(alignment),
        correcting_sentences(alignment),
        miscopied(alignment),
        of_two_things(alignment),
        told_below(alignment, figures),
        recalled(alignment, figures),
        restating(alignment),
    )


def of_two(alignment: Alignment, background: Background, pair: Pair, found: Clash) -> bool:
    """Tell whether the texts say themselves that the figures of a pair are of two things, or that one was corrected.

    So does a figure that tells another one again.
    """
    a, b, place = alignment.claims[pair.first], alignment.claims[pair.second], pair.place
    if background.corrected & {sentence_of(a), sentence_of(b)}:
        return True
    if found.slip is None and pair.second in background.restated:
        return True
    if place in background.parallel or set_apart(Contrast(alignment, pair, found, background.figures)):
        return True
    if place not in background.copied and side_by_side(background.figures, a, b):
        return True
    aged = "of age" in pair.features and place not in background.headline.unborne
    return aged and (two_persons(a, b) or is_of_another(background.headline, pair))


def likelihood(alignment: Alignment, background: Background, pair: Pair, found: Clash) -> float:
    """Return how likely a clash is a real contradiction, 0 to 1, by its words, its figures and where it stands."""
    a, b = alignment.claims[pair.first], alignment.claims[pair.second]
    partners = (background.repeated[pair.first] > 0) + (background.repeated[pair.second] > 0)
    sure = confidence(pair, difference(a, b, found, partners))
    if found.slip == "magnitude" and rescaled(pair, a, b, found, sure, crowded=is_crowded(alignment, (a, b))):
        sure = max(sure, RESCALED)
    for odds in by_place(background, pair, found):
        sure = bolder(sure, odds)
    return sure


def by_place(background: Background, pair: Pair, found: Clash) -> Iterator[float]:
    """Yield what it adds to the log-odds of a clash that a figure of it is a headline's, or refers back to another."""
    headline, back, place = background.headline, background.back, pair.place
    if not headline.borne.isdisjoint(place) and back.get(place, 0.0) < ALL:
        yield -TOLD_BELOW
    if place in headline.unborne:
        yield UNTOLD if found.slip is None else SLIPPED
    elif place in headline.further:
        firm = found.slip is not None or {"definite", "new in phrase"} <= pair.features.keys()
        yield FIRM_FURTHER if firm else FURTHER
    elif place in back:
        yield back[place]
    elif headline.passes_over(pair, found):
        yield -TOLD_BELOW


def is_of_another(headline: Told, pair: Pair) -> bool:
    """Tell whether an age is not that of a headline, which the story tells of somebody: it has no name and no "the"."""
    told = not headline.borne.isdisjoint(pair.place)
    return told and {"definite", "names shared"}.isdisjoint(pair.features)


def agreeing(alignment: Alignment, copied: Mapping[tuple[int, int], Clash]) -> Mapping[int, float]:
    """Return, for each claim of a story that a related text agrees with, how likely the two are told of one thing.

    A figure that both texts have is no discrepancy between them, whatever else the related text tells.
    """
    places = {place for copy in alignment.copies for place in copy.places if not copy.parallel}
    found: dict[int, float] = {}
    for pair in deadline.watched(alignment.pairs if alignment.across else ()):
        place = pair.place
        if place not in copied and clash(alignment.claims[pair.first], alignment.claims[pair.second]) is None:
            sure = 1.0 if place in places else strength(alignment, pair)
            found[pair.first] = max(sure, found.get(pair.first, 0.0))
    return found


def sentence_of(claim: Claim) -> tuple[int, Span]:
    """Return the sentence that a claim stands in, with the index of its document."""
    return claim.document, claim.sentence


def correcting_sentences(alignment: Alignment) -> Set[tuple[int, Span]]:
    """Return the sentences that say that a figure was corrected; each is read once, however many its figures."""
    return {
        (d, sentence)
        for d, sentence in {sentence_of(claim) for claim in alignment.claims}
        if CORRECTED.search(sentence.of(alignment.documents[d].text)) is not None
    }

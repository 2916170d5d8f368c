"""A share that its part and its whole do not make."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.alignment import Alignment
from service.alignment.comparables import alike, is_percent
from service.alignment.features import dimension_of
from service.alignment.proportions import Proportion
from service.alignment.reach import within_reach
from service.alignment.senses import senses
from service.checks.base import Finding
from service.checks.finding import finding_of
from service.checks.rounding import rounded
from service.checks.sharing.fractions import allowed
from service.checks.wording import percent, subject_of, told
from service.model import Interval, Qualifier, Why

BESIDE, APART = 0.92, 0.78  # counts and share in one statement; in statements that only seem to be of one thing
UNLIKE = 0.45  # a share that may be of others and misses its counts by more of itself is of others
AROUND = 60  # characters on either side of a share in which words say that it is of the others
PLAIN = frozenset({None, Qualifier.ABOUT})
CONTRARY = re.compile(  # the share is of the others
    r"\b(?:not|n't|never|no|none|without|outside|elsewhere|other|others|rest|remaining|remain|left|still|yet|fail\w*|un\w+ed|"
    r"else|only)\b",
    re.IGNORECASE,
)


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield the shares at odds with their counts.

    A share told apart from its counts may be of others: it counts only where it fits none, and they fit no other share.
    """
    settled = {i for each in alignment.proportions if not each.beside and is_made(alignment, each) for i in ids(each)}
    for each in alignment.proportions:
        if is_made(alignment, each) or (not each.beside and not settled.isdisjoint(ids(each))):
            continue
        said = allowed(alignment.claims[each.share])
        if each.loosely and min(made.gap(said) for made in possible(alignment, each)) > UNLIKE:
            continue
        if not each.beside and (exceeds(alignment, each) or fits_another(alignment, each, said)):
            continue
        settled |= set() if each.beside else ids(each)
        yield misstated(alignment, each)


def exceeds(alignment: Alignment, proportion: Proportion) -> bool:
    """Tell whether a part is more than its whole, so that only words in common tie the two."""
    whole = sum(alignment.claims[i].quantity.value or 0.0 for i in proportion.whole)
    part, said = alignment.claims[proportion.part].quantity.value or 0.0, allowed(alignment.claims[proportion.share])
    return part > whole and said.high < 1  # but a prison can be at 130% of its capacity


def is_made(alignment: Alignment, proportion: Proportion) -> bool:
    """Tell whether the counts of a proportion can make its share."""
    said = allowed(alignment.claims[proportion.share])
    return any(made.meets(said) for made in possible(alignment, proportion)) or is_of_rest(alignment, proportion)


def fits_another(alignment: Alignment, proportion: Proportion, said: Interval) -> bool:
    """Tell whether a part makes just its share of another figure of the text, told of what its whole is."""
    if not is_percent(alignment.claims[proportion.share]):
        return False
    part, whole, own = alignment.claims[proportion.part], alignment.claims[proportion.whole[0]], ids(proportion)
    near = (alignment.claims[i] for i in within_reach(alignment.claims, own) if i not in own)
    like = (each for each in near if each.unit is None or each.unit == whole.unit or alike(each, whole))
    values = (each.quantity.value or 0.0 for each in like)
    made = ((part.quantity.value or 0.0) / value for value in values if value > 0)
    return any(said.meets(Interval(each, each)) for each in made)


def possible(alignment: Alignment, proportion: Proportion) -> list[Interval]:
    """Return the shares that the counts of a proportion make, also those of the rest where the share may be of that."""
    made = ratio(alignment, proportion)
    contrary = not proportion.beside and is_contrary(alignment, proportion)
    return [made, Interval(1 - made.high, 1 - made.low)] if contrary else [made]


def is_contrary(alignment: Alignment, proportion: Proportion) -> bool:
    """Tell whether a share told apart may be of the rest of the whole: "eight were saved ... 20% were lost"."""
    share = alignment.claims[proportion.share]
    told_of = frozenset().union(*(alignment.claims[i].context for i in (proportion.part, *proportion.whole)))
    opposed = senses().opposed(share.context, told_of)
    return opposed or CONTRARY.search(share.around(alignment.text_of(share), AROUND)) is not None


def is_of_rest(alignment: Alignment, proportion: Proportion) -> bool:
    """Tell whether a share told apart from its counts is just that of the rest: "three in four", of 92 in 380."""
    part, share = alignment.claims[proportion.part], alignment.claims[proportion.share]
    if proportion.beside or dimension_of(part) != "count" or part.definite or share.quantity.qualifier not in PLAIN:
        return False
    made = ratio(alignment, proportion)
    return Interval(1 - made.high, 1 - made.low).meets(allowed(share))


def ids(proportion: Proportion) -> set[int]:
    """Return the indices of a proportion's claims."""
    return {proportion.part, proportion.share, *proportion.whole}


def misstated(alignment: Alignment, proportion: Proportion) -> Finding:
    """Return the finding of a share that its part and whole do not make."""
    part, share = alignment.claims[proportion.part], alignment.claims[proportion.share]
    wholes = [alignment.claims[i] for i in proportion.whole]
    claims = tuple(alignment.claims[i] for i in sorted(ids(proportion)))
    confidence = BESIDE if proportion.beside else APART
    counted = told(alignment, part)
    if not any(part.span.overlaps(whole.span) and part.document == whole.document for whole in wholes) or wholes[1:]:
        counted += f" out of {' and '.join(told(alignment, whole) for whole in wholes)}"  # else it reads so already
    made = (part.quantity.value or 0.0) / sum(whole.quantity.value or 0.0 for whole in wholes)
    return finding_of(
        alignment,
        claims,
        confidence,
        subject=subject_of((share, *wholes)),
        message=(
            f"The share does not fit its figures: {counted} is {percent(made)}, against {told(alignment, share)}."
        ),
        why=Why(
            "fraction",
            (ratio(alignment, proportion), allowed(share)),
            "rounding of part and whole, and one step of the share as written",
        ),
    )


def ratio(alignment: Alignment, proportion: Proportion) -> Interval:
    """Return the shares that a part can be of its whole, as fractions of 1, within the rounding of both."""
    top = rounded(alignment, alignment.claims[proportion.part])
    wholes = [rounded(alignment, alignment.claims[i]) for i in proportion.whole]
    low, high = sum(whole.low for whole in wholes), sum(whole.high for whole in wholes)
    return Interval(max(top.low, 0.0) / high, top.high / low if low > 0 else 1.0)

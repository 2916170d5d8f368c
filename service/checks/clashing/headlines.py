"""Figures of a headline that the story below it does not bear out.

A headline sums up its story, and so does the first sentence below it. Of 73 figures in the headlines of 1,400 published
articles, 64 are told again somewhere, and of the other nine none clashes with a figure of the first sentence. So where
one does, the two are hardly of two things, in whatever words they are told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service import deadline
from service.alignment import Alignment, Pair
from service.alignment.align import opens_body, role_of
from service.alignment.comparables import alike
from service.alignment.features import ALIKE_NOUNS, dimension_of, key_noun
from service.alignment.nouns import nouns
from service.checks.clashing.apart.counts import counted, names_people
from service.checks.clashing.comparison import Clash, clash
from service.checks.clashing.evidence import SMALL, Figures, confidence, difference, side_by_side
from service.checks.clashing.reckoned import RECKONED, is_made_of, is_shared_out, makes
from service.claims.role import BOUNDS
from service.conversion import both_counted, converts
from service.documents.datelines import behind
from service.model import Claim, ClaimRole, Role, Span

NUMBER = re.compile(r"[0-9]+")
MOST = 8  # figures of a headline; what has more is a list
OTHER = frozenset({"addition before", "another instance", "opposites", "counted noun differs"})  # it is another figure
ELSEWHERE = frozenset({"past only in one", "place only in one", "place differs"})  # what is set against it below
PARTED = re.compile(r"\b(?:the (?:rest|remainder|others?)|among)\b", re.IGNORECASE)  # "98 were sold. The rest"
JOINED = re.compile(r" and (?:a|an|one|his|her|their)\b")  # "three men and a boy"
TOGETHER = re.compile(r"\band (?:his|her|their)\s+$")  # "a couple and their three children"
UNMET = re.compile(  # "turned down £12m", "had asked for 7%"
    r"\b(?:turn(?:s|ed) down|reject(?:s|ed)|refus(?:es|ed)|(?:would|could|might) have|"
    r"(?:had|have|has) (?:asked|hoped|warned)|wants|wanted|sought|offered)\b[^,.;]*$",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(r"\s+(?:after|before|later|earlier|ago)\b")  # "barely 48 hours after the talks"
EACH = re.compile(r"\b(?:each|apiece)\b", re.IGNORECASE)
OWNED = re.compile(r"\b(?:his|her|their|whose)\b[^.;]*$", re.IGNORECASE)  # "with his partner, Jill, 52"
REACH = 120  # characters
FAR = 2  # times a bound: nobody says "more than" of so much more
NEAR = 30  # characters


class Told(NamedTuple):
    """What a story says of the figures of its headline."""

    borne: frozenset[int] = frozenset()  # the claims that it bears out
    unborne: frozenset[tuple[int, int]] = frozenset()  # the others, each with the likeliest one of the first sentence
    further: frozenset[tuple[int, int]] = frozenset()  # or, where that has none, with the likeliest one below it
    heads: frozenset[int] = frozenset()  # all of them

    def passes_over(self, pair: Pair, found: Clash) -> bool:
        """Tell whether a figure of a story neither opens it nor says that it is the headline's: it has no "the"."""
        if self.heads.isdisjoint(pair.place) or found.slip is not None or "definite" in pair.features:
            return False
        return pair.place not in self.unborne and pair.place not in self.further


def told_below(alignment: Alignment, figures: Figures) -> Told:
    """Return which figures of a headline the story tells again, and what those clash with that it tells nowhere."""
    if alignment.across:
        return Told()
    heads = {
        i for i, claim in enumerate(alignment.claims) if claim.quantity.is_amount and in_headline(alignment, claim)
    }
    if not heads or len(heads) > MOST:
        return Told()
    story = [claim for claim in alignment.claims if not in_headline(alignment, claim)]
    borne = {i for i in heads if is_repeated(alignment.claims[i], story)}
    told = borne | {i for i in heads - borne if is_told(alignment, alignment.claims[i], story)}
    best: dict[int, tuple[bool, float, Pair]] = {}
    for head, opens, sure, pair in clashing(alignment, figures, heads - told):
        if (opens, sure) > best.get(head, (False, 0.0, pair))[:2]:
            best[head] = opens, sure, pair
    first, further = (
        frozenset(pair.place for opens, _, pair in best.values() if opens is which) for which in (True, False)
    )
    firm = frozenset(place for place in first if is_firm(alignment, place))
    return Told(frozenset(borne), firm, further, frozenset(heads))


def is_firm(alignment: Alignment, place: tuple[int, int]) -> bool:
    """Tell whether the first figure of its kind below a headline is hardly of anything else.

    Of an age, a length, a time or a number of people a story tells its headline's first. Money, shares and things come
    in several kinds: the fine is not the cost, and only figures that differ as slips do tell that they are one.
    """
    a, b = (alignment.claims[i] for i in place)
    found = clash(a, b)
    if found is None or found.slip is not None:
        return True
    if not both_counted(a.unit, b.unit):
        timed = dimension_of(a) == "time" and is_kind(alignment, b)
        return not (dimension_of(a).startswith(("currency", "ratio")) or timed)
    left, right = (counted(alignment, claim) for claim in (a, b))
    if right is None or (left is not None and left != right and (alike(a, b) or nouns().akin(left, right))):
        return right is not None
    return names_people(right) and (left is None or names_people(left))


def is_kind(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is told with what lasts so long: "a two-year loan", "eight-year rebuild"."""
    return "-" in claim.span.of(alignment.text_of(claim))


def same_thing(pair: Pair) -> bool:
    """Tell whether what two figures are of is told by one noun, or by two of one meaning."""
    return not ALIKE_NOUNS.isdisjoint(pair.features)


def in_headline(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim stands in a headline."""
    return role_of(alignment.documents, claim) is Role.HEADLINE


def opens_story(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a claim stands in the first sentence below a headline."""
    document = alignment.documents[claim.document]
    first = claim.sentence.start <= behind(document.text, document.paragraphs[claim.paragraph].span)
    return first and not in_headline(alignment, claim) and opens_body(alignment.documents, claim)


def is_told(alignment: Alignment, headline: Claim, story: Sequence[Claim]) -> bool:
    """Tell whether a story has a figure or a score that can be its headline's."""
    value = headline.quantity.value
    for claim in deadline.watched(story):
        if not claim.quantity.is_amount:
            digits = NUMBER.findall(claim.span.of(alignment.text_of(claim)))
            if value is not None and f"{value:g}" in digits:
                return True  # "City score six", "a 6-0 win"
        elif is_comparable(headline, claim) and clash(headline, claim) is None and not is_far_bound(headline, claim):
            return True
    return False


def is_repeated(headline: Claim, story: Sequence[Claim]) -> bool:
    """Tell whether a story has its headline's very figure, of no other things, or figures that make it."""
    for claim in story:
        plain = claim.quantity.is_amount and claim.quantity.qualifier not in BOUNDS and is_comparable(headline, claim)
        of_it = not both_counted(claim.unit, headline.unit) or key_noun(claim) is None or alike(headline, claim)
        if plain and of_it and clash(headline, claim) is None:
            return True
    return is_reckoned(headline, story)


def is_comparable(headline: Claim, claim: Claim) -> bool:
    """Tell whether a story's figure can be a headline's, by its unit."""
    return converts(claim.unit, headline.unit) or both_counted(claim.unit, headline.unit)


def is_reckoned(headline: Claim, story: Sequence[Claim]) -> bool:
    """Tell whether the figures of a sentence of the story make a headline's, or any two where it has few."""
    value = headline.quantity.value
    if value is None:
        return False
    parts: dict[tuple[int, Span], list[float]] = {}
    for claim in story:
        if claim.quantity.is_amount and is_comparable(headline, claim):
            parts.setdefault((claim.document, claim.sentence), []).append(claim.quantity.value or 0.0)
    every = [figure for figures in parts.values() for figure in figures if figure]
    few, told = len(every) <= RECKONED, parts.values()
    if few and dimension_of(headline) == "currency" and is_shared_out(value, every, story):
        return True
    if few and (value > SMALL or dimension_of(headline) != "count") and is_made_of(value, every, told):
        return True
    return any(makes(value, figures) or surpass(headline, figures) for figures in told)


def is_far_bound(headline: Claim, claim: Claim) -> bool:
    """Tell whether a figure is an open bound that a headline's is far above: "half a million", "more than 31,000"."""
    least, value = claim.quantity.interval, headline.quantity.value
    return value is not None and least.high == math.inf and value > FAR * least.low


def surpass(headline: Claim, figures: Sequence[float]) -> bool:
    """Tell whether the figures of a sentence make a little more than a headline's bound: "over 1,000", 600 and 450."""
    least = headline.quantity.interval
    return least.high == math.inf and len(figures) > 1 and least.low <= math.fsum(figures) <= FAR * least.low


def clashing(alignment: Alignment, figures: Figures, lone: set[int]) -> Iterator[tuple[int, bool, float, Pair]]:
    """Yield each clash of a headline's figure with one of the story: the figure, if that opens it, how sure it is."""
    for pair in deadline.watched(alignment.pairs if lone else ()):
        head, other = (pair.first, pair.second) if pair.first in lone else (pair.second, pair.first)
        a, b = alignment.claims[head], alignment.claims[other]
        if head not in lone or in_headline(alignment, b) or side_by_side(figures, a, b):
            continue
        found = clash(a, b)
        if found is None or not OTHER.isdisjoint(pair.features) or is_another(alignment, b):
            continue
        if found.slip is None and dimension_of(a) == "time" and is_kind(alignment, a) and not same_thing(pair):
            continue
        if counts_on(alignment, b) and not counts_on(alignment, a):
            continue
        told, opens = difference(a, b, found, 0), opens_story(alignment, b)
        if found.slip is None and ("far" in told or (not opens and is_of_other_thing(pair))):
            continue
        slipped = found.slip is not None  # what nearly is the headline's figure is, whatever it is set against
        if "above vague" not in told and (opens or slipped or ELSEWHERE.isdisjoint(pair.features)):  # "Millions"
            yield head, opens, confidence(pair, told), pair


def is_of_other_thing(pair: Pair) -> bool:
    """Tell whether a figure below the first sentence is told of another thing by its noun.

    A thing that is told again has another word for it, and the same word is of another one: "the strike", "last month's
    strike". So is a word that only names people as well, without "the": "390 prisoners", "300 relatives".
    """
    if "of ratio" in pair.features and {"noun differs", "agent differs", "event differs"} <= pair.features.keys():
        return True  # "up by a quarter", "rents rose by 8.1%"
    beside = not pair.features.keys().isdisjoint({"noun of one class", "counted noun differs"})
    return "noun same" in pair.features or ("of count" in pair.features and beside and "definite" not in pair.features)


def counts_on(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether a length of time is told from something else on: "48 hours after the talks"."""
    text = alignment.text_of(claim)
    return dimension_of(claim) == "time" and AFTERWARDS.match(text, claim.span.end, claim.sentence.end) is not None


def is_another(alignment: Alignment, claim: Claim) -> bool:
    """Tell whether the story itself says that a figure is not the whole: a start, for each, a part, of someone else."""
    document, sentence, span = alignment.documents[claim.document], claim.sentence, claim.span
    text, paragraph = document.text, document.paragraphs[claim.paragraph].span
    before = text[max(sentence.start, span.start - REACH) : span.start]
    if claim.role is ClaimRole.FROM or EACH.search(text, sentence.start, sentence.end) or UNMET.search(before):
        return True
    if dimension_of(claim) == "age" and OWNED.search(before):
        return True
    if TOGETHER.search(before) and dimension_of(claim) == "count":
        return True
    if JOINED.search(text, span.end, min(sentence.end, span.end + NEAR)) and dimension_of(claim) == "count":
        return True
    return PARTED.search(text, span.end, min(paragraph.end, span.end + REACH)) is not None

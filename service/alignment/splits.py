"""Splits: the percentages into which one whole is divided: "45% for, 38% against and 17% undecided"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from service import deadline
from service.alignment.comparables import is_percent
from service.alignment.wholes.rests import REST
from service.model import Claim, ClaimRole, Document, Qualifier

OF_THEM = r"(?<!of\ )(?<!of\ the\ )(?<!among\ )"  # "58% of the women": they are the whole
ANSWERS = {  # what excludes one another in a poll, a vote or a census; each stands behind its share
    "yes": r"in\ favour|satisfied|"
    r"(?:(?:were|are|is|was|voted)\ |(?<=^\ ))for\b|favour(?:ed|s)?\b|yes\b|support(?:ed|s)?\b|"
    r"back(?:ed)?\b|approved?\b|agreed?\b",
    "no": r"against|dissatisfied|no\b(?!\ opinion)|oppos(?:e|ed|es)\b|disapproved?\b|disagreed?\b|reject(?:ed)?\b",
    "neither": r"undecided|unsure|not\ sure|(?:don't|did\ not|do\ not|didn't)\ know|no\ opinion|abstain\w*|neither",
    "men": rf"{OF_THEM}(?:men|male|males|boys)\b",
    "women": rf"{OF_THEM}(?:women|female|females|girls)\b",
}
SEXES = frozenset({"men", "women"})
ANSWER = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in ANSWERS.items())})", re.I | re.X)
OTHER_WHOLES = re.compile(
    r"\b(?:compared|last year|year earlier|year ago|previous\w*|while|whereas|19\d\d|20\d\d)\b", re.IGNORECASE
)
OF = re.compile(r"\s+of\s+(?:the\s+|all\s+|its\s+|those\s+)?([\w'’-]+)")
VOTES = re.compile(r"\s+of\s+(?:the\s+|all\s+)?(?:votes?|poll|seats|market|shares)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\b(?:another|a\ further)\ $")  # "44%, with another 30% against": the first is of them, too
ONE_OF = re.compile(
    r"\b(?:choos\w+|chose|pick(?:ed)?|select(?:ed)?|name) (?:just |only )?(?:one of|a single|between)\b", re.I
)
EQUAL = re.compile(r"\b(?:an\sequal|the\ssame|a\ssimilar)\s(?:amount|share|sum|part|proportion)\b", re.IGNORECASE)
LISTED = re.compile(  # between the shares of "A 48%, B 37% and C 15%"; "and they're filling" goes on with one holder
    r"(?:,|\s+and|,\s+and)(?:\s+(?!(?:they|we|it|i|you)\b)[\w'’.&-]+){1,5}\s+$", re.IGNORECASE
)
EXACT = frozenset({None, Qualifier.ABOUT, Qualifier.NEARLY})
MOST_GAP = 60  # characters between two of a list
BACK = 4  # figures before the first share among which one that they go on from is looked for
MOST = 5  # shares of one split


@dataclass(frozen=True, slots=True)
class Split:
    """The shares of one whole, by the indices of their claims, in the order of the text."""

    parts: tuple[int, ...]
    complete: bool  # the last is named as the rest, so that they make 100%


def splits(documents: Sequence[Document], claims: Sequence[Claim]) -> Iterator[Split]:
    """Yield the percentages of one sentence that divide one whole between them."""
    for (d, sentence), row in groupby(
        deadline.watched(range(len(claims))), key=lambda i: (claims[i].document, claims[i].sentence)
    ):
        shares = [i for i in row if is_part(claims[i])]
        if not 2 <= len(shares) <= MOST:
            continue
        text = documents[d].text
        periods = {claims[i].period for i in shares} - {None}
        if len(periods) > 1 or len(wholes_of(text, claims, shares)) > 1 or OTHER_WHOLES.search(sentence.of(text)):
            continue
        ends = [*(claims[i].span.start for i in shares[1:]), sentence.end]
        answers = [answer(text[claims[i].span.end : end]) for i, end in zip(shares, ends, strict=True)]
        given = [i for i, name in zip(shares, answers, strict=True) if name]
        kinds = set(filter(None, answers))
        if any(is_other_share(claims[i]) for i in range(shares[0], shares[-1])):
            continue  # "60% is made into cheese, a quarter is dried and the other 15% is sold"
        if is_rest(text, claims[shares[-1]]):
            before = told_before(claims, shares[0])
            whole = len({claims[i].quantity.value for i in before}) < 2 and EQUAL.search(sentence.of(text)) is None
            yield Split((*before[-1:], *shares), complete=whole)
        elif len(given) >= 2 and len(kinds) == len(given) and (kinds <= SEXES or kinds.isdisjoint(SEXES)):
            another = ANOTHER.search(text[claims[shares[0]].span.end : claims[shares[1]].span.start])
            yield Split(tuple(shares if given == shares[1:] and another else given), complete=False)
        elif ONE_OF.search(sentence.of(text)) or is_list(text, [claims[i] for i in shares]):
            yield Split(tuple(shares), complete=False)


def is_part(claim: Claim) -> bool:
    """Tell whether a claim can be a share in a split: a percentage up to 100 with no bound, and no change."""
    quantity = claim.quantity
    percent = is_percent(claim) and claim.role is ClaimRole.VALUE
    exact = quantity.value is not None and 0 < quantity.value <= 100 and quantity.qualifier in EXACT
    return percent and exact and not claim.in_table


def is_list(text: str, shares: list[Claim]) -> bool:
    """Tell whether shares are listed as of one vote: "Labour won 48% of the vote, the Greens 37% and others 15%"."""
    votes = VOTES.match(text, shares[0].quantity.span.end)
    if votes is None:
        return False
    begins = [votes.end(), *(share.span.end for share in shares[1:])]
    gaps = [text[begin : later.span.start] for begin, later in zip(begins, shares[1:], strict=False)]
    return all(len(gap) <= MOST_GAP and LISTED.fullmatch(gap) for gap in gaps)


def answer(words: str) -> str | None:
    """Return which answer the words behind a share name first."""
    found = ANSWER.search(words)
    return found.lastgroup if found else None


def wholes_of(text: str, claims: Sequence[Claim], shares: list[int]) -> set[str]:
    """Return the nouns that the shares are said to be of: "men" of "52% of men"."""
    found = (OF.match(text, claims[i].quantity.span.end) for i in shares)
    return {match[1].lower() for match in found if match}


def told_before(claims: Sequence[Claim], first: int) -> list[int]:
    """Return the shares near some that these may go on from: "won with 41%. She had 34% and he the remaining 25%"."""
    own = claims[first]
    before = [i for i in range(max(0, first - BACK), first) if claims[i].document == own.document]
    return [i for i in before if is_part(claims[i]) and own.paragraph - claims[i].paragraph < 2]


def is_rest(text: str, claim: Claim) -> bool:
    """Tell whether a share is named as what remains: "the other 40%"."""
    before = claim.before(text, 40)
    return REST.search(before.lower().strip()) is not None


def is_other_share(claim: Claim) -> bool:
    """Tell whether a claim is a share that is told as a fraction."""
    return claim.unit is not None and claim.unit.name == "fraction"

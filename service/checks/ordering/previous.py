"""Which one it is against the number before it: "her third attempt" and "two previous attempts"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service import deadline
from service.alignment import Alignment, role_of
from service.checks.base import Finding
from service.checks.finding import misfit
from service.claims.naming import stems_in
from service.extraction.unit_table import singular
from service.model import Claim, Role

SURE = 0.77
MOST = 10  # counts of earlier ones that a story tells
NEAR = 3  # by how many two tellings of one row may be apart
AROUND = 90  # characters around a figure in which it is told of what it is
BEFORE = r"(?:previous|earlier|prior|past|failed|unsuccessful|abortive|successful|other|existing|abandoned|former)"
PREVIOUS = re.compile(rf"^\s(?:[a-z-]+\s)?{BEFORE}\s(?:[a-z-]+\s){{0,2}}?(?P<noun>[a-z-]+)(?=[\s.,;:)]|$)")
FIRST_OF = re.compile(r"\b(?:of|out\sof|after|in|every)\s$")
WINS = frozenset("title success win victory triumph crown championship cup".split())  # in one row by any of these names
COMMON = frozenset("year month week day time season people man woman men women game point place".split())


def run(alignment: Alignment) -> Iterator[Finding]:
    """Yield each number of earlier ones that is not one less than the only number told of this one."""
    counts = [(each, noun) for each in alignment.claims if (noun := counted(alignment, each)) is not None][:MOST]
    if not counts:
        return
    ordinals = [each for each in alignment.claims if each.unit is not None and each.unit.dimension == "ordinal"]
    for count, noun in counts:
        own = [
            each
            for each in deadline.watched(ordinals)
            if each.document == count.document and (each.quantity.value or 0) > 1 and numbered(alignment, each, noun)
        ]
        if len({each.quantity.value for each in own}) != 1 or own[0].shares_sentence(count):
            continue
        off = abs((own[0].quantity.value or 0) - 1 - (count.quantity.value or 0))
        if 0 < off <= NEAR and one_thing(alignment, own[0], count, noun):
            yield finding(alignment, (count, own[0]), noun)
            return


def counted(alignment: Alignment, claim: Claim) -> str | None:
    """Return of what a figure counts the earlier ones: "attempt" of "two previous attempts"; None where it does not."""
    exact = claim.quantity.is_amount and claim.quantity.value is not None and claim.quantity.qualifier is None
    if not exact or claim.in_table or (claim.quantity.value or 0) > 20:
        return None
    text, figure = alignment.text_of(claim), claim.quantity.figure
    if FIRST_OF.search(claim.before(text, 12, figure.start)):
        return None
    told = PREVIOUS.match(claim.behind(text, AROUND, figure.end))
    noun = singular(told["noun"]) if told is not None else None
    return noun if noun not in COMMON else None


def numbered(alignment: Alignment, claim: Claim, noun: str) -> bool:
    """Tell whether an ordinal is the number of one of a kind: "third" of "her third attempt"."""
    text, end = alignment.text_of(claim), claim.quantity.span.end
    behind = claim.behind(text, 50, end)
    names = "|".join(map(re.escape, WINS if noun in WINS else [noun]))
    return re.match(rf"^[- ](?:[\w’'-]+\s){{0,3}}?(?:{names})\b", behind) is not None


def one_thing(alignment: Alignment, a: Claim, b: Claim, noun: str) -> bool:
    """Tell whether a number and a count are told near one another, or in some of the same words."""
    text = alignment.text_of(a)
    sides = [stems_in(each.around(text, AROUND)) for each in (a, b)]
    in_headline = role_of(alignment.documents, a) is Role.HEADLINE  # of what the story is of
    return (
        in_headline
        or abs(a.paragraph - b.paragraph) <= 1
        or bool((sides[0] & sides[1]) - stems_in(f"{several(noun)} {noun}"))
    )


def several(noun: str) -> str:
    """Return the plural of a noun: "attempts", "successes", "victories"."""
    return f"{noun}es" if noun.endswith("s") else re.sub(r"(?<![aeiou])y$", "ie", noun) + "s"


def finding(alignment: Alignment, pair: tuple[Claim, Claim], noun: str) -> Finding:
    """Return the finding of the number of one of a kind and of the count of earlier ones."""
    return misfit(
        alignment, pair, SURE, noun, f"The earlier {several(noun)} are not one fewer than the number of this one"
    )

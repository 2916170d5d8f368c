"""What an ordinal ranks, and whom: "the third seed, Lena Brandt", "Ireland's fifth-biggest bank", "Kelly 79 og".

Read from the words around the ordinal, without a parse: sentences with ordinals and no amounts are not parsed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from service.claims.naming import name_of, names_in
from service.claims.series import numbered
from service.claims.standings import NAME, Place, comer, is_moved, is_open, mover, place_reached
from service.model import Claim, Span, Subject

SAME = {"largest": "biggest", "wealthiest": "richest"}  # superlatives that mean what another one means
SUPERLATIVE = (  # "largest", "best", "fastest-growing", and not "forest"
    r"(?:best|worst|most|(?!(?:for|inter|hon|gu|requ|cont|prot|arr|harv|lat|earli|mod|pri|near|clos)est)[a-z]{2,}est)"
    r"(?:-[a-z]+)?"
)
WORLD = {"planet": "world", "globe": "world"}  # other words for among whom a rank is
VERB_REACH = 4  # words before an ordinal among which a verb puts it in another time
REACH = 80  # characters on either side of an ordinal
LISTING = "listing"  # a place in a list that somebody draws up
KINDS = frozenset({"seed", "ranking", "position", LISTING})  # what is no rank by size
TABLE = r"table|standings|league|premiership|premier\ league|division|championship"
LISTS = r"list|rankings?|league\ table|index|survey|chart|poll"
POINTER = r"an?|the|this|that|its|such\ an?"
AFTER = re.compile(
    rf"""[ -](?:
        (?P<seed>seed(?:ed)?)\b
      | (?P<ranking>ranked)\b
      | (?P<listing>(?:place\ )?(?:in|on)\ (?:{POINTER})\ (?:[a-z’']+\ ){{0,2}}(?:{LISTS})\b
          |place\ (?:among|out\ of)\b|place\ (?=is\b|was\b))
      | (?P<position>placed\b|(?:place\ )?in\ the\ (?:{TABLE})\b)
      | (?P<minute>minute)\b
      | (?P<size>{SUPERLATIVE})\ (?P<noun>[a-z]+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
WORLD_NUMBER = re.compile(r"\b[Ww]orld(?:['’]s)?\s(?:number|[Nn]o\.?)\s?$")
NUMBER = re.compile(r"\b(?:[Nn]umber|[Nn]o\.?)\s?$")
RANKED_BY_SIZE = re.compile(  # "the world's number two economy": a rank by size without its superlative
    r"^[ -](?P<noun>(?:[a-z]+[ -])?(?:economy|bank|lender|[a-z]*maker|operator|producer|retailer|airline|carrier|"
    r"supplier|exporter|importer|market|company|firm|group|insurer|brewer|chain|manufacturer|supermarket|publisher|provider|power))\b"
)
BEFORE = re.compile(r"\b(?:(?P<seed>seeded)|(?P<ranking>ranked)|(?P<position>lying|lie|lies|sit|sits|sitting))\s$")
FOLLOWS = re.compile(rf"^(?:\s(?P<name>{NAME})|,\s(?P<apposed>{NAME})(?=[,.;)]))")
PRECEDES = re.compile(
    rf"""(?P<name>{NAME})
    (?:,\s(?:(?:who|which)\s)?(?:(?:is|are|now|currently)\s){{0,2}}(?<!,\sis\s)(?<!,\sare\s)|\s(?:(?:is|are|now|currently|has\sbecome|have\sbecome)\s){{1,2}}|\s)
    (?:the\s|a\s)?(?:(?P<scope>[A-Za-z][\w.]*)['’]s?\s)?(?:seeded\s|ranked\s|lying\s|lies?\s|sits?\s|sitting\s)?$""",
    re.VERBOSE,
)
SCOPE = re.compile(r"\b(?P<scope>[A-Za-z][\w.]*)['’]s?\s$")
WITHIN = re.compile(r"^\s(?:in|of)\s(?:the\s)?(?P<scope>[A-Za-z][\w.]*)")
SCORER = re.compile(r"(?P<name>[A-Z][\w’'-]*\w)\s(?:[0-9]{1,3}(?:\s(?:og|pen))?,\s){0,5}$")
OPENING = re.compile(  # a rank that is the subject of its clause
    r"(?:^|\b(?:said|says|that|but|while|because)\s|[,:;“\"]\s?)(?:the|its)\s(?:[\w.]+['’]s?\s)?$|^[\w.]+['’]s?\s$",
    re.IGNORECASE,
)
ELSEWHEN = re.compile(
    r"\b(?:last (?:year|season|month|week)|then|former(?:ly)?|previous(?:ly)?|once|had been|was|were|would|could|will|"
    r"create|(?<!has\s)(?<!have\s)becom\w+|finish\w*|from|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def ranked(bare: Claim, text: str) -> Claim:
    """Return the claim of an ordinal with what it ranks as its measure, whom as its subject, among whom as its place.

    The measure is "seed", "ranking", "position", "minute" or a superlative with its noun ("biggest bank").
    """
    sentence, at, end = bare.sentence, bare.span.start, bare.span.end
    before, after = text[max(sentence.start, at - REACH) : at], text[end : min(sentence.end, end + REACH)]
    by_size = RANKED_BY_SIZE.match(after)
    if by_size is not None and NUMBER.search(before):
        return by_number(bare, NUMBER.sub("", before), after, by_size)
    numbered_in_world = WORLD_NUMBER.search(before)
    if numbered_in_world is not None:
        return rank_of(bare, "ranking", before[: numbered_in_world.start()], after)
    if bare.quantity.span.of(text).isdecimal():
        scorer = SCORER.search(before)
        return with_holder(bare, "minute", scorer["name"]) if scorer else bare
    following = AFTER.match(after)
    found = following or BEFORE.search(before)
    if found is None:
        place = place_reached(before, after)
        return at_place(bare, place) if place is not None else numbered(bare, text)
    groups = found.groupdict()
    kind = next(name for name in ("seed", "ranking", "listing", "position", "minute", "size") if groups.get(name))
    stop = following.end() if following is not None else 0
    claim = replace(bare, span=Span(at, end + stop))
    if kind == "minute":
        return replace(claim, measure=kind)
    scope = SCOPE.search(before)
    if kind == "size":
        superlative = groups["size"].lower()
        kind = f"{SAME.get(superlative, superlative)} {groups['noun']}"
        if scope is not None:
            claim, before = replace(claim, place=among(scope["scope"])), before[: scope.start()]
        elif (within := WITHIN.match(after[stop:])) is not None:
            claim = replace(claim, place=among(within["scope"]))
    if kind == LISTING:
        own = is_open(before, claim.span.of(text))
        return replace(with_holder(claim, kind, comer(before)), definite=own)
    return rank_of(claim, kind, before, after[stop:])


def among(scope: str) -> str:
    """Return among whom a rank is, by one word for the world."""
    return WORLD.get(scope.lower(), scope.lower())


def by_number(bare: Claim, before: str, after: str, found: re.Match[str]) -> Claim:
    """Return the claim of a rank by size that a number tells: "the world's number two economy"."""
    scope = SCOPE.search(before)
    claim = replace(bare, span=Span(bare.span.start, bare.span.end + found.end()))
    if scope is not None:
        claim, before = replace(claim, place=among(scope["scope"])), before[: scope.start()]
    return rank_of(claim, f"biggest {found['noun'].split()[-1]}", before, after[found.end() :])


def rank_of(claim: Claim, kind: str, before: str, after: str) -> Claim:
    """Return the claim of a rank with its holder and time, from the words before it and behind it."""
    elsewhen = ELSEWHEN.search(" ".join(before.split()[-VERB_REACH:])) is not None
    return replace(
        with_holder(claim, kind, holder(before, after)),
        modality="elsewhen" if elsewhen else None,
        definite=OPENING.search(before) is not None or (kind == "position" and is_open(before, "")),
    )


def at_place(bare: Claim, place: Place) -> Claim:
    """Return the claim of a place in a table that somebody moves to or stays in."""
    claim = replace(bare, span=Span(bare.span.start, bare.span.end + place.length))
    elsewhen = ELSEWHEN.search(" ".join(place.lead.split()[-2 * VERB_REACH :])) is not None
    return replace(
        with_holder(claim, "position", place.name), modality="elsewhen" if elsewhen else None, definite=place.pointed
    )


def holder(before: str, after: str) -> str:
    """Return the names of whom a rank is said of: behind it, or before it in apposition or as its subject."""
    following, preceding = FOLLOWS.match(after), PRECEDES.search(before)
    if is_moved(before):  # "Rovers go to fourth-placed Leeds" moves nobody to a place
        return following["name"] or mover(before) if following is not None else mover(before)
    behind = following["name"] or following["apposed"] if following is not None else ""
    if preceding is None or (behind and "," in before[preceding.end("name") :]):
        return behind
    return f"{preceding['name']} {behind}".strip()


def with_holder(claim: Claim, kind: str, written: str) -> Claim:
    """Return the claim with its measure, and with the names of whom it is said of."""
    return replace(claim, measure=kind, subject=Subject(name_of(written) or kind, kind, entities=names_in(written)))

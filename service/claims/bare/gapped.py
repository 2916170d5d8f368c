"""Clauses without a verb of their own, which leave what they count to the one before: "Leeds won nine, Hull seven"."""

from __future__ import annotations

from dataclasses import replace

from service.claims.bare.against import is_against
from service.claims.bare.beside import PLACED, rated_otherwise
from service.claims.bare.settled import lead_of
from service.claims.clause import VERBS
from service.claims.parse import Parse
from service.claims.phrases import NOMINAL
from service.claims.role import MEASURED
from service.model import Claim, ClaimRole, Span, Unit

JOINTS = frozenset({",", "and", "but", "while", ";", "with"})
CLOSERS = frozenset({",", ".", "and", "but", "while", ";", ")"})
NAMING = frozenset({"case", "det", "poss"})
ORDERED = frozenset({"second", "third", "rival"})  # of "and the second 350", "and his rival nine"
ARTICLES = frozenset({"a", "an"})
NAME_REACH = 8  # words of a name before the figure
LISTING = frozenset({",", "and", "but"})
SIDES = frozenset({"yes", "no"})  # of a vote: "Yes is on 41 per cent and No on 29"
NAMED = frozenset({"PROPN", "NOUN", "NUM", "DET", "ADJ", "PRON"})
PLACE_REACH = 5  # words of a place, and the mark behind it
UNLIKE = frozenset(
    {"count", "time", "age", "date", "ordinal", "time-of-day", "currency"}
)  # of which other things are told
RATES = frozenset({"mass per time", "volume per time", "energy per time"})  # "40 tonnes a day, or 12,000 a year"
ALIKE = frozenset({"for", "to", "on", "at"})  # "jailed for four years and her driver for two"
LASTING = frozenset({"year", "month", "week", "day", "second"})  # scores stand beside minutes


def is_gapped(parse: Parse, figure: range) -> bool:
    """Tell whether a figure closes a clause of its own without a verb."""
    if figure.stop < len(parse.words) and parse.words[figure.stop].lower not in CLOSERS:
        return False
    named = False
    for word in reversed(parse.words[max(0, figure.start - NAME_REACH) : figure.start]):
        if word.lower in JOINTS:
            return named
        if word.lower in ARTICLES:
            return False  # "won with a record 4.25m"
        hyphen = word.text == "-" and parse.words[word.index - 1].end == word.start  # "and full-time staff 40"
        narrowing = hyphen or word.lower in ORDERED | SIDES or word.dep == "amod"
        if word.pos not in NOMINAL and word.dep not in NAMING and not narrowing:
            return False
        named = True
    return False


def follows_alike(parse: Parse, former: int, figure: range) -> bool:
    """Tell whether a figure and one before it have each a place of one kind, with no verb between them."""
    if figure.stop + 1 >= len(parse.words) or parse.words[figure.start - 1].lower not in LISTING:
        return False
    place, between = parse.words[figure.stop].lower, parse.words[former + 1 : figure.start]
    if place not in PLACED or place not in {word.lower for word in between} or any(w.pos in VERBS for w in between):
        return False
    behind = parse.words[figure.stop + 1 : figure.stop + 1 + PLACE_REACH]
    closing = next((word for word in behind if word.pos not in NAMED), None)
    return closing.pos == "PUNCT" if closing is not None else len(behind) < PLACE_REACH


def with_unit_left(former: Claim, claim: Claim, parse: Parse) -> Claim:
    """Return a claim with the unit of the figure before it, where its clause leaves that unsaid.

    "Inflation was 3.2 per cent in May and 2.8 in June"; "women won 48 per cent of the seats and men 52"; "he was jailed
    for four years and his brother for three".
    """
    unit = former.unit
    if claim.unit is not None or unit is None or (former.document, former.sentence) != (claim.document, claim.sentence):
        return claim
    start = claim.sentence.start
    inside = parse.within(Span(claim.quantity.span.start - start, claim.quantity.span.end - start))
    before = parse.within(Span(former.quantity.span.start - start, former.quantity.span.end - start))
    if not inside or not before or inside[0].index <= before[-1].index:
        return claim
    figure = range(inside[0].index, inside[-1].index + 1)
    if is_against(parse, former, claim, unit, before[0].index, figure):
        came = lead_of(parse, figure) == "against" and unit.dimension.startswith(MEASURED)
        return replace(claim, unit=unit, role=ClaimRole.FROM if came else claim.role)
    if unit.dimension in RATES and rated_otherwise(parse, figure):
        time = parse.words[figure.stop + 1].lemma
        return replace(claim, unit=Unit(f"{unit.name.rpartition(' per ')[0]} per {time}", unit.dimension))
    if unit.dimension not in UNLIKE and follows_alike(parse, before[-1].index, figure):
        return replace(claim, unit=unit)
    if unit.dimension != "ratio" and unit.name not in LASTING:
        return claim
    led = parse.words[max(0, before[0].index - 1)]
    if led.lower in ALIKE and parse.words[figure.start - 1].lower == led.lower:
        figure = range(figure.start - 1, figure.stop)
    return replace(claim, unit=unit) if is_gapped(parse, figure) else claim

"""Whether a bare number is set beside the counted one before it: compared with it, or its difference, or its mark."""

from __future__ import annotations

from itertools import pairwise

from service.claims.bare.settled import LEADS, lead_of
from service.claims.bare.totals import is_totalled
from service.claims.counted import VAGUE
from service.claims.nounforms import is_plural
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.claims.phrases import NOMINAL, TIMES
from service.claims.uncounted import is_forecaster
from service.lexicon import FALL_WORDS, RISE_WORDS

COMPARED = frozenset(
    {
        ("up", "from"),
        ("down", "from"),
        ("compared", "with"),
        ("compared", "to"),
        ("instead", "of"),
        ("rather", "than"),
        ("out", "of"),
        ("top", "of"),
        ("left", "from"),
        ("grown", "from"),
        ("risen", "from"),
        ("fallen", "from"),
        ("narrowed", "from"),
        ("widened", "from"),
    }
)
COMPARED_REACH = 5  # words before a figure: "rather than the usual five", "out of a squad of 30"
PLACES = frozenset({"place", "position", "spot"})  # "rose nine places to 15"
SIDES = frozenset({"to", "from", "against", "versus"})
PLACED = frozenset(
    {"in", "at", "from", "for", "on", "against", "by", "under", "with", "after", "before", "as", "among", "about"}
)
TIMED = frozenset({"last", "this", "next", "yesterday", "today", "tomorrow", "then", "now", "until"})
AND = frozenset({"and", "but"})
EARLIER = frozenset({"a", "the"})  # "compared with 12 a year earlier", "213, against 187 the year before"
MARKED = frozenset({"than", "of"})
SHORT = frozenset({"short", "shy", "more", "fewer", "less", "above", "below", "ahead"})
FORESEEN = frozenset({"forecast", "expectation", "estimate", "prediction", "target", "goal"})
FORESEEN_REACH = 10  # words from those counted to the forecast of them
OWNER_REACH = 5  # words from "against" to the "'s" of "against the home side's eight"
SET_AGAINST = SIDES | {"than", "past", "below", "above"}
STEPS = RISE_WORDS | FALL_WORDS
RECORDS = frozenset({"record", "best", "high", "low", "peak"})
WHO = frozenset({"who", "whom"})
LISTING = frozenset({("followed", "by"), ("ahead", "of")})
ALIKE = frozenset(
    {
        ("equating", "to"),
        ("equates", "to"),
        ("equivalent", "to"),
        ("equivalent", "of"),
        ("equal", "to"),
        ("amounting", "to"),
        ("amounts", "to"),
        ("that", "is"),
        ("which", "is"),
    }
)
DOUBTING = LEADS | {",", "-", "or", "not", "even", "if", "rather", "probably"}


def is_beside(parse: Parse, top: Word, counted: Word, figure: range) -> bool:
    """Tell whether a figure is set beside the counted noun before it."""
    if compared(parse, figure) or other_side(parse, counted, figure) or differs(parse, figure):
        return True
    if vaguer(parse, counted, figure) or matched(parse, figure) or owned(parse, figure) or stepped(parse, figure):
        return True
    if is_totalled(parse, figure) or listed_with(parse, counted, figure) or told_of(parse, counted, figure):
        return True
    if rated_otherwise(parse, figure) or left_with(parse, counted, figure) or is_record(parse, top, counted, figure):
        return True
    return left_behind(parse, counted, figure) or marked(parse, top, counted, figure)


def compared(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is set beside the one before it: "54 million, up from 34 million", "not 400 but 250"."""
    before = tuple(word.lower for word in parse.words[max(0, figure.start - COMPARED_REACH) : figure.start])
    corrected = lead_of(parse, figure) == "but" and any(word.lower == "not" for word in parse.words[: figure.start])
    return before[-1:] == ("including",) or corrected or any(pair in COMPARED for pair in pairwise(before))


def matched(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is that of another time or place: "120 firms failed in May, against 95 in April"."""
    return lead_of(parse, figure) == "against" and is_apart(parse, figure)


def is_apart(parse: Parse, figure: range) -> bool:
    """Tell whether a time, a place or nothing follows a figure."""
    if figure.stop >= len(parse.words):
        return True
    following = parse.words[figure.stop]
    return following.lower in PLACED | TIMED | EARLIER or following.pos == "PUNCT"


def vaguer(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a vague number is set against the one right before it: "dozens of firms, if not hundreds"."""
    between = [word.lower for word in parse.words[counted.index + 1 : figure.start]]
    vague = parse.words[figure.stop - 1].lower in VAGUE and between != []
    return vague and all(word in DOUBTING for word in between)


def left_behind(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is where a movement to those counted began: "fell to eight seats, from 56"."""
    number = next((word for word in parse.children_of(counted) if word.dep == "nummod"), None)
    if number is None or lead_of(parse, figure) != "from" or parse.words[figure.start - 1].lower != "from":
        return False
    ends = lead_of(parse, range(number.index, number.index + 1)) == "to"
    return ends and parse.words[figure.start - 2].text == "," and is_apart(parse, figure)


def other_side(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is set right behind those counted: "297 votes to 203", "1.2m cars from 1.3m"."""
    lead = parse.words[counted.index + 1] if counted.index + 1 < figure.start else None
    if counted.lemma in PLACES or lead is None or lead.lower not in SIDES or lead_of(parse, figure) != lead.lower:
        return False
    between = parse.words[lead.index + 1 : figure.start]
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos not in NOMINAL
    return closed and all(word.lower in LEADS for word in between)


def differs(parse: Parse, figure: range) -> bool:
    """Tell whether a figure says by how much those counted differ: "151 seats, two fewer than before"."""
    behind = [word.lower for word in parse.words[figure.stop : figure.stop + 4]]
    behind = behind[2:] if behind[:2] == ["or", "so"] else behind[:2]
    if behind[:1] == ["on"] and lead_of(parse, figure) in {"up", "down", "by"}:
        return True  # "9,000 files, up 2,000 on last year"
    if behind == ["short", "of"] or behind[:1] in (["behind"], ["ahead"], ["adrift"]):
        return True  # "301 seats, 17 short of the number", "nine goals, one behind Hull"
    if behind[:1] not in (["more"], ["fewer"], ["less"]):
        return False
    return behind[1:] == [] or behind[1] in PLACED | TIMED | {"than", ".", ",", "and"}


def marked(parse: Parse, top: Word, counted: Word, figure: range) -> bool:
    """Tell whether a figure is the mark that those counted pass or miss: "45 sponsors, short of the 60 needed"."""
    led = [word.lower for word in parse.words[max(0, figure.start - 3) : figure.start]]
    following = parse.words[figure.stop] if figure.stop < len(parse.words) else None
    needed = following is not None and (following.pos in {"VERB", "PRON", "PUNCT"} or following.lower == "of")
    needed = needed or (following is not None and is_forecaster(parse, following, figure))
    if len(led) > 2 and led[0] in SHORT and led[1] in MARKED and led[2] == "the":
        return needed
    if led[-2:] in (["of", "the"], ["to", "the"]) and following is not None and following.pos in {"VERB", "PRON"}:
        return True  # "12 trees, a third of the 36 planted there"
    above, owner = parse.head_of(top), parse.head_of(parse.head_of(top))
    foreseen = above.lower == "of" and owner.lemma in FORESEEN and owner.index > counted.index
    return foreseen and figure.start - counted.index <= FORESEEN_REACH


def owned(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is somebody else's, set against those counted: "14 wides to the home side's eight"."""
    if figure.start < 2 or parse.words[figure.start - 1].dep != "case" or not is_apart(parse, figure):
        return False
    before = parse.words[max(0, figure.start - OWNER_REACH) : figure.start - 1]
    return any(word.lower in SET_AGAINST for word in before)


def stepped(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is the size of a step of those counted: "sold 900 cars, an increase of 40"."""
    led = [word.lower for word in parse.words[max(0, figure.start - 4) : figure.start]]
    step = len(led) == 4 and led[0] == "," and led[1] in {"a", "an"} and led[2] in STEPS and led[3] == "of"
    return step and is_apart(parse, figure)


def listed_with(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is what the next of a list has: "the Reds with 40 points, followed by Hull with 38"."""
    if figure.start < 2 or parse.words[figure.start - 1].lower != "with":
        return False
    named = parse.words[figure.start - 2].pos == "PROPN"
    between = [word.lower for word in parse.words[counted.index : figure.start]]
    closed = is_apart(parse, figure) or parse.words[figure.stop].lower in AND
    return named and closed and not LISTING.isdisjoint(pairwise(between))


def left_with(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is what somebody is left with: "won 52 seats, leaving the Greens with no more than 34"."""
    between = [word.lower for word in parse.words[counted.index : figure.start]]
    while between and between[-1] in LEADS | {"no", "at", "most", "least"}:
        between.pop()
    return between[-1:] == ["with"] and "leaving" in between and is_apart(parse, figure)


def is_record(parse: Parse, top: Word, counted: Word, figure: range) -> bool:
    """Tell whether a figure is an earlier record of those counted: "it has 57 members; the previous record was 39"."""
    verb = parse.head_of(top)
    if top.dep != "attr" or verb.lemma != "be" or not is_apart(parse, figure) or not is_plural(counted):
        return False
    subjects = (word for word in parse.children_of(verb) if word.dep == "nsubj")
    return any(word.lemma in RECORDS and word.index > counted.index for word in subjects)


def told_of(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure stands where only more of those counted can.

    "300 calls, one every five minutes"; "fewer people than the 900 who came"; "12 mills, and the two that closed";
    "nine prints lie among hundreds left by birds".
    """
    if figure.stop >= len(parse.words):
        return False
    lead, following = parse.words[figure.start - 1].lower, parse.words[figure.stop]
    if parse.words[figure.start].lower == "one":
        return lead == "," and following.lower == "every"
    if lead == "the" and following.lower in WHO:
        return is_person(counted)
    if lead == "the" and following.lower == "that":
        return not is_person(counted)
    return lead == "among" and following.pos == "VERB"


def rated_otherwise(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is as many in another time: "it makes 96 lutes a year, or eight a month".

    Also "96 lutes a year, equivalent to eight a month".
    """
    behind = parse.words[figure.stop : figure.stop + 2]
    timed = len(behind) > 1 and behind[0].lower in {"a", "an", "per", "each", "every"} and behind[1].lemma in TIMES
    led = [word.lower for word in parse.words[: figure.start]]
    while led and led[-1] in LEADS:
        led.pop()
    return timed and (led[-1:] == ["or"] or tuple(led[-2:]) in ALIKE)

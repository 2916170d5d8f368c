"""Whether a bare number is set beside the counted one before it: compared with it, or its difference, or its mark."""

from __future__ import annotations

from itertools import pairwise

from service.claims.counted import VAGUE
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL
from service.claims.settled import LEADS, lead_of

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
    }
)
COMPARED_REACH = 5  # words before a figure: "rather than the usual five", "out of a squad of 30"
PLACES = frozenset({"place", "position", "spot"})  # "rose nine places to 15"
SIDES = frozenset({"to", "from", "against", "versus"})
PLACED = frozenset(
    {"in", "at", "from", "for", "on", "against", "by", "under", "with", "after", "before", "as", "among", "about"}
)
TIMED = frozenset({"last", "this", "next", "yesterday", "today", "tomorrow", "then", "now"})
EARLIER = frozenset({"a", "the"})  # "compared with 12 a year earlier", "213, against 187 the year before"
MARKED = frozenset({"than", "of"})
SHORT = frozenset({"short", "shy", "more", "fewer", "less", "above", "below", "ahead"})
FORESEEN = frozenset({"forecast", "expectation", "estimate", "prediction", "target"})
FORESEEN_REACH = 8  # words from those counted to the forecast of them
DOUBTING = LEADS | {",", "-", "or", "not", "even", "if", "rather", "probably"}


def is_beside(parse: Parse, top: Word, counted: Word, figure: range) -> bool:
    """Tell whether a figure is set beside the counted noun before it."""
    if compared(parse, figure) or other_side(parse, counted, figure) or differs(parse, figure):
        return True
    if vaguer(parse, counted, figure) or matched(parse, figure):
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
    behind = [word.lower for word in parse.words[figure.stop : figure.stop + 2]]
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
    if len(led) > 2 and led[0] in SHORT and led[1] in MARKED and led[2] == "the":
        return needed
    above, owner = parse.head_of(top), parse.head_of(parse.head_of(top))
    foreseen = above.lower == "of" and owner.lemma in FORESEEN and owner.index > counted.index
    return foreseen and figure.start - counted.index <= FORESEEN_REACH

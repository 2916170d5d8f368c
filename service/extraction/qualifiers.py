"""What the words around a figure make of it: "more than 300", "as many as 4,000", "20 or so"."""

from __future__ import annotations

import math
from typing import NamedTuple

from service.extraction.lexer import HYPHENS, QUOTES, Kind, Token, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS, is_plural
from service.model import Interval, Qualifier, Unit

ABOUT_SHARE = 0.1  # "about 4,000" reaches a tenth to either side
NEARLY_SHARE = 0.1  # "nearly half" is at most a tenth short of it
LONGEST = 5

BEFORE: dict[str, Qualifier] = {
    phrase: qualifier
    for qualifier, phrases in {
        Qualifier.ABOUT: (
            "about, around, some, roughly, approximately, approx, circa, an estimated, estimated, close to, near to, "
            "in the region of, in the order of, on the order of, something like, the equivalent of, "
            "just about, little more than, barely, ~, circa, getting on for, nigh on, more like, "
            "more or less, something around, anywhere near, somewhere around, somewhere near, in the area of, "
            "in the neighbourhood of, in the neighborhood of, closer to"
        ),
        Qualifier.MORE_THAN: (
            "more than, over, above, in excess of, upwards of, upward of, exceeding, greater than, well over, "
            "just over, just above, slightly more than, slightly over, a little over, a little more than, north of, "
            "just more than, well above, far more than, well in excess of, beyond, little over, a bit over, "
            "a bit more than, comfortably over, comfortably more than, way over, easily more than, nothing less than, "
            "to top, topped, topping, exceed, exceeds, exceeded"
        ),
        Qualifier.AT_LEAST: (
            "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum, as few as, "
            "as little as, as low as, as young as, no lower than"
        ),
        Qualifier.AT_MOST: (
            "at most, up to, upto, as many as, as much as, no more than, not more than, a maximum of, maximum, "
            "as high as, as old as, not exceeding, anything up to, limited to, restricted to, capped at"
        ),
        Qualifier.LESS_THAN: ("less than, fewer than, under, below, well under, well below, lower than, smaller than"),
        Qualifier.NEARLY: (
            "nearly, almost, just under, just below, just short of, not quite, close on, approaching, slightly under, "
            "slightly less than, slightly below, a little under, a little less than, just less than, virtually, a near"
        ),
    }.items()
    for phrase in phrases.split(", ")
}
RACES = frozenset({60.0, 100.0, 200.0, 400.0, 800.0, 1500.0, 3000.0, 5000.0, 10000.0})  # metres
SLIGHT = frozenset(
    "just over, just above, just more than, slightly more than, slightly over, a little over, a little more than".split(
        ", "
    )
)
SPREAD = frozenset("handed played held staged run split divided distributed contested decided fought".split())
GIVEN = frozenset("hand hands handed handing sign signed signs turn turned turns".split())  # "they handed over £5m"
EXCEEDING = frozenset(
    """for took takes take last lasted lasting well just slightly after of is was been a waited every than spanning
    spans spanned covering totalling little bit waiting waits served serving lived worked
    working running need needs""".split()
)
AFTER: dict[str, Qualifier] = {
    "or so": Qualifier.ABOUT,
    "or thereabouts": Qualifier.ABOUT,
    "or more": Qualifier.AT_LEAST,
    "or over": Qualifier.AT_LEAST,
    "or above": Qualifier.AT_LEAST,
    "or higher": Qualifier.AT_LEAST,
    "and over": Qualifier.AT_LEAST,
    "and above": Qualifier.AT_LEAST,
    "and more": Qualifier.AT_LEAST,
    "and up": Qualifier.AT_LEAST,
    "plus": Qualifier.AT_LEAST,
    "+": Qualifier.AT_LEAST,
    "or less": Qualifier.AT_MOST,
    "or fewer": Qualifier.AT_MOST,
    "or under": Qualifier.AT_MOST,
    "or below": Qualifier.AT_MOST,
    "or lower": Qualifier.AT_MOST,
    "and under": Qualifier.AT_MOST,
    "- odd": Qualifier.ABOUT,
    "- plus": Qualifier.AT_LEAST,
}
CLOSING = frozenset({".", ",", ";", ")", "-", "–", "—"})
MOVED = frozenset(  # "it went up to 5%": there "up" tells the way and bounds nothing
    """go goes going went gone move moves moving moved jump jumps jumped climb climbs climbed climbing push pushed
    pushing edge edged shot came crept rose rising rise pulled bounced add adds added
    adding live lives lived living""".split()
)
PUSHED = frozenset(
    """push pushes pushed pushing bring brings brought bringing drive drives drove driven driving takes took taken
    taking""".split()
)
PUSHED_REACH = 8  # tokens between such a verb and its "up to"
ADPOSITIONS = frozenset("of for with in to from at by on and or".split())
PARTING = ADPOSITIONS | {"but", "although", "though", "while", "as", "since", "because"}
AUXILIARIES = MODALS | {"shall", "has", "have"}
NEVER = frozenset(
    "not cannot can't can’t never won't won’t mustn't mustn’t couldn't couldn’t shouldn't shouldn’t".split()
)
DENYING = AUXILIARIES | NEVER
VERB_REACH = 3  # words between an auxiliary and the "more than" of its verb: "may now have"
SUBJECT_REACH = 7  # words of the subject before it: "no private club may have more than"
CLOSERS = FUNCTION_WORDS - {"first", "next", "last", "other", "more"}  # "no first-class fare will be higher than"
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BEFORE)
ACROSS_ARTICLE = frozenset(  # those that bound the figure behind an article too: "more than a 90% share"
    (
        "more than, less than, at least, at most, up to, nearly, almost, roughly, approximately, just over, "
        "just under, well over, well under, a little over, a little under, in excess of, as much as, no more than, "
        "no less than, just about"
    ).split(", ")
)


class Phrase(NamedTuple):
    """A qualifier on the tokens `first` to `end` (exclusive)."""

    qualifier: Qualifier
    first: int
    end: int
    slight: bool = False  # it says that little is lacking or left over: "just over"


def read_before(tokens: list[Token], i: int) -> Phrase | None:
    """Return the qualifier that ends right before token i; the longest phrase wins."""
    if word_at(tokens, i - 1) in HYPHENS and word_at(tokens, i - 2) == "sub":
        return Phrase(Qualifier.LESS_THAN, i - 2, i)  # "a sub-eight second run"
    end, article = i, word_at(tokens, i - 1) in {"a", "an"}
    i -= article
    i -= i > 1 and tokens[i - 1].text in QUOTES and not tokens[i - 1].glued  # 'about "27% of them"'
    if word_at(tokens, i - 1) not in LAST_WORDS:
        return None
    if word_at(tokens, i - 1) == "than" and word_at(tokens, i - 2) in {"higher", "better"} and is_level(tokens, end):
        no = word_at(tokens, i - 3) in {"no", "not"}
        capped = no or is_denied(tokens, i - 2)
        return Phrase(Qualifier.AT_MOST if capped else Qualifier.MORE_THAN, i - 2 - no, i)
    if word_at(tokens, i - 1) == "of" and word_at(tokens, i - 2) == "age" and word_at(tokens, i - 3) == "the":
        i -= 3  # "over the age of 21"
    for length in range(min(LONGEST, i), 0, -1):
        phrase = " ".join(token.lower for token in tokens[i - length : i])
        if phrase not in (ACROSS_ARTICLE if article else BEFORE):
            continue
        signed = article and word_at(tokens, i - 3) in GIVEN  # "sign up to a £5m plan"
        if not (phrase == "up to" and (signed or is_moved_up(tokens, i - 3))):
            denied = BEFORE[phrase] is Qualifier.MORE_THAN and is_denied(tokens, i - length)
            return Phrase(Qualifier.AT_MOST if denied else BEFORE[phrase], i - length, i + article, phrase in SLIGHT)
    return None


def is_level(tokens: list[Token], i: int) -> bool:
    """Tell whether a figure from token i on is an amount of money or a percentage, and no time gone by."""
    return tokens[i].kind is Kind.SIGN or word_at(tokens, i + 1) in {"%", "per", "percent"}


def is_denied(tokens: list[Token], i: int) -> bool:
    """Tell whether the "more than" at token i is ruled out: "fees cannot be more than £3,000", "no firm may have 5"."""
    at = i - 1
    while at > max(0, i - 1 - VERB_REACH) and word_at(tokens, at) not in DENYING:
        if tokens[at].kind is not Kind.WORD or tokens[at].lower in PARTING:
            return False  # "no ransom has been paid and more than 20 are held", "nobody has won for more than 60 years"
        at -= 1
    if word_at(tokens, at) in NEVER:
        return True
    subject = [token.lower for token in tokens[max(0, at - SUBJECT_REACH) : at]]
    if word_at(tokens, at) not in AUXILIARIES or "no" not in subject:
        return False
    return CLOSERS.isdisjoint(subject[subject.index("no") + 1 :])


def is_mark(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether the figure on tokens i to `end` is a mark with an article: "around the two million mark"."""
    return word_at(tokens, i - 1) == "the" and word_at(tokens, end) == "mark"


def is_moved_up(tokens: list[Token], i: int) -> bool:
    """Tell whether the "up" behind token i is the way of a movement: "went up to", "pushed its earnings up to"."""
    if word_at(tokens, i) in MOVED:
        return True
    for at in range(i, max(-1, i - 1 - PUSHED_REACH), -1):
        word = word_at(tokens, at)
        if word in PUSHED and at < i:
            return True
        if (tokens[at].kind not in {Kind.WORD, Kind.NUMBER} and word != "/") or word in ADPOSITIONS:
            return False
    return False


def read_after(tokens: list[Token], i: int) -> Phrase | None:
    """Return the qualifier that begins at token i."""
    word = word_at(tokens, i)
    if word in {"+", "plus"}:
        return Phrase(AFTER[word], i, i + 1) if word == "plus" or tokens[i].glued else None
    if word == "at" and word_at(tokens, i + 1) == "least" and word_at(tokens, i + 2) in CLOSING:
        return Phrase(Qualifier.AT_LEAST, i, i + 2)  # "for two years at least."
    if word not in {"or", "and"} and word not in HYPHENS:
        return None
    if word == "and" and word_at(tokens, i + 2) not in CLOSING:
        return None  # "five and over 20 more"
    phrase = f"{'-' if word in HYPHENS else word} {word_at(tokens, i + 1)}"
    return Phrase(AFTER[phrase], i, i + 2) if phrase in AFTER else None


def read_behind_noun(tokens: list[Token], i: int) -> Phrase | None:
    """Return the qualifier behind the counted noun at token i: "five players or more"."""
    return read_after(tokens, i + 1) if is_plural(tokens, i) and word_at(tokens, i + 1) == "or" else None


def is_preposition(tokens: list[Token], i: int, unit: Unit | None, value: float | None) -> bool:
    """Tell whether the word before token i, which begins a figure, governs it: "over three years", "under one roof"."""
    if word_at(tokens, i - 1) == "over" and word_at(tokens, i - 2) in GIVEN:
        return True
    if unit is None:
        if word_at(tokens, i - 1) == "over" and is_spread(tokens, i - 2):
            return True
        if value == 1 and word_at(tokens, i - 1) in {"around", "about"}:
            return word_at(tokens, i + 1) == "of"  # "a film around one of its heroes"
        return value == 1 and word_at(tokens, i - 1) in {"under", "over", "above", "below"}
    if unit.name == "metre" and value in RACES and word_at(tokens, i - 1) == "over":
        return True  # "to run over 60m"
    return unit.dimension == "time" and is_lapse(tokens, i)


def is_spread(tokens: list[Token], i: int) -> bool:
    """Tell whether the verb that ends at token i spreads a thing: "is played over 18 holes", "spread over 9 towns"."""
    i -= word_at(tokens, i) == "out"
    verb = word_at(tokens, i)
    return verb == "spread" or (verb in SPREAD and word_at(tokens, i - 1) in {"is", "are", "was", "were", "be", "been"})


def is_lapse(tokens: list[Token], i: int) -> bool:
    """Tell the lapse of "over three years" from the excess of "for over three years"; token i begins the figure."""
    return word_at(tokens, i - 1) == "over" and word_at(tokens, i - 2) not in EXCEEDING


def apply(qualifier: Qualifier | None, interval: Interval, *, slight: bool, vague: bool) -> Interval:
    """Return the interval that a qualified figure stands for; a vague one is only bounded."""
    low, high = interval.low, interval.high
    match qualifier:
        case Qualifier.ABOUT if not vague:
            return Interval(low - abs(low) * ABOUT_SHARE, high + abs(high) * ABOUT_SHARE)
        case Qualifier.MORE_THAN:
            return Interval(low, low * (1 + NEARLY_SHARE)) if slight and low > 0 else Interval(low, math.inf)
        case Qualifier.AT_LEAST:
            return Interval(low, math.inf)
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return Interval(0.0 if high >= 0 else -math.inf, high)
        case Qualifier.NEARLY if not vague:
            return Interval(low * (1 - NEARLY_SHARE), high) if low > 0 else interval
        case _:
            return interval

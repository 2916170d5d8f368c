"""The noun that a bare number leaves to another: "jobs" in "300 jobs will go, and another 70 later"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from service.claims.clause import SUBJECT_DEPS
from service.claims.parse import Parse, Word
from service.claims.phrases import NOMINAL, of_complement, under_of
from service.claims.settled import (
    LEADS,
    OBJECTS,
    countable,
    earlier_plural,
    is_thing,
    lead_of,
    moved_to,
    sold,
    told_noun,
)
from service.extraction.lexer import DASHES
from service.extraction.wordnumbers import SMALL

FURTHER = frozenset({"another", "other", "further", "additional", "remaining", "extra"})
PRONOUNS = frozenset({"them", "those", "these"})
JOINTS = frozenset({",", "and", "but", "while", ";", "with"})
CLOSERS = frozenset({",", ".", "and", "but", "while", ";", ")"})
LABELS = frozenset({"number", "numbers", "no", "no.", "nos", "top", "chapter", "route", "channel"})
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
SEVERAL = frozenset({"separate", "different", "several", "various", "both"})
NUMBERS = {**SMALL, "other": 1, **{str(n): n for n in range(100)}}
PARTED_REACH = 16  # words from "one for" to "and one"
LEVELS = frozenset({"to", "at"})
PLACED = frozenset({"in", "at", "from", "for", "on", "against", "by", "under", "with", "after", "before"})
NAME_REACH = 8  # words of a name before the figure
PLACES = frozenset({"place", "position", "spot"})  # "rose nine places to 15"
SIDES = frozenset({"to", "from", "against", "versus"})


def understood_noun(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the counted noun that a bare number is understood of, from elsewhere in its sentence."""
    former = parse.head_of(top)
    found = from_elsewhere(parse, top, figure) or sold(parse, top, figure)
    if found is None and top.dep == "conj" and former.pos == "NUM" and former.index < figure.start:
        return from_elsewhere(parse, former, range(former.index, former.index + 1))  # "1,200 and 550 will go"
    return found


def from_elsewhere(parse: Parse, top: Word, figure: range) -> Word | None:
    """Return the noun that a bare number leaves to another figure or to a set place of its sentence."""
    before = parse.words[figure.start - 1] if figure.start else None
    if before is not None and before.lower in LABELS:
        return None
    told = told_noun(parse, top, figure) or told_apart(parse, figure)
    if told is not None:
        return told
    counted = earlier_counted(parse, figure)
    if counted is None:
        return earlier_plural(parse, figure.start) if of_pronoun(parse, top) else moved_to(parse, top, figure)
    if further(parse, top, before) or of_pronoun(parse, top) or compared(parse, figure):
        return counted
    if counted.lemma == "point" and at_level(parse, counted, figure):
        return counted
    if parallel(parse, top, counted) or placed_alike(parse, counted, figure) or gapped(parse, counted, figure):
        return counted
    if told_with(parse, figure) or other_side(parse, counted, figure) or differs(parse, figure):
        return counted
    return moved_to(parse, top, figure)


def earlier_counted(parse: Parse, figure: range) -> Word | None:
    """Return the nearest noun before a figure that a number counts and that is no unit of measurement."""
    for word in reversed(parse.words[: figure.start]):
        if word.pos != "NUM" or (word.index and parse.words[word.index - 1].lower == "per"):
            continue  # "21 deaths per 1,000 births, down from 24"
        noun = parse.head_of(word) if word.dep == "nummod" else of_complement(parse, word)
        if noun is None or (word.dep != "nummod" and word.lower == "one"):
            continue  # "one of the reasons" counts what one is, not reasons
        counts = countable(noun) or (word.lower == "one" and is_thing(noun))
        if noun.pos == "NOUN" and word.index < noun.index < figure.start and counts:
            named = word.index > 0 and parse.words[word.index - 1].pos == "PROPN"  # "the FTSE 100 index"
            return None if named else noun
    return None


def further(parse: Parse, top: Word, before: Word | None) -> bool:
    """Tell whether a figure is named as so many more: "another 2,700", "the other 61"."""
    marks = (*parse.children_of(top), *((before,) if before is not None else ()))
    return any(mark.lower in FURTHER and mark.index < top.index for mark in marks)


def at_level(parse: Parse, points: Word, figure: range) -> bool:
    """Tell whether a figure is the level of an index that a sentence tells in points.

    "It rose 40 points to 9,100"; "ended at 1,400 points, while the other one fell to end at 1,300".
    """
    lead = parse.words[figure.start - 1]
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos not in NOMINAL
    if lead.lower not in LEVELS or not closed:
        return False
    number = next((word for word in parse.children_of(points) if word.pos == "NUM"), None)
    if number is None:
        return False  # "six of the points"
    led = number.index > 0 and parse.words[number.index - 1].lower in LEVELS
    large = any(mark in parse.words[figure.start].text for mark in ",.")
    return lead.index == points.index + 1 or (led and large)


def of_pronoun(parse: Parse, top: Word) -> bool:
    """Tell whether a figure is "of them"."""
    return any(pronoun.lower in PRONOUNS for pronoun in under_of(parse, top))


def told_apart(parse: Parse, figure: range) -> Word | None:
    """Return the things that a dash begins to tell apart: "the owners - two from Hull, one from Leeds"."""
    first, last = max(0, figure.start - PARTED_REACH), figure.stop + PARTED_REACH
    dash = next((at for at in range(figure.start - 1, first, -1) if parse.words[at].text in DASHES), 0)
    noun = parse.words[dash - 1]
    follows = parse.words[figure.stop].lower if figure.stop < len(parse.words) else ""
    if not dash or follows not in PLACED or noun.pos != "NOUN" or not countable(noun):
        return None
    behind = [one for one, then in pairwise(parse.words[dash + 1 : last]) if then.lower == follows]
    told = [word for word in behind if word.pos == "NUM" or word.lower == "other"]  # "one from Hull and the other from"
    begins = dash + 1 in (figure.start, *(one.index for one in told))
    return noun if begins and len(told) > 1 and makes_up(parse, noun, told) else None


def makes_up(parse: Parse, noun: Word, parts: Sequence[Word]) -> bool:
    """Tell whether some numbers can be those of the parts of what a noun tells: they add up to its own, if it has one.

    A noun without a number is what its sentence is about, or of things that are said to be several.
    """
    whole = [word for word in parse.children_of(noun) if word.dep == "nummod"]
    if whole:
        return NUMBERS.get(whole[0].lower) == sum(NUMBERS.get(part.lower, 0) for part in parts)
    several = any(word.lower in SEVERAL for word in parse.children_of(noun))
    return several or noun.dep not in {*OBJECTS, "pobj"}


def compared(parse: Parse, figure: range) -> bool:
    """Tell whether a figure is set beside the one before it: "54 million, up from 34 million", "not 400 but 250"."""
    before = tuple(word.lower for word in parse.words[max(0, figure.start - COMPARED_REACH) : figure.start])
    corrected = lead_of(parse, figure) == "but" and any(word.lower == "not" for word in parse.words[: figure.start])
    return before[-1:] == ("including",) or corrected or any(pair in COMPARED for pair in pairwise(before))


def parallel(parse: Parse, top: Word, counted: Word) -> bool:
    """Tell whether a figure has the counted noun's place in its own clause: "has four wins, while Keys has three"."""
    if top.dep in SUBJECT_DEPS:
        return counted.dep in SUBJECT_DEPS or (counted.dep == "pobj" and parse.head_of(counted).lemma == "of")
    return top.dep in OBJECTS and counted.dep in OBJECTS


def placed_alike(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether noun and figure are each followed by a preposition: "four titles at home and three with Spain"."""
    joint = parse.words[figure.start - 1].lower
    if figure.stop >= len(parse.words) or joint not in JOINTS | DASHES:
        return False
    follows, before = parse.words[figure.stop].lower, parse.words[counted.index + 1].lower
    if follows == "where":
        return before == "where"  # "the 14 seats where Hull leads, and the 13 where Leeds does"
    dashed = any(word.text in DASHES for word in parse.words[counted.index : figure.start])
    listed = joint == "and" and not dashed  # "10 awards and four with Hull"
    listed = listed or (joint == "," and counted.index == figure.start - 2)  # "four chances, two in the first half"
    return follows in PLACED and (before in PLACED or listed)


def other_side(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is set right behind those counted: "297 votes to 203", "1.2m cars from 1.3m"."""
    lead = parse.words[counted.index + 1] if counted.index + 1 < figure.start else None
    if counted.lemma in PLACES or lead is None or lead.lower not in SIDES or lead_of(parse, figure) != lead.lower:
        return False
    between = parse.words[lead.index + 1 : figure.start]
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].pos not in NOMINAL
    return closed and all(word.lower in LEADS for word in between)


def told_with(parse: Parse, figure: range) -> bool:
    """Tell whether a figure says where some of those counted are: "50,000 people, with about 7,000 in Kent"."""
    if figure.stop >= len(parse.words) or parse.words[figure.stop].lower not in PLACED:
        return False
    return lead_of(parse, figure) == "with"


def differs(parse: Parse, figure: range) -> bool:
    """Tell whether a figure says by how much those counted differ: "151 seats, two fewer than before"."""
    behind = [word.lower for word in parse.words[figure.stop : figure.stop + 2]]
    if behind[:1] == ["on"] and lead_of(parse, figure) in {"up", "down", "by"}:
        return True  # "9,000 files, up 2,000 on last year"
    if behind == ["short", "of"] or behind[:1] in (["behind"], ["ahead"], ["adrift"]):
        return True  # "301 seats, 17 short of the number", "nine goals, one behind Hull"
    return behind[:1] in (["more"], ["fewer"], ["less"]) and behind[1:] in ([], ["than"], ["."], [","])


def gapped(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure closes a clause of its own without a verb: "Leeds won nine awards, Hull seven"."""
    if counted.dep not in OBJECTS and counted.dep not in SUBJECT_DEPS:
        return False
    if figure.stop < len(parse.words) and parse.words[figure.stop].lower not in CLOSERS:
        return False
    named = False
    for word in reversed(parse.words[max(counted.index + 1, figure.start - NAME_REACH) : figure.start]):
        if word.lower in JOINTS:
            return named
        if word.pos not in NOMINAL and word.dep not in {"case", "det"}:
            return False
        named = True
    return False

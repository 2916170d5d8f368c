"""Whether a bare number is of some of those that the sentence counts: "five were hurt, two critically"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bare.beside import PLACED, TIMED
from service.claims.bare.settled import LEADS, OBJECTS, countable, lead_of
from service.claims.clause import SUBJECT_DEPS, VERBS
from service.claims.parse import Parse, Word
from service.claims.people import is_person
from service.extraction.lexer import DASHES
from service.extraction.wordnumbers import SMALL

JOINTS = frozenset({",", "and", "but", "while", ";", "with", ":"})
FINDING = frozenset({"found", "that"})  # "surveyed 310 lakes and found 64 were dry"
SEVERAL = frozenset({"separate", "different", "several", "various", "both"})
NUMBERS = {**SMALL, "other": 1}
PARTED_REACH = 16  # words from "one for" to "and one"
COMING = frozenset({"going", "coming", "remaining"})
ELSEWHERE = frozenset({"abroad", "overseas", "underground", "elsewhere", "here"})
WHICH = frozenset({"which", "whom"})
CLOSING = frozenset({".", ",", ";", "and", "but", ")"})
ROW = frozenset("first last next opening closing final previous other remaining".split())
DEFINITE = frozenset({"the", "his", "her", "its", "their"})


def is_part(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is of a part of those counted, or of as many as they are."""
    alike = placed_alike(parse, counted, figure) or told_with(parse, figure) or some_of(parse, counted, figure)
    return alike or on_in_row(parse, counted, figure)


def told_apart(parse: Parse, figure: range) -> Word | None:
    """Return the things that a dash begins to tell apart: "the owners - two from Hull, one from Leeds"."""
    first, last = max(0, figure.start - PARTED_REACH), figure.stop + PARTED_REACH
    dash = next((at for at in range(figure.start - 1, first, -1) if parse.words[at].text in DASHES), 0)
    noun = parse.words[dash - 1]
    follows = parse.words[figure.stop].lower if figure.stop < len(parse.words) else ""
    if not dash or noun.pos != "NOUN" or not countable(noun):
        return None
    first_of_them = dash + 1 == figure.start and parse.words[figure.start].lower == "one"
    if first_of_them and follows.endswith("ing") and (whole_of(parse, noun) or 0) > 1:
        return noun  # "two lawsuits - one accusing it of theft"
    if follows not in PLACED:
        return None
    behind = [one for one, then in pairwise(parse.words[dash + 1 : last]) if then.lower == follows]
    told = [word for word in behind if word.pos == "NUM" or word.lower == "other"]  # "one from Hull and the other from"
    begins = dash + 1 in (figure.start, *(one.index for one in told))
    return noun if begins and len(told) > 1 and makes_up(parse, noun, told) else None


def included(parse: Parse, figure: range) -> Word | None:
    """Return "prizes" for the one of "took prizes for her films, including one for the first of them".

    It is what is said to be won or had, not what only stands nearer.
    """
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].lower in PLACED | CLOSING
    before = [word.lower for word in parse.words[max(0, figure.start - 2) : figure.start]]
    if not closed or before != [",", "including"]:
        return None
    nouns = [word for word in reversed(parse.words[: figure.start]) if word.pos == "NOUN" and countable(word)]
    return next((word for word in nouns if word.dep in OBJECTS or word.dep in SUBJECT_DEPS), None)


def on_in_row(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure goes on a row of those counted: "lost the first three games but won the next four"."""
    number = next((word.index for word in parse.children_of(counted) if word.dep == "nummod"), 0)
    leads = parse.words[number - 1].lower if number else "", parse.words[figure.start - 1].lower
    closed = figure.stop >= len(parse.words) or parse.words[figure.stop].lower in PLACED | CLOSING
    return closed and leads[0] in ROW and leads[1] in ROW and parse.words[figure.start - 2].lower in DEFINITE


def makes_up(parse: Parse, noun: Word, parts: Sequence[Word]) -> bool:
    """Tell whether some numbers can be those of the parts of what a noun tells: they add up to its own, if it has one.

    A noun without a number is what its sentence is about, or of things that are said to be several.
    """
    whole = [word for word in parse.children_of(noun) if word.dep == "nummod"]
    if whole:
        return number_of(whole[0]) == sum(number_of(part) or 0 for part in parts)
    several = any(word.lower in SEVERAL for word in parse.children_of(noun))
    return several or noun.dep not in {*OBJECTS, "pobj"}


def number_of(word: Word) -> int | None:
    """Return the number that one word tells, in letters or digits."""
    digits = word.text.replace(",", "")
    return int(digits) if digits.isdecimal() else NUMBERS.get(word.lower)


def placed_alike(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a place or a time follows noun and figure alike: "four titles at home and three with Spain"."""
    joint = lead_of(parse, figure)
    if figure.stop >= len(parse.words) or joint not in JOINTS | DASHES:
        return False
    follows, before = parse.words[figure.stop].lower, parse.words[counted.index + 1].lower
    if follows == "where":
        return before == "where"  # "the 14 seats where Hull leads, and the 13 where Leeds does"
    if follows in TIMED:
        return before in PLACED | TIMED  # "300 people in June and 1,200 last year"
    dashed = any(word.text in DASHES for word in parse.words[counted.index : figure.start])
    listed = joint == "and" and not dashed  # "10 awards and four with Hull"
    between = {word.lower for word in parse.words[counted.index : figure.start]}
    listed = listed or (joint == "," and counted.dep in SUBJECT_DEPS and follows in between)  # "sank at Ayr, two at"
    listed = listed or (joint == "," and counted.index == figure.start - 2)  # "four chances, two in the first half"
    return follows in PLACED and (before in PLACED or listed)


def told_with(parse: Parse, figure: range) -> bool:
    """Tell whether a figure says where some of those counted are: "50,000 people, with about 7,000 in Kent"."""
    if figure.stop >= len(parse.words) or lead_of(parse, figure) != "with":
        return False
    following = parse.words[figure.stop]
    return following.lower in PLACED or following.lower in COMING  # "with 300 going in Leeds"


def some_of(parse: Parse, counted: Word, figure: range) -> bool:
    """Tell whether a figure is of fewer than those counted, and its place or what befell them follows."""
    whole = whole_of(parse, counted)
    part = number_of(parse.words[figure.start]) if len(figure) == 1 else None
    if whole is None or part is None or part >= whole or figure.stop >= len(parse.words):
        return False
    if lead_of(parse, figure) not in JOINTS | DASHES | FINDING:
        return False
    following = parse.words[figure.stop]
    befallen = following.lower.endswith(("ed", "en")) and following.pos in {"VERB", "ADJ"}  # "and four taken to"
    adverb = following.pos == "ADV" and (following.lower.endswith("ly") or following.lower in ELSEWHERE)
    acting = following.pos in VERBS and (following.pos == "AUX" or following.lower.endswith("ed"))
    given = following.lower == "to" and not is_number_at(parse, figure.stop + 1)  # "six to men", but "six to four"
    return following.lower in PLACED or befallen or adverb or given or acting


def is_number_at(parse: Parse, at: int) -> bool:
    """Tell whether a number stands at a place."""
    return at < len(parse.words) and number_of(parse.words[at]) is not None


def of_which(parse: Parse, figure: range) -> Word | None:
    """Return what the pronoun of "of whom 120", "12 of which" stands for."""
    before = [word.lower for word in parse.words[: figure.start]]
    while before and before[-1] in LEADS | {"at", "least"}:
        before.pop()
    behind = [word.lower for word in parse.words[figure.stop : figure.stop + 2]]
    if len(before) > 1 and before[-2] == "of" and before[-1] in WHICH:
        at, pronoun = len(before) - 2, before[-1]
    elif len(behind) > 1 and behind[0] == "of" and behind[1] in WHICH:
        at, pronoun = figure.start, behind[1]
    else:
        return None
    nouns = [word for word in reversed(parse.words[:at]) if word.pos == "NOUN" and countable(word)]
    people = [word for word in nouns if is_person(word)] if pronoun == "whom" else []
    part = number_of(parse.words[figure.start]) or 0
    wholes = [(word, whole_of(parse, word)) for word in people or nouns]
    counted = [word for word, whole in wholes if whole is not None and whole >= part]
    return next(iter(counted or people or nouns), None)


def whole_of(parse: Parse, noun: Word) -> int | None:
    """Return the number that counts a noun."""
    return next((number_of(word) for word in parse.children_of(noun) if word.dep == "nummod"), None)

"""Scores, results and odds, which are neither ranges nor dates: "2-1", "6-4", "231-7", "7/2", "three-under", "3:1"."""

from __future__ import annotations

from service.extraction.barred.airliners import is_variant
from service.extraction.innings import read_told_score
from service.extraction.lexer import HYPHENS, Kind, Token, is_glued, joined, word_at
from service.extraction.nouns import is_plural
from service.extraction.ranges import LEADERS
from service.extraction.stamp import Stamp
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL

ODDS_ON = frozenset({"2", "3", "4", "5", "8", "10"})  # the stakes of "7/2" and "11/8": as a fraction they are over one
PAR = frozenset({"under", "over", "nil", "all", "love"})  # "three-under", "one-nil", "2-all", "40-love"
ROUGHLY = frozenset("about around roughly some approximately perhaps".split())  # "about 20-30 left"
OWNERS = frozenset("them the these those his her its their our".split())
STAFF = frozenset("staff personnel crew".split())  # counted nouns without a plural
FAVOURITES = frozenset({"favourites", "favorites"})  # "the 4-6 favourites"
SETTLED = frozenset({"24/7", "50/50", "50-50", "9/11", "7/7", "21/7"})  # that are names; a rule of names.py drops them


def read_score(tokens: list[Token], i: int) -> Stamp | None:
    """Read the score that begins at token i."""
    if not is_glued(tokens, i + 1):
        return read_told_score(tokens, i)
    at = joined(tokens, i + 1)
    if at > i + 1 and tokens[at].lower in PAR and word_at(tokens, at + 1) not in HYPHENS - {"-"}:
        return Stamp(i, at + 1, "score") if tokens[i].text.isdecimal() or tokens[i].lower in SMALL else None
    if at > i + 1 and tokens[i].lower in SMALL and word_at(tokens, at) in SMALL and tokens[i].lower in {"nil", "love"}:
        return Stamp(i, at + 1, "score")
    if at > i + 1 and 9 >= SMALL.get(tokens[i].lower, 10) >= SMALL.get(tokens[at].lower, 10):  # "a two-one win"
        while SMALL.get(word_at(tokens, joined(tokens, at + 1)), 10) < 10 and joined(tokens, at + 1) > at + 1:
            at += 2  # "one-one-one"
        return Stamp(i, at + 1, "score")
    if not is_glued(tokens, i + 2):
        return None
    left, link, right = (token.text for token in tokens[i : i + 3])
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return None
    end = i + 3
    chained = is_glued(tokens, end) and tokens[end].text == link
    if f"{left}{link}{right}" in SETTLED or (link in HYPHENS and is_variant(tokens, i)):
        return None
    if link == ":":
        return Stamp(i, end + 2 if chained and is_glued(tokens, end + 1) else end, "score")  # "2:17:18"
    if link == "/" and i > 2 and tokens[i - 1].text == "(" and tokens[i - 3].text in HYPHENS:
        return Stamp(i, end, "score")  # the tie-break of "6-7 (6/8)"
    if link == "/":
        share = word_at(tokens, end) == "of" or read_simple(tokens, end) is not None  # "1/16 of an inch"
        moved = word_at(tokens, i - 1) == "to" and word_at(tokens, i - 3) == "/"  # "cut from 4/6 to 1/2"
        odds = moved or int(left) > int(right) or (not chained and right not in ODDS_ON and not share)
        return Stamp(i, end, "score") if odds else None
    if link not in HYPHENS:
        return None
    led = word_at(tokens, i - 1) in LEADERS and left != "0"  # "she came from 0-40 down"
    led = led and word_at(tokens, i - 2) not in {"odds", "figures"}  # a bowler's "figures of 5-42"
    led = led or word_at(tokens, i - 1) in ROUGHLY or is_part(tokens, end)
    formation = chained and is_glued(tokens, end + 1) and tokens[end + 1].text.isdecimal() and len(left + right) == 2
    if int(left) < int(right) and not formation and (led or takes_range(tokens, end)):
        return None
    while is_glued(tokens, end) and is_glued(tokens, end + 1) and tokens[end].text == link:
        end += 2  # "1-1-1"
    return Stamp(i, end, "score")


def is_part(tokens: list[Token], i: int) -> bool:
    """Tell whether what follows says of what two numbers are a part: "20-30 of them", "180-190 of the 350 seats"."""
    return word_at(tokens, i) == "of" and word_at(tokens, i + 1) in OWNERS


def takes_range(tokens: list[Token], i: int) -> bool:
    """Tell whether a unit, a magnitude or a counted plural follows, which makes two hyphened numbers a range."""
    word = word_at(tokens, i)
    if word in MAGNITUDES or word in {"m", "k"} or word in HYPHENS or read_simple(tokens, i) is not None:
        return True
    if word in STAFF:
        return True
    if word in FAVOURITES:
        return False
    return is_plural(tokens, i) or (i < len(tokens) and tokens[i].kind is Kind.SIGN)

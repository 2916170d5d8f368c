"""Scores told in words: in cricket "312 for five" and "took five for 42", in golf "12 under" and "nine under par"."""

from __future__ import annotations

from service.extraction.hours import is_priced
from service.extraction.lexer import Kind, Token, word_at
from service.extraction.nouns import counts_something
from service.extraction.stamp import Stamp
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL

BATTED = frozenset(
    """reached reach posted post chased chasing totalled at on were was is are from to made make closed declared
    slumped slipped collapsed fell""".split()
)  # "Surrey reached 312 for five"
BOWLED = frozenset("took takes taking take claimed grabbed collected returned finished including".split())
FIGURED = frozenset("finished finishes ended ends returned returns".split())  # "returned with four for 71"
CRICKET = frozenset(
    """wicket wickets overs spinner seamer bowler bowlers bowled bowling innings stumps batter batters batsman
    batsmen paceman pacemen spell unbeaten lbw""".split()
)
CRICKET_REACH = 24  # tokens
PLACED = frozenset("at is was were are be finished finishes went go moved got slipped dropped stands".split())
AFTER = frozenset(
    """after and but with when as in at on by while thanks through before for from having over off all having
    just shortly declared overnight following to""".split()
)
ALL_OUT = 10  # wickets
FEWEST_RUNS = 10  # told with the wickets that fell
ROUND_OF_GOLF = 40  # more strokes under par than anyone has been


def read_told_score(tokens: list[Token], i: int) -> Stamp | None:
    """Read the score in words that begins at token i."""
    value, link = value_at(tokens, i), word_at(tokens, i + 1)
    if value is None:
        return None
    if link in {"under", "over"}:
        par = word_at(tokens, i + 2) == "par"
        golfed = par or (link == "under" and word_at(tokens, i - 1) in PLACED and is_closed(tokens, i + 2))
        return Stamp(i, i + 2 + par, "score") if golfed and 0 < value <= ROUND_OF_GOLF else None
    if link == "all" and word_at(tokens, i + 2) == "out":
        return Stamp(i, i + 3, "score")  # "145 all out"
    other = value_at(tokens, i + 2)
    if link != "for" or other is None or not is_closed(tokens, i + 3):
        return None
    before = word_at(tokens, i - 1)
    batted = before in BATTED and not is_priced(tokens, i) and value >= FEWEST_RUNS and 0 <= other < ALL_OUT
    bowled = before in BOWLED and 0 < value <= ALL_OUT and other >= value
    figures = before == "with" and 0 < value <= ALL_OUT and other >= value and is_bowled_with(tokens, i)
    return Stamp(i, i + 3, "score") if batted or bowled or figures else None


def is_bowled_with(tokens: list[Token], i: int) -> bool:
    """Tell whether the "with" before token i leads to what a bowler took: "ended with four for 71"."""
    if word_at(tokens, i - 2) in FIGURED:
        return True
    around = tokens[max(0, i - CRICKET_REACH) : i + CRICKET_REACH]
    return any(token.lower in CRICKET for token in around)


def value_at(tokens: list[Token], i: int) -> int | None:
    """Return the whole number of up to three digits, or the number word, at token i."""
    word = word_at(tokens, i)
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    return SMALL.get(word)


def is_closed(tokens: list[Token], i: int) -> bool:
    """Tell whether nothing that is counted or measured stands at token i."""
    if i >= len(tokens):
        return True
    bare = tokens[i].kind is Kind.MARK or tokens[i].lower in AFTER
    return (
        bare and tokens[i].text not in {"%", "-"} and read_simple(tokens, i) is None and not counts_something(tokens, i)
    )

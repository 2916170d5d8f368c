"""Four digits without a comma that look like a year and are an amount: "2000 jobs", "a crowd of 1996"."""

from __future__ import annotations

from service.extraction.barred.winning import is_winning
from service.extraction.dates import is_modern, is_year_digits
from service.extraction.lexer import Token, is_capital, word_at
from service.extraction.nouns import counts_something, is_plural
from service.extraction.units import read_simple
from service.lexicon import MOVEMENT

COUNTED = frozenset(
    """people jobs workers staff employees men women children troops soldiers students votes copies homes cars units
    shares words points fans customers passengers""".split()
)  # what is so often counted that "2000 jobs" is no year
OFTEN_COUNTED = COUNTED | frozenset(
    """patients complaints applications applicants seats members pupils residents families houses households farmers
    refugees migrants prisoners inmates spectators delegates guests visitors animals cattle sheep pigs birds
    trees plants acres hectares responses replies signatures calls letters emails offences crimes incidents arrests
    deaths casualties cases officers firefighters volunteers vehicles flights""".split()
)  # what a verb or "all" before it tells to be counted: the results of "reported 2004 results" are of a year
LEADERS = frozenset("all some nearly almost another than least only further had made took sold built lost".split())
BEATEN = frozenset("win wins won lose loses lost beat beaten beats ahead victory majority".split())
CROWDS = frozenset("crowd total attendance majority audience turnout average maximum minimum".split())
INDEXES = frozenset("index ftse nasdaq dow nikkei dax cac hang stoxx composite benchmark".split())
SETTLED = frozenset("closed ended finished opened stood settled".split())
REACH = 12  # tokens from the name of an index to its level, or from "rose" to what it rose to


def is_counted(tokens: list[Token], i: int) -> bool:
    """Tell whether what follows the number at token i shows it to be an amount and no year."""
    if word_at(tokens, i - 1) == "between" and word_at(tokens, i + 1) == "and" and not is_modern(tokens[i]):
        i += 2  # "between 1500 and 2000 people"
    named = is_capital(tokens, i + 1)  # "the 1989 Children Act"
    value = float(tokens[i].text) if is_year_digits(tokens[i]) else 0.0
    measured = read_simple(tokens, i + 1) is not None and not is_winning(tokens, i + 1, value)
    return (word_at(tokens, i + 1) in COUNTED and not named) or measured


def is_number(tokens: list[Token], i: int) -> bool:
    """Tell whether the words around digits that look like a year show them to be an amount for sure."""
    if not is_year_digits(tokens[i]):
        return False
    before, then = word_at(tokens, i - 1), word_at(tokens, i - 2)
    near = {token.lower for token in tokens[max(0, i - REACH) : i - 1]}
    dated = word_at(tokens, i + 1) == "in" and i + 2 < len(tokens) and is_modern(tokens[i + 2])
    if dated and before in {"from", "to"} and not MOVEMENT.isdisjoint(near):
        return True  # "it rose from 1800 in 1990 to 2000 in 2005"
    if before == "of" and then in CROWDS and word_at(tokens, i - 3) in {"a", "an"}:
        return True  # "a crowd of 1996"
    return is_level(tokens, i) or is_told_of_many(tokens, i)


def is_told_of_many(tokens: list[Token], i: int) -> bool:
    """Tell whether a verb or the like before the digits counts what follows: "seized 2004 plants", "by 1945 votes"."""
    before = word_at(tokens, i - 1)
    near = (word_at(tokens, i + 1), word_at(tokens, i + 2) if not is_plural(tokens, i + 1) else "")
    if not counts_something(tokens, i + 1) or OFTEN_COUNTED.isdisjoint(near):
        return False
    if before == "by":
        return not BEATEN.isdisjoint(token.lower for token in tokens[max(0, i - 4) : i - 1])
    there = before in {"were", "are", "been"} and "there" in {word_at(tokens, i - 2), word_at(tokens, i - 3)}
    return there or before in LEADERS or before.endswith("ed")


def is_level(tokens: list[Token], i: int) -> bool:
    """Tell whether the digits are the level of an index: "the FTSE closed at 2012", "rose 12 points to 2026"."""
    before, verb = word_at(tokens, i - 1), word_at(tokens, i - 2)
    if before not in {"at", "to"} or word_at(tokens, i + 1).isalpha():
        return False
    if verb in {"points", "point"} or (before == "at" and verb in SETTLED):
        return True
    near = tokens[max(0, i - REACH) : i - 1]
    spanned = any(is_year_digits(token) for token in near)  # "the index fell from 2001 to 2003"
    return not spanned and verb in MOVEMENT and any(token.lower in INDEXES for token in near)

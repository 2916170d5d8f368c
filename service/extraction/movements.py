"""Two numbers with "to" between them that are no range: the size or the start of a movement, and its end."""

from __future__ import annotations

from service.extraction.lexer import Token, word_at
from service.extraction.nouns import MODALS, counts_something
from service.extraction.numeral import Numeral
from service.extraction.numerals import read_numeral
from service.extraction.units import read_simple
from service.lexicon import MOVEMENT
from service.model import Unit

SPREAD = frozenset("range ranges ranged ranging vary varies varied varying anything anywhere somewhere".split())
MOVING = MOVEMENT | frozenset(
    """upped upping lift lifts lifted lifting revised revising extend extended extending upgraded downgraded
    switched raised goes going brought bringing pushed pushing drove driven driving""".split()
)
STANDING = frozenset(
    """cost costs costing priced sells selling sold charge charges charging aged ages lasting lasts lasted worth
    weighing measuring holds open""".split()
)  # what stands in a range: "priced from $200 to $250"
SIZED = frozenset({"by", "of", "to", "at", "in", "for", ".", ";"})  # that stand between a movement and a range
SENTENCE_ENDS = frozenset({".", ";", "!", "?"})
REACH = 24  # tokens before a figure in which the verb of its movement stands: "raised the limit on ... from 49% to 74%"
NEAR = 8  # the same for a word of a range
CLOSE = 5  # the same without a "from": "rose 3% to 45", "lost more than $2 to $43"
AHEAD = 3  # tokens before the verb in which "to" or "could" stands
BY_RATIO = 2.0  # "cut by $3m to $4m" is a range; "up by $3m to $40m", each in its own unit, a size and an end
BARE_RATIO = 3.0  # the same of two bare numbers: "rose by 12,000 to 830,000", "cut stores by 40 to 160"
SHARED_RATIO = 5.0  # the same where both share what stands behind the second: "fell 5 to 10 per cent"
LEADS = SIZED | MOVEMENT - {"go", "goes", "went"}  # "it went 5 to 10 days without rain"


def moves(tokens: list[Token], first: Numeral, end: int, link: str, *, ratio: float, unit: Unit | None) -> bool:
    """Tell whether two numbers are the size or the start of a movement and its end: "rose 3 to 45", "cut from 9 to 7".

    `end` is the index after the second number, which is `ratio` times the first; `unit` is written with each of them.
    """
    if link != "to":
        return False
    words = [token.lower for token in tokens[max(0, first.first - REACH) : first.first]]
    near = words[-4:]
    if any(word in SPREAD for word in words[-NEAR:]):
        return False
    if "from" in near:
        told = is_told_of_moving(words[::-1]) and near[near.index("from") + 1 :][:1] != ["the"]
        return told and not goes_on(tokens, end)
    behind = read_simple(tokens, end) if unit is None else None
    part = word_at(tokens, end) == "of"  # "lost 3 to 5 of its best men"
    counted = unit is None and (behind is not None or part or counts_something(tokens, end))
    lead, back = lead_of(words[-CLOSE:])
    if lead == "by":
        apart = not counted and ratio > (BARE_RATIO if unit is None else BY_RATIO)
        return apart and not MOVEMENT.isdisjoint(words[-NEAR:])  # "cut the number of stores by 40 to 160"
    if lead not in MOVEMENT:
        return False
    money = behind is not None and behind.unit.dimension == "currency"  # "shares rose 3 to 12p"
    ahead = is_ahead(words[: len(words) - back + 1])
    share = unit is not None and unit.dimension == "ratio"
    shared = (counted and not money) or (ahead and share)
    return ratio > (SHARED_RATIO if shared else BY_RATIO if ahead or share else 1.0)


def lead_of(words: list[str]) -> tuple[str, int]:
    """Return the last word that tells of a movement or parts one from what follows, and how far from the end it is.

    That tells the size of "lost more than $2" from "a loss of $2 to $3" and from "fell to 2 to 3".
    """
    return next(((word, back) for back, word in enumerate(reversed(words), 1) if word in LEADS), ("", 0))


def is_ahead(words: list[str]) -> bool:
    """Tell whether the words end with a movement that is still to come: "is to cut", "could rise", "sees it growing".

    What is to come is told as a range more often than as a size and an end.
    """
    return words[-1].endswith("ing") or not (MODALS | {"to"}).isdisjoint(words[-1 - AHEAD : -1])


def goes_on(tokens: list[Token], end: int) -> bool:
    """Tell whether another end follows, which makes a range the first one: "revised from 5 to 7% to 3 to 5%"."""
    unit = read_simple(tokens, end)
    at = unit.end if unit else end
    return word_at(tokens, at) == "to" and at + 1 < len(tokens) and read_numeral(tokens, at + 1) is not None


def is_told_of_moving(words: list[str]) -> bool:
    """Tell whether a word of movement is the last one of its kind before a figure; the words go backwards from it."""
    for word in words:
        if word in MOVING:
            return True
        if word in STANDING or word in SENTENCE_ENDS:
            return False
    return False

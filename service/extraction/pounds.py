"""The pound that is weighed, told from the pound that is paid."""

from __future__ import annotations

from service.extraction.lexer import HYPHENS, Kind, Token, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.units import read_simple
from service.model import Unit

MONEY_NAME, MASS_NAME = "pound sterling", "pound-mass"
WEIGHT = frozenset(
    """weigh weighs weighed weighing weight heavy heavier heaviest lighter overweight obese stone lb lbs flab slimmed
    dieting diet heavyweight overloaded muscle exercising""".split()
)
MONEY = frozenset(
    """money cash debt debts savings aid taxpayers public coin coins note notes bill bills fine fines deal prize prizes
    contract bid loan fee fees budget business industry investment project scheme offer revenue sales funding worth
    damage entry entrance admission
    bet bets stake ticket tickets voucher vouchers bonus payment payments payout cheque cost charge price
    pay wage wages salary pension grant donation donations deposit refund reward bounty ransom profit loss gain increase
    rise cut discount rebate allowance levy tax bond bonds limit cap stamp meal haul raid robbery fraud scam theft
    windfall jackpot banknote banknotes denomination barrier""".split()
)
CHANGED = frozenset(
    "lose loses lost losing gain gains gained gaining shed sheds shedding drop dropped dropping".split()
)
LINKS = frozenset("about around some nearly almost over more than at least up to another a an further extra".split())
CHANGE_LIMIT = 700  # more is lost of money
LOST_OF_MONEY = MONEY | frozenset("horses betting gambling touts thieves scammers each".split())
TALL = frozenset("foot feet ft inch inches tall".split())
PRICED = frozenset("cost costs costing paid pay pays for price priced sold sells bought".split())
LIGHTEST, HEAVIEST = 60, 600  # of people whose height is told
LOOKS = frozenset({"hair", "eyes", "build"})
BEFORE, BEHIND = 8, 6  # tokens in which a word of weight decides


def is_weight(tokens: list[Token], first: int, end: int, value: float | None) -> bool:
    """Tell whether the pounds that are written on the token before `end` are a weight; `first` begins the figure."""
    if value is None or value >= 100_000:
        return False
    behind = {token.lower for token in tokens[end : end + BEHIND]}
    if word_at(tokens, end - 2) in HYPHENS and word_at(tokens, end - 1) in {"pound", "pounds"}:
        return not (behind_hyphen(tokens, end) & MONEY)
    if word_at(tokens, end) == "(" and restates_mass(tokens, end + 1):
        return True
    around = {token.lower for token in tokens[max(0, first - BEFORE) : first]} | behind
    if around & WEIGHT or is_changed(tokens, first, value, behind) or is_described(tokens, first, value, behind):
        return True
    return word_at(tokens, end) == "of" and not {token.lower for token in tokens[end + 1 : end + 4]} & MONEY


def weighed(unit: Unit) -> Unit:
    """Return a unit of pounds that are paid as one of pounds that are weighed, with what it is counted by."""
    name, dimension = unit.name.removeprefix(MONEY_NAME), unit.dimension.removeprefix("currency")
    return Unit(f"{MASS_NAME}{name}", f"mass{dimension}")


def behind_hyphen(tokens: list[Token], end: int) -> set[str]:
    """Return the words that "220-pound" describes; hyphens tie words of grammar to others: "on-the-spot fine"."""
    words: set[str] = set()
    for i in range(end, min(end + BEHIND, len(tokens))):
        tied = tokens[i].text in HYPHENS or word_at(tokens, i - 1) in HYPHENS or word_at(tokens, i + 1) in HYPHENS
        if not tied and (tokens[i].kind is not Kind.WORD or tokens[i].lower in FUNCTION_WORDS):
            break
        words.add(tokens[i].lower)
    return words


def is_changed(tokens: list[Token], first: int, value: float, behind: set[str]) -> bool:
    """Tell whether pounds are what somebody has lost or put on: "she lost 50 pounds in a year"."""
    i = first - 1
    while i > first - 5 and word_at(tokens, i) in LINKS:
        i -= 1
    put_on = word_at(tokens, i) == "on" and word_at(tokens, i - 1) in {"put", "puts", "putting"}
    return (put_on or word_at(tokens, i) in CHANGED) and value < CHANGE_LIMIT and not behind & LOST_OF_MONEY


def is_described(tokens: list[Token], first: int, value: float, behind: set[str]) -> bool:
    """Tell whether somebody is described by pounds: "6-foot-2 and 205 pounds", "180 pounds, brown hair"."""
    before = {token.lower for token in tokens[max(0, first - BEFORE) : first]}
    tall = bool(before & TALL) and not before & PRICED
    return LIGHTEST <= value <= HEAVIEST and (tall or bool(behind & LOOKS))


def restates_mass(tokens: list[Token], i: int) -> bool:
    """Tell whether the figure at token i, in brackets behind the pounds, is one of mass: "(320kg)"."""
    if i >= len(tokens) or tokens[i].kind is not Kind.NUMBER:
        return False
    unit = read_simple(tokens, i + 1)
    return unit is not None and unit.unit.dimension == "mass"

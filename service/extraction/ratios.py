"""So many of so many: "one in five", "nine out of ten", "eight per thousand", "one in 14 million"; "two to one"."""

from __future__ import annotations

from service.extraction.digits import read_digits
from service.extraction.lexer import HYPHENS, Kind, Token, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something, is_plural
from service.extraction.numeral import ODDS, SHARE, Numeral, clean, exact, times
from service.extraction.shares import DONE as PEOPLE_DO
from service.extraction.unit_table import singular
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES, SMALL, read_words

ROUND = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "1,000": 1000,
    "1000": 1000,
    "10,000": 10_000,
    "100,000": 100_000,
}
RATIO_STEP = 0.25  # of one in so many: "two in five" is said of 38% and of 42%
LINKS = frozenset({"in", "out"})
LONGEST_NOUN = 3  # words of what a ratio counts
RESULTS = frozenset(  # "one win in 12" games
    """win defeat loss victory draw goal point try wicket start appearance medal title trophy success penalty error
    book film album single""".split()
)
DOINGS = frozenset(  # what one of so many does: "one patient in four comes from Wales"
    """comes lives says uses owns believes thinks wants works pays goes gets makes takes needs dies suffers fails leaves
    smokes drinks plays speaks watches reads feels expects plans earns spends faces receives knows""".split()
)
OUTINGS = frozenset(
    "games matches appearances starts innings outings internationals tests races fights bouts ties fixtures".split()
)
DONE = frozenset(
    """scored scores scoring netted conceded conceding managed won lost winning losing bagged hit struck walked made
    taken took drawn""".split()
)
MANY_DO = frozenset(
    "do back oppose support favour agree believe think say want feel use own live lack skip need".split()
)
HELPING = frozenset("are were have had do did don't don’t was".split())
ROUND_BASES = frozenset({3, 4, 5, 6, 8, 10, 20})  # "three schools in ten"
HAVING = frozenset({"has", "have", "had", "with"})
SOFTENERS = frozenset({"just", "only", "another", "some", "all"})
PERIODS = frozenset("second minute hour day week month year".split())


def add_ratio(tokens: list[Token], above: Numeral) -> Numeral | None:
    """Read on from a number to "one in five", "43 in every 1,000", "eight per thousand"; to odds of "two to one"."""
    at = ratio_link(tokens, above)
    named, at = at > above.end, at if at > above.end else joined(tokens, at)  # "one-in-five"
    link_at, link, at = at, word_at(tokens, at), joined(tokens, at + 1)
    if link not in {"in", "out", "to", "per"} or above.value is None or not above.bare:
        return None
    if link == "per":
        number = ROUND.get(word_at(tokens, at))
        if number is None or not 0 < above.value < number or read_simple(tokens, at + 1):
            return None
        return exact(above.first, at + 1, clean(above.value / number), above.granularity / number, unit=SHARE)
    if link == "to":
        odds = word_at(tokens, at) == "one" and above.value > 1
        return exact(above.first, at + 1, above.value, 0.5, unit=ODDS) if odds else None
    if link == "out":
        if word_at(tokens, at) != "of":
            return None
        at += 1
    at += word_at(tokens, at) == "every"
    below = read_base(tokens, at)
    if below is None or below.value is None or not 0 < above.value <= below.value - (link == "in"):
        return None
    if tokens[at].kind is Kind.NUMBER and below.end == at + 1 and below.value > 1000 and "," not in tokens[at].text:
        return None  # "one in 2004"
    if link == "in" and is_tally(tokens, above, below):
        return None
    if word_at(tokens, below.end).removesuffix("s") in PERIODS or word_at(tokens, below.end) in HYPHENS:
        return None  # "three in five days", "two in 10-minute spells"
    if named and not (is_of_round(tokens, above, link_at) or is_ratio_closed(tokens, below.end)):
        return None  # "one girl in 30 homes"
    if named and link == "out" and above.value > 1 and below.value not in {10, *ROUND.values()}:
        return None  # "39 nations out of 65 asked" are counts
    return exact(above.first, below.end, above.value / below.value, RATIO_STEP / below.value, unit=SHARE)


def read_base(tokens: list[Token], i: int) -> Numeral | None:
    """Read the number that a ratio is out of, from token i on: "five", "1,000", "14 million"."""
    below = read_digits(tokens, i) or read_words(tokens, i) if i < len(tokens) else None
    if below is None or not below.bare:
        return below
    at = joined(tokens, below.end)
    factor = MAGNITUDES.get(word_at(tokens, at))
    return below if factor is None else times(below, factor, at + 1)


def is_tally(tokens: list[Token], above: Numeral, below: Numeral) -> bool:
    """Tell what was done so many times in so many games: "has scored 14 in 60 appearances", "has scored six in eight".

    One of so many is a rate all the same, but for one that was done: "they have lost one in 15 games".
    """
    lead = above.first - 1
    lead -= word_at(tokens, lead) in SOFTENERS
    done = word_at(tokens, lead) in DONE
    ahead = tokens[below.end : below.end + LONGEST_NOUN]
    outings = next((token.lower in OUTINGS for token in ahead if is_plural_noun(token)), False)
    closed = below.end >= len(tokens) or tokens[below.end].kind is Kind.MARK
    return (outings and (done or word_at(tokens, lead) in HAVING)) or (done and closed and above.value != 1)


def is_plural_noun(token: Token) -> bool:
    """Tell whether a token looks like a noun in the plural, or like one that has none: "innings"."""
    return token.lower.endswith("s") and token.lower not in FUNCTION_WORDS


def is_ratio_closed(tokens: list[Token], end: int) -> bool:
    """Tell whether nothing that is counted or measured, and no name, follows the number that closes a ratio."""
    doing = tokens[end - 1].kind is Kind.WORD or word_at(tokens, end) in DOINGS  # "one voter in three backs it"
    if end >= len(tokens) or (doing and tokens[end].text.islower() and read_simple(tokens, end) is None):
        return True
    follows = tokens[end]
    named = (follows.glued and follows.kind is not Kind.MARK) or (
        follows.kind is Kind.WORD and follows.text[0].isupper()
    )
    measured = follows.lower in MAGNITUDES or follows.text == "%" or read_simple(tokens, end) is not None
    return not (named or measured or counts_something(tokens, end))


def is_of_round(tokens: list[Token], above: Numeral, at: int) -> bool:
    """Tell whether a few are told of each five or ten: "three schools in ten"; `at` is where the "in" stands."""
    below = SMALL.get(word_at(tokens, at + 1)) or read_small_digits(tokens, at + 1)
    if above.value is None or below not in ROUND_BASES or not 1 < above.value < below or not is_plural(tokens, at - 1):
        return False
    following = tokens[at + 2] if at + 2 < len(tokens) else None
    if following is None or following.kind is Kind.MARK or following.lower in MODALS | HELPING:
        return following is None or following.text not in HYPHENS | {"%"}
    behind = word_at(tokens, at + 3)
    did = following.lower.endswith("ed") and (behind in FUNCTION_WORDS or not behind.isalnum())  # "backed the plan"
    return did or following.lower in MANY_DO | PEOPLE_DO


def read_small_digits(tokens: list[Token], i: int) -> int | None:
    """Return the whole number of one or two digits at token i."""
    text = word_at(tokens, i)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def ratio_link(tokens: list[Token], above: Numeral) -> int:
    """Return where the link of a ratio stands: behind the number, or behind what it counts: "one child in 30"."""
    at, words = above.end, 0
    while word_at(tokens, at) not in LINKS:
        words += (
            word_at(tokens, at) not in HYPHENS and word_at(tokens, at - 1) not in HYPHENS
        )  # "one left-handed boy in"
        at += 1
        if words > LONGEST_NOUN:
            return above.end
    nouns = [token.lower for token in tokens[above.end : at] if token.text not in HYPHENS]
    then = word_at(tokens, at + 1)
    if any(not noun.isalpha() or noun in FUNCTION_WORDS or singular(noun) in RESULTS for noun in nouns):
        return above.end
    if word_at(tokens, at) == "out":
        return at if then == "of" else above.end
    return at if above.value == 1 or then == "every" or is_of_round(tokens, above, at) else above.end

"""Ages: "44-year-old", "44 years old", "aged 44", "Smith, 44,", "she turned 44"."""

from __future__ import annotations

from itertools import pairwise

from service.extraction.lexer import DASHES, HYPHENS, Kind, Token, is_capital, word_at
from service.extraction.nouns import FUNCTION_WORDS, counts_something
from service.extraction.units import UnitMatch, bare
from service.extraction.wordnumbers import SMALL
from service.model import Unit

OLDEST = 120  # years; the oldest age on record is 122
YEAR_OF_AGE = Unit("year of age", "age")
OLD = frozenset({"old", "olds"})
SOFTENERS = frozenset("between about under over around of nearly almost from just only".split())
PERSONS = frozenset("he she i who".split())
BEING = frozenset("is was be am are turn turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
TURNING = frozenset("turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
YOUNG = frozenset({"children", "kids", "child", "youngsters", "boys", "girls", "pupils"})
LIMITS = frozenset({"under", "over", "above", "below"})
PEOPLE = frozenset(
    """people adults children women men girls boys those anyone everyone someone voters citizens drivers workers
    pensioners residents patients pupils kids youngsters teenagers players viewers americans britons users adult child
    person woman man driver worker""".split()
)
TOLD_OF = PEOPLE | PERSONS | {"they", "you"}
UNTO = LIMITS | {"at", "before", "till", "until"}
ADVERBS = frozenset("not just only now still nearly almost about around barely already".split())
LATELY = frozenset({"now", "still", "already", "only", "just"})
PLACING = frozenset({"in", "of", "from", "at", "on", "to"})
AGES_OF = frozenset(
    "retirement pension school-leaving leaving voting minimum maximum legal".split()
)  # "retirement age"
BANDS = frozenset("group groups bracket brackets band range category categories".split())  # "the 25-54 age group"
TOWARDS = frozenset({"from", "to", "at", "of", "is", "was", "until"})
SENTENCE = 12  # tokens back to the verb of "he is a great back and only 25"
AGE_REACH = 10  # tokens from the name of such an age to its figure
LIFE = frozenset(
    """retire retires retired retiring retirement work die dies died married adult adults legally widowed orphaned
    graduated pension pensions job""".split()
)
YET = frozenset({"still", "already"})
LIVING = frozenset({"live", "lives", "lived", "survive"})
LIVING_REACH = 9
EXPECTANCY_REACH = 12
EXTREMES = frozenset({"oldest", "eldest", "youngest"})
EXTREME_REACH = 6  # tokens from such a word to the figure
LIFE_REACH = 5  # tokens before the figure in which such a word stands
ROLES = frozenset(  # "the Wales star, 30, with"
    """star striker singer actor actress defender midfielder goalkeeper keeper winger captain coach player driver
    director mother father son daughter brother sister wife husband man woman boy girl teacher nurse farmer
    student widow drummer bowler prop hooker flanker lock sprinter swimmer runner rider boxer golfer manager boss
    chairman leader minister president mayor pupil patient victim suspect soldier officer lawyer writer author
    painter dancer rapper presenter champion winner rival compatriot veteran teenager youngster newcomer""".split()
)
SUMS = frozenset("toll total tally score majority margin share figure number count sum average route lead".split())
ROLE_ENDINGS = ("ist", "man", "woman", "ian")  # "the guitarist, 22, says"
PREDICATES = frozenset("was is has had who said says told will won died".split())  # "the striker, 24, was hurt"
AFTER = frozenset(". , ; ! ? - – ) by next in on when and this today tomorrow at now then last but or years".split())


def read_age(tokens: list[Token], first: int, end: int, unit: Unit | None, unit_end: int) -> UnitMatch | None:
    """Return the unit of age where the figure on tokens `first` to `end` is one, and the index after it.

    `unit` and `unit_end` are what was read behind the figure: "year" in "44-year-old".
    """
    if unit is not None and unit.dimension == "time":
        of_age = Unit(f"{unit.name} of age", "age")
        at = unit_end + (word_at(tokens, unit_end) in HYPHENS)
        if bare(word_at(tokens, at)) in OLD:
            return UnitMatch(of_age, at + 1)
        if word_at(tokens, unit_end) == "of" and word_at(tokens, unit_end + 1) == "age":
            return UnitMatch(of_age, unit_end + 2)
        lived = unit.name == "year" and lives_to(tokens, first, unit_end)
        return UnitMatch(of_age, unit_end) if lived or is_aged(tokens, first) else None
    if unit is not None:
        return None
    if word_at(tokens, end) == "age" and word_at(tokens, end + 1) in BANDS:
        return UnitMatch(YEAR_OF_AGE, end)
    if word_at(tokens, end) == "yo":
        return UnitMatch(YEAR_OF_AGE, end + 1)
    if word_at(tokens, end) == "y" and word_at(tokens, end + 1) == "/" and word_at(tokens, end + 2) == "o":
        return UnitMatch(YEAR_OF_AGE, end + 3)
    if not is_years(tokens, first, end):
        small = end == first + 1 and tokens[first].lower in SMALL and word_at(tokens, first - 2) in YOUNG
        if small and word_at(tokens, first - 1) in {"under", "over"} and not counts_something(tokens, end):
            return UnitMatch(YEAR_OF_AGE, end)  # "children under five"
        aged = is_aged(tokens, first) or (tokens[first].lower in SMALL and is_then(tokens, first, end))
        return UnitMatch(YEAR_OF_AGE, end) if aged else None
    aged = is_aged(tokens, first) or is_apposed(tokens, first, end) or is_told(tokens, first, end)
    aged = (
        aged
        or lives_to(tokens, first, end)
        or is_extreme(tokens, first, end)
        or is_expected(tokens, first, end)
        or is_named_age(tokens, first, end)
    )
    return UnitMatch(YEAR_OF_AGE, end) if aged or is_limit(tokens, first, end) or is_when(tokens, first, end) else None


def is_aged(tokens: list[Token], first: int) -> bool:
    """Tell whether "aged" or "age of" leads to the figure that begins at a token."""
    lead = first - 1
    while lead > first - 3 and word_at(tokens, lead) in SOFTENERS:
        lead -= 1
    if word_at(tokens, lead) in {"aged", "age", "ages"}:
        return True
    if word_at(tokens, first - 1) == "as" and word_at(tokens, first - 2) in {"young", "old"}:
        return True  # "children as young as 12"
    of_young = word_at(tokens, first - 1) == "of" and word_at(tokens, first - 2) in YOUNG  # "kids of 15"
    return of_young and not counts_something(tokens, first + 1)


def is_years(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure can be a number of years lived: digits alone, up to the oldest."""
    text = tokens[first].text
    return end == first + 1 and tokens[first].kind is Kind.NUMBER and text.isdecimal() and 1 <= int(text[:4]) <= OLDEST


def is_apposed(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age set off by commas after a name: "Smith, 44, said"."""
    figure = first
    while word_at(tokens, first - 1) in LATELY:  # "Smith, now 44, said", "Smith, still only 44, said"
        first -= 1
    dash = end < len(tokens) and tokens[end].text in DASHES and not tokens[end].glued  # "Smith, 44 - who"
    if not (word_at(tokens, first - 1) == "," and (word_at(tokens, end) in {",", "."} or dash)):
        return False
    if is_capital(tokens, first - 2):
        if word_at(tokens, first - 3) in {"in", "at"} and word_at(tokens, first - 4) == ";":
            return False  # "20 were held in Leeds; in Hull, 12."
        placed = figure > first and word_at(tokens, first - 3) in PLACING  # "in Wales, only 12, it"
        return tokens[first - 2].lower not in FUNCTION_WORDS and not placed
    then, noun, grown = word_at(tokens, end + 1), word_at(tokens, first - 2), is_adult_or_teen(tokens[end - 1])
    if grown and (noun in ROLES or (noun.endswith(ROLE_ENDINGS) and then.isalpha())):
        return True
    if noun in SUMS or figure > first:
        return False  # "the death toll, 52, was the worst", "the price, still only 25, is"
    told = then in PREDICATES or (then.endswith("ed") and grown and not noun.endswith("s"))
    return told and first > 1 and noun.isalpha()


def is_being(tokens: list[Token], i: int) -> bool:
    """Tell whether "he is", "who was" or the like ends at a token."""
    return word_at(tokens, i) in BEING and (word_at(tokens, i - 1) in PERSONS or word_at(tokens, i) in TURNING)


def is_told(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is what a person is or turns: "she is 44", "who will be 35 next month"."""
    first -= word_at(tokens, first - 1) in ADVERBS  # "I'm only 10!"
    if word_at(tokens, first - 1) == "and" and word_at(tokens, first) in ADVERBS:  # "he is a great back, and only 25"
        first = (
            next((at for at in range(first - 1, max(0, first - SENTENCE), -1) if is_being(tokens, at)), first - 1) + 1
        )
    if word_at(tokens, first - 1) not in BEING:
        return False
    after = tokens[end] if end < len(tokens) else None
    if after is not None and after.lower not in AFTER and after.lower not in PERSONS:
        return False
    if word_at(tokens, end) == "when" and word_at(tokens, end + 1) in PERSONS:
        return True  # "Smith was 22 when she left"
    words = {token.lower for token in tokens[max(0, first - 4) : first]}
    return bool(words & PERSONS) or word_at(tokens, first - 1) in TURNING


def is_then(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a number word is how old a person was at a time: "when she was eight,", "he was nine when"."""
    if word_at(tokens, first - 1) not in {"was", "turned", "is"} or word_at(tokens, first - 2) not in {
        "she",
        "he",
        "i",
    }:
        return False
    dated = word_at(tokens, first - 3) in {"when", "until", "since"} and word_at(tokens, end) in {",", ".", ""}
    return dated or (word_at(tokens, end) == "when" and word_at(tokens, end + 1) in PERSONS)


def is_extreme(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is how old the oldest or the youngest is: "the oldest member is 99"."""
    if word_at(tokens, first - 1) not in {"is", "was"} or counts_something(tokens, end):
        return False
    near = {token.lower for token in tokens[max(0, first - EXTREME_REACH) : first - 1]}
    return bool(near & EXTREMES) and (end >= len(tokens) or tokens[end].lower in AFTER)


def is_limit(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure bounds the age of people: "voters over 60", "those who are over 80"."""
    if word_at(tokens, first - 1) not in LIMITS or counts_something(tokens, end) or not is_adult_or_teen(tokens[first]):
        return False
    who = word_at(tokens, first - 2)
    if who in {"are", "is", "was", "were", "be"}:
        return not TOLD_OF.isdisjoint(token.lower for token in tokens[max(0, first - 5) : first - 2])
    return who in PEOPLE


def is_when(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure says at what age a thing is done: "retire at 65", "legally adults at 18", "At 23, he"."""
    lead = tokens[first - 1] if first > 0 else None
    if lead is None or lead.lower not in UNTO or not is_adult_or_teen(tokens[first]):
        return False
    after, then = word_at(tokens, end), tokens[end + 1] if end + 1 < len(tokens) else None
    if lead.text == "At" and after == "," and then is not None:
        named = is_capital(tokens, end + 1) and then.lower not in FUNCTION_WORDS
        return named or then.lower in PERSONS or then.lower in {"she's", "he's", "i'm"}
    if lead.text == "At" and (after in PERSONS or after in BEING) and len(tokens[first].text) == len("34"):
        return True  # "At 34 I'm tired"
    if lead.lower == "at" and after in YET and then is not None and then.lower in {"a", "an", "the", "one"}:
        return True  # "at 24 still a newcomer"
    closed = not after or after in AFTER or after in FUNCTION_WORDS
    near = {token.lower for token in tokens[max(0, first - LIFE_REACH) : first - 1]}
    return closed and bool(near & LIFE) and not counts_something(tokens, end)


def lives_to(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure that ends at token `end` is how old people grow: "they live to 81", "men until 78"."""
    lead = word_at(tokens, first - 1)
    if lead not in {"to", "until", "till"} or not is_adult_or_teen(tokens[first]):
        return False
    before = [token.lower for token in tokens[max(0, first - LIVING_REACH) : first - 1]]
    if before and before[-1] in LIVING:
        return not counts_something(tokens, end)  # "shown live to 42 cinemas"
    joined_to = not {",", "and"}.isdisjoint(before[-4:])  # ", men until 78"
    return joined_to and any(verb in LIVING and then == lead for verb, then in pairwise(before))


def is_expected(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is how long people are expected to live: "life expectancy for men is around 73"."""
    if not is_adult_or_teen(tokens[first]) or counts_something(tokens, end):
        return False
    near = {token.lower for token in tokens[max(0, first - EXPECTANCY_REACH) : first]}
    return "expectancy" in near and word_at(tokens, end) != "%"


def is_named_age(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is an age with a name: "the retirement age will rise from 60 to 65"."""
    if (
        word_at(tokens, first - 1) not in TOWARDS
        or not is_adult_or_teen(tokens[first])
        or counts_something(tokens, end)
    ):
        return False
    near = [token.lower for token in tokens[max(0, first - AGE_REACH) : first - 1]]
    return any(kind in AGES_OF and word == "age" for kind, word in pairwise(near))


def is_adult_or_teen(token: Token) -> bool:
    """Tell whether a number is one that ages are bounded by: a single digit counts other things as often."""
    return len(token.text) > 1

"""Ages told by a verb: "she is 44", "the victim was 52", "a boy who was three at the time and is now nine"."""

from __future__ import annotations

from service.extraction.ages.limits import AFTER
from service.extraction.ages.words import FAMILY, PARENTS, PERSONS, ROLES, TRADES, is_adult_or_teen, is_man
from service.extraction.dates import MONTHS, WEEKDAYS
from service.extraction.lexer import Kind, Token, is_capital, joined, word_at
from service.extraction.movements import SENTENCE_ENDS
from service.extraction.nouns import FUNCTION_WORDS, MODALS
from service.extraction.wordnumbers import SMALL

BEING = frozenset("is was be am are turn turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
TURNING = frozenset("turns turned turning i'm he's she's who's i’m he’s she’s who’s".split())
ADVERBS = frozenset("not just only now then still nearly almost about around barely already".split())
ASIDE = 6  # tokens of "in May 1972," between a conjunction and its subject
SENTENCE = 12  # tokens back to the verb of "he is a great back and only 25"
PERSON = FAMILY | ROLES | TRADES | PARENTS
RANKED = frozenset("winner champion leader star captain favourite runner rival striker".split())  # told of places too
UNRANKED = PERSON - RANKED
YOUNGEST = FAMILY | {"kid", "youngster"}  # of whom a digit tells an age
PLACES_OF = frozenset({"of", "from", "in", "at"})  # "the owner of the shop was 50"
LONGEST_PERSON = 4  # words of "the young Danish pilot"
LONGEST_PLACE = 4  # words
LONGEST_DESCRIPTION = 6  # tokens of "the pilot, a Dane from Aarhus, was 34"
PREPOSITIONS = frozenset("of by for from with to in on at than as".split())
TITLES = frozenset("mr mrs ms miss dr sir".split())
DAYS = frozenset({"day", "week", "month", "year", "summer", "winter"})
OWNERS = frozenset({"the", "his", "her", "their", "my", "our"})
COMING = frozenset({"until", "till", "when", "before", "once", "after", "if"})
TIMES = frozenset({"when", "at", "then"})
MOMENTS = frozenset({"time", "earliest", "very", "most"})  # "18 at the time", "51 at the earliest"
LONGEST_NAME = 3  # words
FULL_NAME = 2
NO_PERSONS = frozenset(  # "Consumer Confidence was 52."
    """confidence sentiment activity index output inflation turnout united city town county rovers ham palace rangers
    york""".split()
)
LIVING = frozenset("is was has had lives lived works married single retired ill fit well tall".split())  # "34 and ill"
CLOSERS = frozenset({"", ".", ",", ";", "!", "?", ")"})


def is_being(tokens: list[Token], i: int) -> bool:
    """Tell whether "he is", "who was" or the like ends at a token."""
    return word_at(tokens, i) in BEING and (word_at(tokens, i - 1) in PERSONS or word_at(tokens, i) in TURNING)


def is_told(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is what a person is or turns: "she is 44", "who will be 35 next month"."""
    figure, first = first, first - (word_at(tokens, first - 1) in ADVERBS)  # "I'm only 10!"
    if word_at(tokens, first - 1) == "and" and word_at(tokens, first) in ADVERBS:  # "he is a great back, and only 25"
        first = (
            next((at for at in range(first - 1, max(0, first - SENTENCE), -1) if is_being(tokens, at)), first - 1) + 1
        )
    if is_coming(tokens, first, end):
        return True
    if word_at(tokens, first - 1) not in BEING:
        return False
    after = tokens[end] if end < len(tokens) else None
    subject = first - 2 - (word_at(tokens, first - 2) in MODALS)  # "the pilot will be 52"
    if is_closed(tokens, end) and is_person(tokens, subject, told_of(tokens, figure, end)):
        return True  # "her mother is 80.", "Ann Holt was 52 when"
    if after is not None and after.lower not in AFTER | PERSONS and not is_closed(tokens, end):
        return False
    if word_at(tokens, end) == "when" and word_at(tokens, behind_aside(tokens, end + 1)) in PERSONS:
        return True  # "Smith was 22 when she left", "was 22 when, in 1972, she left"
    words = {token.lower for token in tokens[max(0, first - 4) : first]}
    return bool(words & PERSONS) or word_at(tokens, first - 1) in TURNING


def is_coming(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure is the age that some come to: "until they are 14", "once they turn 18"."""
    when, who, verb = (word_at(tokens, first - back) for back in (3, 2, 1))
    return verb in {"are", "were", "turn"} and who == "they" and when in COMING and is_closed(tokens, end)


def told_of(tokens: list[Token], figure: int, end: int) -> frozenset[str]:
    """Return the nouns for those of whom such a figure tells an age: a champion "was 12" in a list too."""
    if not is_adult_or_teen(tokens[figure]):
        return YOUNGEST
    return UNRANKED if word_at(tokens, end) in CLOSERS else PERSON


def behind_aside(tokens: list[Token], i: int) -> int:
    """Return the index behind a short aside that two commas set off at token i, or i where there is none."""
    if word_at(tokens, i) != ",":
        return i
    return next((at + 1 for at in range(i + 1, i + ASIDE) if word_at(tokens, at) == ","), i)


def is_then(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a number in words is how old a person is: "when she was eight,", "who is three,", "now nine"."""
    last = joined(tokens, first + 1)
    compound = last > first + 1 and end == last + 1 and word_at(tokens, last) in SMALL
    if tokens[first].kind is not Kind.WORD or word_at(tokens, first) == "one":
        return False
    if not (end == first + 1 or compound) or not is_closed(tokens, end):
        return False
    lead = first - 1 - (word_at(tokens, first - 1) in ADVERBS)
    verb = word_at(tokens, lead)
    if verb == "be" and compound:
        return any(token.lower in PERSONS for token in tokens[max(0, lead - 3) : lead])  # "he will be fifty-one"
    if verb not in {"is", "was", "turned", "turns"}:
        return False
    if word_at(tokens, lead - 1) in PERSONS or is_person(tokens, lead - 1, told_of(tokens, first, end)):
        return True
    # "who was three at the time and is now nine"
    went_on = word_at(tokens, lead - 1) in {"and", ","} and lead < first - 1
    return went_on and any(is_being(tokens, at) for at in range(max(1, lead - SENTENCE), lead - 1))


def is_closed(tokens: list[Token], end: int) -> bool:
    """Tell whether the clause ends behind an age, or tells at what time it was that: "at the time", "the day she"."""
    word, then = word_at(tokens, end), word_at(tokens, end + 1)
    if word in CLOSERS or word in {"now", "today", "but", "while"}:
        return True
    if word == "and" and then in LIVING:
        return True
    if word == "the" and then in {"first", "second", "last"} and word_at(tokens, end + 2) == "time":
        return True  # "she was 21 the first time"
    if word in {"until", "till"}:
        return then in MONTHS or then == "next"  # "she will not turn 15 until October"
    if word == "the":
        return then in DAYS and word_at(tokens, end + 2) in PERSONS | {"they"}
    if word in {"last", "this", "next"}:
        return then in DAYS or then in MONTHS or then in WEEKDAYS
    dated = then == "the" and word_at(tokens, end + 2) in MOMENTS
    since = word == "when" and (then in OWNERS or then in {"they", "we", "it"})  # "she was six when her father died"
    return word in TIMES and (word == "then" or then in PERSONS or dated or since)


def is_person(tokens: list[Token], i: int, who: frozenset[str]) -> bool:
    """Tell whether the subject that ends at token i is a person: "her mother", "Mr Holt", "the victim, Ann Holt,".

    `who` holds the nouns that can name the person.
    """
    if word_at(tokens, i) == ",":
        for at in range(i - 1, max(0, i - LONGEST_DESCRIPTION), -1):
            if tokens[at].kind is not Kind.WORD:
                return tokens[at].text == "," and is_head(tokens, at - 1, who)
        return False
    if is_head(tokens, i, who):
        return True
    at = i
    while at > i - LONGEST_PLACE and tokens[max(at, 0)].kind is Kind.WORD and word_at(tokens, at) not in PLACES_OF:
        at -= 1
    if word_at(tokens, at) in PLACES_OF and is_head(tokens, at - 1, who):
        return True  # "the owner of the shop"
    at = i
    while at > i - LONGEST_NAME and is_titled(tokens, at):
        at -= 1
    if at == i or who is YOUNGEST:
        return False
    if word_at(tokens, at + 1) in TITLES and at + 1 < i:
        return True
    opens = at < 0 or tokens[at].text in SENTENCE_ENDS
    return opens and i - at == FULL_NAME and word_at(tokens, i) not in NO_PERSONS  # "Ann Holt was 52."


def is_head(tokens: list[Token], i: int, who: frozenset[str]) -> bool:
    """Tell whether a noun of `who` stands at token i, and no preposition leads to it: "the price of a farmer"."""
    word = word_at(tokens, i)
    if word not in who and (who is YOUNGEST or not is_man(word)):
        return False
    for at in range(i - 1, max(-1, i - 1 - LONGEST_PERSON), -1):
        before = word_at(tokens, at)
        if tokens[at].kind is not Kind.WORD or before in PREPOSITIONS:
            return tokens[at].kind is not Kind.WORD
        if before in FUNCTION_WORDS or before.endswith(("'s", "’s")):
            return word_at(tokens, at - 1) not in PREPOSITIONS
    return i < LONGEST_PERSON


def is_titled(tokens: list[Token], i: int) -> bool:
    """Tell whether a word of a name stands at token i: it has a capital and is not all in capitals."""
    return is_capital(tokens, i) and not tokens[i].text.isupper() and tokens[i].lower not in FUNCTION_WORDS

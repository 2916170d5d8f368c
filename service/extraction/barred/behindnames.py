"""Amounts right behind a name that does not take them in: "put Labour 12 points ahead", "Honda 400 and Nissan 250".

"Boeing 747", "Channel 4" and "iPhone 5" take theirs in; names.py and its neighbours tell which.
"""

from __future__ import annotations

from service.extraction.barred.airliners import AIRLINERS
from service.extraction.barred.labels import is_label
from service.extraction.barred.rule import Setting
from service.extraction.dates import MONTHS, WEEKDAYS
from service.extraction.lexer import HYPHENS, Kind, Token, is_capital, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS, PLURALS, counts_something, is_plural
from service.extraction.scores import STAFF
from service.extraction.units import read_simple
from service.extraction.wordnumbers import SMALL

GIVING = frozenset(  # verbs that take a name and an amount: "gave Iraq 20 cars"
    """give gives gave giving given send sends sent sending sell sells sold selling lend lends lent pay pays paid paying
    offer offers offered offering grant grants granted hand hands handed award awards awarded cost costs costing leave
    leaves left leaving put puts putting deduct deducts deducted dock docks docked fine fines fined owe owes owed deny
    denied spare spared save saves saved supply supplied loan loaned buy bought earn earned win won keep keeps kept move
    moves moved moving lift lifts lifted take takes took taking beat beats beaten""".split()
)
TALLIES = frozenset({"times", "points", "votes", "seats"})  # that no product is called by: "beat Hale 12 times"
NUMBERED = frozenset(  # what is named with a number: "gave Xbox 360 owners a game"
    "xbox playstation gamecube pentium iphone ipad galaxy euro nasdaq super big".split()
)
MAKERS = frozenset(  # whose models are numbers, with a clause's "BMW 250" all the same: "bought Porsche 911 parts"
    "peugeot porsche bmw mercedes audi fiat ferrari volvo mazda lexus citroen nokia levi's levi’s canon nikon".split()
)
LINKS = frozenset({",", ";", "and", "while"})
SET_AGAINST = frozenset({"to", "than", "with", "against"})  # "22 wins to Hale's 20"
RELATIVES = frozenset({"which", "who", "whose", "where"})
PLACING = frozenset({"in", "at", "for", "from"})
WITHIN = frozenset("in at on across throughout under during around near outside inside over among".split())
CLAUSES = frozenset({"that", "and", "but", "while", "as", "where", "when", "because"})
SUBJECTS = frozenset("the a an this that these those he she it they we you i his her its their who".split())
CLOSING = frozenset({",", ";", ".", ")", "and", "while", "but", ""})
PERCENT = frozenset({"%", "per", "percent"})
FEWER = frozenset({"only", "just"})
JOINTS = frozenset({"and", "or", "to"})
LONGEST_NAME = 5  # tokens
MOST_DIGITS = 3
REACH = 48  # tokens back to what the clause before tells
FEWEST_DIGITS = 2


def is_behind_name(tokens: list[Token], i: int, setting: Setting) -> bool:
    """Tell whether the digits at token i are an amount, though a name stands right before them."""
    text = tokens[i].text
    if setting.title_case or tokens[i].glued or not text.isdecimal() or len(text) > MOST_DIGITS or text in AIRLINERS:
        return False
    start = name_start(tokens, i, setting.first)
    if start == i or is_label(tokens, i):
        return False
    if is_hanging(tokens, i + 1):
        return True
    told = is_given(tokens, i, start) or is_result(tokens, i) or is_placed(tokens, i, setting.first)
    return told or is_gapped(tokens, i, start, setting.first)


def name_start(tokens: list[Token], i: int, first: int) -> int:
    """Return where the name before token i begins, or i where none does."""
    at = i
    while at > max(first, i - LONGEST_NAME) and is_capital(tokens, at - 1):
        at -= 1
    before = tokens[i - 1].lower
    no_name = before in MONTHS or before in WEEKDAYS or before in FUNCTION_WORDS or before in NUMBERED
    return i if at == i or no_name else at


def is_given(tokens: list[Token], i: int, start: int) -> bool:
    """Tell whether things are counted that something is done to the name by: "cost Labour 40 seats"."""
    at = i + 1 + (word_at(tokens, i + 1) == "more")
    if word_at(tokens, at) in TALLIES:
        return True
    if tokens[i - 1].lower in MAKERS:
        return False
    lead = start - 1 - (word_at(tokens, start - 1) == "the")
    return word_at(tokens, lead) in GIVING and (counts_something(tokens, i + 1) or word_at(tokens, i + 1) in STAFF)


def is_hanging(tokens: list[Token], i: int) -> bool:
    """Tell whether the hyphen at token i leaves its unit to the next number: "Irish 15- and 16-year-olds"."""
    if i + 3 >= len(tokens) or tokens[i].text not in HYPHENS or not tokens[i].glued:
        return False
    last = joined(tokens, i + 3)
    listed = word_at(tokens, i + 1) in JOINTS and is_figure(tokens[i + 2])
    return listed and last > i + 3 and read_simple(tokens, last) is not None


def is_result(tokens: list[Token], i: int) -> bool:
    """Tell whether the number is the larger one of a result: "passed the Senate 52 to 48"."""
    other = word_at(tokens, i + 2)
    small = other.isdecimal() and len(other) <= MOST_DIGITS
    return word_at(tokens, i + 1) == "to" and small and int(other) < int(tokens[i].text) and is_closed(tokens, i + 3)


def is_placed(tokens: list[Token], i: int, first: int) -> bool:
    """Tell whether a clause begins with where things are counted: "In New York 12 people died".

    "In Super 12 matches they won" and "In Euro 96 games, Leeds" go on as no verb of what is counted does.
    """
    if len(tokens[i].text) < FEWEST_DIGITS:
        return False  # newsrooms spell the small numbers: "in Zorba 3 players fight"
    at = i - 1
    while at > max(first, i - LONGEST_NAME) and is_capital(tokens, at) and tokens[at].lower not in WITHIN:
        at -= 1
    at -= tokens[at].lower == "the" and at > first
    begins = at <= first or tokens[at - 1].kind is Kind.MARK or tokens[at - 1].lower in CLAUSES
    if not begins or tokens[at].lower not in WITHIN or not counts_something(tokens, i + 1):
        return False
    noun = next(place for place in range(i + 1, len(tokens)) if is_plural(tokens, place))
    then = tokens[noun + 1] if noun + 1 < len(tokens) else None
    if tokens[noun].lower in PLURALS:
        return True
    return then is not None and then.text.isalpha() and then.text.islower() and then.lower not in SUBJECTS


def is_closed(tokens: list[Token], i: int) -> bool:
    """Tell whether nothing that is counted follows at token i."""
    return i >= len(tokens) or tokens[i].kind is Kind.MARK or tokens[i].lower in FUNCTION_WORDS


def is_gapped(tokens: list[Token], i: int, start: int, first: int) -> bool:
    """Tell whether a clause leaves out what the one before it told: "Toyota built 600 cars, Honda 400 and Kia 250"."""
    if word_at(tokens, i + 1) not in CLOSING or word_at(tokens, i + 2) in RELATIVES:
        return False  # "it won 10 prizes, and Zorba 2, which was made in May, none"
    at = start - 1 - (word_at(tokens, start - 1) == "the")
    owned = tokens[i - 1].lower.endswith(("'s", "’s"))
    if owned:
        linked = word_at(tokens, at) in SET_AGAINST
        only = range(max(first, at - REACH), at)  # "managed only 10 to Hale's 19"
        if linked and any(tokens[back].lower in FEWER and is_figure(tokens[back + 1]) for back in only):
            return True
    else:
        at -= word_at(tokens, at) in PLACING
        linked = word_at(tokens, at) in LINKS
    return linked and any(is_told(tokens, back) for back in range(max(first, at - REACH), at))


def is_figure(token: Token) -> bool:
    """Tell whether a token is a number."""
    return token.kind is Kind.NUMBER or token.lower in SMALL


def is_told(tokens: list[Token], i: int) -> bool:
    """Tell whether a number of things, or a percentage, stands at token i, but not how often: "twice, Holt 12"."""
    number, following = is_figure(tokens[i]), word_at(tokens, i + 1)
    return number and (following in PERCENT or (following != "times" and counts_something(tokens, i + 1)))

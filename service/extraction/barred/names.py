"""Digits that are no amounts: names, models, labels, addresses, codes, list numbers, telephone numbers.

Each rule has a name, so that it can be told why a number is not among the quantities.
"""

from __future__ import annotations

from service.extraction.barred.addresses import bar_address
from service.extraction.barred.codes import bar_glued, is_acronym
from service.extraction.barred.dialled import bar_dialled
from service.extraction.barred.labels import bar_label
from service.extraction.barred.openers import DID, is_opening_name
from service.extraction.barred.products import continues_name, is_airliner, is_bare_code, is_release
from service.extraction.barred.rule import Barred, Setting
from service.extraction.barred.winning import is_winning
from service.extraction.dates import MONTHS, WEEKDAYS, is_year_digits
from service.extraction.lexer import Kind, Token, is_capital, joined, word_at
from service.extraction.minutes import LONGEST_MATCH, is_minute
from service.extraction.nouns import FUNCTION_WORDS, MODALS, counts_something, is_plural
from service.extraction.numeral import MAX_DIGITS
from service.extraction.positions import has_few_digits
from service.extraction.qualifiers import LAST_WORDS
from service.extraction.unit_table import table
from service.extraction.units import read_simple
from service.extraction.wordnumbers import MAGNITUDES

SENTENCE_STARTS = frozenset(".!?:;\"“”‘'(—–-•*") | {"...", "--"}
SINGULAR_VERBS = frozenset({"says", "has", "is", "was", "plans", "wants", "hopes"})
TAKINGS = frozenset(
    """took takes made makes earned opened opens sold sells topped tops stars starred features grossed won wins dropped
    drops entered debuted""".split()
)
MOVES = frozenset("fell falls rose rises dropped drops climbed climbs slipped slips stayed stays topped tops".split())
LONGEST_TITLE = 4  # words of the title of a work behind its number
HIGHEST_SEED = 32
NUMBER_REACH = 8  # tokens back to "the number of"
FIRMS = frozenset(
    """company firm operator broadcaster band group label agency studio magazine nightclub club restaurant
    boutique duo""".split()
)
NUMBERED_FIRMS = frozenset("firm company label magazine nightclub boutique".split())  # in the singular: "the 19 firm"
TRADES = frozenset("entertainment media management productions recordings pictures interactive capital".split())
WORKS = frozenset("album debut film movie novel musical drama".split())
CLOSING = frozenset({")", "(", ".", ",", ":", "is", "was", "has", "will"})
POSTCODE_WORDS = frozenset({"zip", "postcode"})
RANKINGS = frozenset("world rankings ranking charts chart table standings".split())
TITLE_WORDS = frozenset({"Cent", "Degrees"})  # "50 Cent", "the Three Degrees"
TITLE_DIMENSIONS = frozenset({"time", "length", "mass"})  # "30 Seconds to Mars": a unit with a capital is in a name


def bar_digits(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule by which the digits at token i are no amount, or None."""
    token = tokens[i]
    if len(token.text) > 2 * MAX_DIGITS or sum(c.isdigit() for c in token.text) > MAX_DIGITS:
        return Barred("identifier", i + 1)
    tied = bar_address(tokens, i) or bar_glued(tokens, i, setting) or bar_dialled(tokens, i)
    return tied or bar_named(tokens, i, setting)


def bar_named(tokens: list[Token], i: int, setting: Setting) -> Barred | None:
    """Return the rule against digits in a name or behind a label: "Channel 4", "Boeing 747", "10 Downing Street"."""
    token, following = tokens[i], i + 1
    if word_at(tokens, i - 1) in {"to", "from", "at"} and is_ranked(tokens, i) and not is_number_of(tokens, i):
        return Barred("position", i + 1)  # "she slipped to 64 in the world"
    if word_at(tokens, following) in POSTCODE_WORDS:
        return Barred("code", i + 1)
    if not setting.title_case and is_release(tokens, i, setting.first):
        return Barred("version", i + 1)
    if not token.text.isdecimal() or len(token.text) > 4:
        return None
    unit = None if is_winning(tokens, following, int(token.text)) else read_simple(tokens, joined(tokens, following))
    if unit is not None and not setting.title_case and is_title(tokens, joined(tokens, following), unit.unit.dimension):
        return Barred("name", unit.end)
    if unit is not None or word_at(tokens, following) in MAGNITUDES:
        return None
    if is_airliner(tokens, i):
        return Barred("model", i + 1)
    if i == 0 and setting.opens and is_list_entry(tokens, i):
        return Barred("list number", i + 1)
    label = bar_label(tokens, i)
    if label is not None:
        return label
    if is_bare_code(tokens, i):
        return Barred("label", i + 1)
    if is_rating(tokens, i, setting):
        return Barred("rating", i + 1)
    if is_singular(tokens, i) or is_of_firm(tokens, i) or is_title_of_work(tokens, i):
        return Barred("name", i + 1)
    if not setting.title_case and begins_firm(tokens, i):
        return Barred("name", i + 2)
    if is_dated_title(tokens, i):
        return Barred("name", i + 1)
    if not setting.title_case and i - 1 > setting.first and is_amid_title(tokens, i):
        return Barred("name", i + 1)
    if is_named(tokens, i, setting):
        return Barred("name", i + 1)
    return Barred("bracketed", i + 1) if is_bracketed(tokens, i) else None


def is_ranked(tokens: list[Token], i: int) -> bool:
    """Tell whether "in the world" or the like follows the few digits at token i."""
    if word_at(tokens, i + 1) != "in" or word_at(tokens, i + 2) != "the" or word_at(tokens, i + 3) not in RANKINGS:
        return False
    then = word_at(tokens, i + 4)
    return has_few_digits(tokens[i].text) and (not then.isalpha() or then in FUNCTION_WORDS)  # not "the world market"


def is_number_of(tokens: list[Token], i: int) -> bool:
    """Tell whether a number of things is told a few words before token i."""
    return any(token.lower in {"number", "numbers", "total"} for token in tokens[max(0, i - NUMBER_REACH) : i])


def is_title(tokens: list[Token], i: int, dimension: str) -> bool:
    """Tell whether a unit is capitalised as in a name: "50 Cent", "24 Hours"."""
    word = tokens[i].text.removesuffix("'s").removesuffix("’s")
    return word.istitle() and len(word) > 2 and (dimension in TITLE_DIMENSIONS or word in TITLE_WORDS)


def is_list_entry(tokens: list[Token], i: int) -> bool:
    """Tell whether a line is a number with a name: "28 Jane Smith (Japan)"."""
    if not (is_capital(tokens, i + 1) and is_capital(tokens, i + 2)) or len(tokens) > 12:
        return False
    if is_acronym(tokens[i + 1]) and is_acronym(tokens[i + 2]):
        return False  # "500 JOBS AXED"
    end = next((at for at in range(i + 1, len(tokens)) if tokens[at].text == "("), len(tokens))
    return not any(is_plural(tokens, at) or tokens[at].lower in FUNCTION_WORDS for at in range(i + 1, end))


def is_rating(tokens: list[Token], i: int, setting: Setting) -> bool:
    """Tell whether a number is the mark of a player in a list: "Smith: 6 Worked hard"."""
    if len(tokens[i].text) > 2 or word_at(tokens, i - 1) != ":" or not is_capital(tokens, i - 2):
        return False
    return is_capital(tokens, i + 1) and tokens[i + 1].text not in SENTENCE_STARTS and not setting.title_case


def is_singular(tokens: list[Token], i: int) -> bool:
    """Tell whether a verb in the singular makes a digit the name of a firm: "that 3 says it will"."""
    if len(tokens[i].text) > 1 or tokens[i].text in "01" or word_at(tokens, i + 1) not in SINGULAR_VERBS:
        return False
    return i == 0 or word_at(tokens, i - 1) == "that" or tokens[i - 1].text[0] in SENTENCE_STARTS | {","}


def is_bracketed(tokens: list[Token], i: int) -> bool:
    """Tell whether a small number stands alone in brackets behind a name: a seed, a minute: "Fiji (3), Kenya"."""
    alone = word_at(tokens, i - 1) == "(" and word_at(tokens, i + 1)[:1] == ")"
    full_name = is_capital(tokens, i - 3)  # whose number may be an age: "Anna Holt (44)"
    return alone and is_capital(tokens, i - 2) and int(tokens[i].text) <= (HIGHEST_SEED if full_name else LONGEST_MATCH)


def is_of_firm(tokens: list[Token], i: int) -> bool:
    """Tell whether a number that counts nothing is the name of a firm: "the television company 19 was sold"."""
    counted = counts_something(tokens, i + 1) or is_capital(tokens, i + 1) or joined(tokens, i + 1) > i + 1
    return word_at(tokens, i - 1) in FIRMS and not counted


def begins_firm(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the name of a firm with the word behind it: "19 Entertainment", "the 19 firm"."""
    following = word_at(tokens, i + 1)
    if following in TRADES:
        named = is_capital(tokens, i + 1) and not tokens[i + 1].text.isupper()
    else:
        named = following in NUMBERED_FIRMS and word_at(tokens, i - 1) == "the" and not is_capital(tokens, i + 1)
    return named and not counts_something(tokens, i + 2)  # "the 12 firm offers"


def is_title_of_work(tokens: list[Token], i: int) -> bool:
    """Tell whether a number is the title of the work before it: "her album, 21, has sold", "the film 300 took"."""
    before, following = word_at(tokens, i - 1), word_at(tokens, i + 1)
    if before in WORKS and following in DID:
        return word_at(tokens, i - 2) == "the" and word_at(tokens, i - 3) not in FUNCTION_WORDS  # "in the film 12 lost"
    return word_at(tokens, i - 2) in WORKS and before == "," and following == ","


def is_dated_title(tokens: list[Token], i: int) -> bool:
    """Tell whether capitals follow a number, and the year of the work in brackets: "12 Angry Men (1957)"."""
    at = i + 1
    while at <= i + LONGEST_TITLE and is_capital(tokens, at):
        at += 1
    year = at > i + 2 and word_at(tokens, at) == "(" and at + 2 < len(tokens) and is_year_digits(tokens[at + 1])
    return year and tokens[at + 2].text == ")"


def is_amid_title(tokens: list[Token], i: int) -> bool:
    """Tell whether capitals around a number, that of a preposition too, make it a title's: "One Against 20 Emcees"."""
    led = is_capital(tokens, i - 1) and tokens[i - 1].lower in FUNCTION_WORDS and not tokens[i - 1].text.isupper()
    return led and is_capital(tokens, i - 2) and is_capital(tokens, i + 1)


def opens_with_name(tokens: list[Token], i: int) -> bool:
    """Tell whether the capital that begins a sentence is a name's all the same: "BBC 2 (repeat)", "Andre 3000 sang"."""
    if is_opening_name(tokens, i):
        return True
    if is_acronym(tokens[i - 1]):
        return word_at(tokens, i + 1) in CLOSING
    if tokens[i - 1].text[1:] != tokens[i - 1].lower[1:]:
        return True  # "PlayStation 3 was shown"
    text = tokens[i].text
    if is_sequel(tokens, i):
        return True
    bare_thousands = (
        len(text) == 4 and not "1900" <= text < "2100" and not counts_something(tokens, i + 1)
    )  # an amount has a comma
    return bare_thousands and not tokens[i - 1].lower.endswith("ly") and tokens[i - 1].lower not in LAST_WORDS


def is_sequel(tokens: list[Token], i: int) -> bool:
    """Tell whether a digit belongs to a name before it, as it counts nothing and a verb follows: "Zorba 2 took $5m"."""
    before, following = tokens[i - 1].lower, word_at(tokens, i + 1)
    owned = before.endswith(("'s", "’s"))  # "Harbour's 11 fell to number two"
    if len(tokens[i].text) > 1 + owned or tokens[i].text in "01" or counts_something(tokens, i + 1):
        return False
    told = following in SINGULAR_VERBS | TAKINGS | MODALS or (owned and following in MOVES)
    return told and before not in LAST_WORDS and not before.endswith("ly")


def is_named(tokens: list[Token], i: int, setting: Setting) -> bool:
    """Tell whether a capitalised word before a number makes it a part of a name: "Boeing 747", "iPhone 5"."""
    before = word_at(tokens, i - 1)
    if is_minute(tokens, i) or continues_name(tokens, i):
        return True
    owns = [word_at(tokens, i + 1), word_at(tokens, i + 2)] in (["'", "s"], ["’", "s"])
    if owns and len(tokens[i].text) == 1:
        return True  # "3's marketing director"
    if owns and is_capital(tokens, i - 1) and before not in FUNCTION_WORDS and not is_year_digits(tokens[i]):
        return True  # "Blink 182's album"
    # at the start of a sentence or in a title-cased line a capital tells little
    if not is_capital(tokens, i - 1) or before in FUNCTION_WORDS:
        return False
    if setting.title_case:
        return is_sequel(tokens, i)
    if i - 1 <= setting.first and not opens_with_name(tokens, i):
        return False
    if before.endswith(("'s", "’s")) and i + 1 < len(tokens):  # "Britain's 659 MPs", but "Ocean's 12."
        at = joined(tokens, i + 1)
        return tokens[at].kind is not Kind.WORD or tokens[at].lower in FUNCTION_WORDS or is_sequel(tokens, i)
    if before in WEEKDAYS or before in MONTHS or before.upper() in table().codes:
        return False
    placed = word_at(tokens, i - 2) in {"in", "at"} and not tokens[i - 1].text.isupper()
    return not (placed and counts_something(tokens, i + 1))  # "in Iraq 20 soldiers died", but "in FTSE 100 firms"

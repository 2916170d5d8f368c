"""Whom ages are told of, and the numbers that can be one."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token
from service.extraction.wordnumbers import SMALL
from service.model import Unit

OLDEST = 120  # years; the oldest age on record is 122
YEAR_OF_AGE = Unit("year of age", "age")
SOFTENERS = frozenset("between about under over around of nearly almost from just only".split())
PERSONS = frozenset("he she i who".split())
PEOPLE = frozenset(
    """people adults children women men girls boys those anyone everyone someone anybody everybody somebody nobody
    voters citizens drivers workers pensioners residents patients pupils kids youngsters teenagers players viewers
    graduates motorists homeowners renters jobseekers claimants defendants accused suspects
    americans britons users members customers passengers visitors guests students applicants victims youths seniors
    adult child person woman man driver worker""".split()
)
YOUNG = frozenset(  # "kids of 15", "a boy of seven"
    "children kids child youngsters boys girls pupils boy girl youth lad toddler baby teenager".split()
)
GROWN = frozenset("man woman men women".split())
FAMILY = frozenset(  # that an age of one digit is told of too: "a son, six, and a daughter, three"
    """son daughter boy girl brother sister child baby toddler grandson granddaughter nephew niece stepson
    stepdaughter half-brother half-sister schoolboy schoolgirl""".split()
)
ROLES = FAMILY | frozenset(  # "the Wales star, 30, with"
    """star striker singer actor actress defender midfielder goalkeeper keeper winger captain coach player
    driver director mother father wife husband man woman teacher nurse farmer student widow widower drummer
    bowler prop hooker flanker lock sprinter swimmer runner rider boxer golfer manager boss chairman leader
    minister president mayor pupil patient victim suspect soldier officer lawyer writer author painter dancer
    rapper presenter champion winner rival compatriot veteran teenager youngster newcomer killer attacker robber
    thief driver cyclist pedestrian passenger defendant survivor pensioner grandmother grandfather partner
    girlfriend boyfriend cousin uncle aunt friend sergeant corporal constable lieutenant conscript miner plumber
    electrician builder gardener cleaner carer waiter waitress clerk surgeon dentist vet priest vicar scientist
    professor lecturer tourist hiker climber diver skier pilot chef model trader banker doctor youth""".split()
)
TRADES = frozenset(  # whose number is an age only where a verb or an "of" says so
    """baker barber butcher grocer tailor jeweller joiner carpenter painter decorator labourer worker shopkeeper keeper
    hairdresser dressmaker editor reporter broadcaster publisher novelist composer organist pianist violinist guitarist
    referee umpire trainer instructor jockey lodger tenant landlord landlady apprentice trainee graduate employee
    owner founder magistrate judge barrister solicitor detective inspector sailor sculptor designer architect engineer
    electrician technician librarian historian politician musician physician comedian beautician optician analyst
    artist scholar chemist pharmacist therapist psychologist psychiatrist biologist economist journalist columnist
    motorist activist terrorist gunman prisoner inmate hostage refugee migrant shepherd monk nun bishop""".split()
)
PARENTS = frozenset({"mum", "mom", "dad", "gran", "grandma", "grandad", "grandpa"})  # who have no article
OFFICES = (  # men and women of so many firms, clubs and words
    "chairman", "chairwoman", "spokesman", "spokeswoman", "salesman", "anchorman", "frontman", "front-man",
    "alderman", "ombudsman", "helmsman", "stockman", "middleman", "journeyman",
)  # fmt: skip
SEVERAL = (
    frozenset(f"{role}s" for role in ROLES)
    | PEOPLE
    | frozenset(
        "couple pair duo trio twins triplets siblings wives guards police parents babies men women children".split()
    )
)


def is_man(word: str) -> bool:
    """Tell whether a word is a man or a woman of a land or trade: "a Dutchman of 34", "the policewoman was 28"."""
    return word.endswith(("man", "woman")) and word not in OFFICES and not word.endswith(("human", "german", "roman"))


def is_years(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether the figure can be a number of years lived: digits alone, up to the oldest."""
    return end == first + 1 and is_digits(tokens[first])


def is_digits(token: Token) -> bool:
    """Tell whether a token is an age in digits."""
    return (
        token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) <= 3 and 1 <= int(token.text) <= OLDEST
    )


def is_number(token: Token) -> bool:
    """Tell whether a token is an age in digits or in one word; "one" is more often a pronoun."""
    return is_digits(token) or (token.lower in SMALL and token.lower != "one")


def is_adult_or_teen(token: Token) -> bool:
    """Tell whether a number is one that ages are bounded by: a single digit counts other things as often."""
    return len(token.text) > 1

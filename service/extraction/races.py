"""What is measured on a track or in a field: the "400m" of a race, a jump of "5.25m", a time of "46.45" seconds."""

from __future__ import annotations

from service.extraction.lexer import Kind, Token, is_capital, word_at
from service.extraction.nouns import counts_something, is_plural
from service.extraction.units import read_simple
from service.model import Unit

SECOND, KILOMETRE = Unit("second", "time"), Unit("kilometre", "length")
JUMPS = frozenset(
    """jump jumps jumped jumping jumper leap leaped leapt leaping vault vaulted vaulter throw threw throws
    throwing thrower putt javelin discus hammer bar clear cleared clearance triple height landed attempt best""".split()
)
JUMP_REACH = 14  # tokens around an athlete's mark
TRACK = frozenset(  # race distances in metres
    {"50", "60", "100", "200", "300", "400", "600", "800", "1000", "1500", "2000", "3000", "5000", "10000"}
)
WRITTEN_OUT = frozenset({"1500", "3000", "5000", "10000"})  # so many millions are written as billions
ROAD = frozenset({"5", "10"})  # kilometres, of a run that is written "5K" or "10k"
ROAD_WORDS = frozenset("run runs runner runners race races road final marathon sprint title".split())
ROAD_REACH = 4  # tokens behind a run's length in which it is called one
TRACK_LEADERS = frozenset(
    "the in over indoor outdoor men's women's men’s women’s his her world olympic x and final last first".split()
)
NAMES_RACE = frozenset("indoor outdoor men's women's men’s women’s world olympic x".split())
RACED = frozenset(  # plurals and verbs behind the name of a race
    """races finals titles trials heats semis medals golds times bests records rounds runners hurdles hurdlers
    sprinters specialists swimmers champions championships winners events relays begins starts ends follows
    comes goes looks seems""".split()
)
TRACK_FOLLOWERS = frozenset(
    """gold silver bronze medal medallist crown victory win champion championship record runner runners hurdler
    hurdlers sprinter sprinters semi final olympic world european personal star specialist specialists hopeful
    hopefuls""".split()
)
RECORDS = frozenset(
    "championship world european british olympic national commonwealth games indoor outdoor stadium meeting".split()
)  # "a championship record 4.25m"
MEDALS = frozenset({"gold", "silver", "bronze", "medal", "medals"})
ATHLETICS = frozenset(
    """olympic olympics heptathlon race races raced sprint sprinter sprinting hurdles relay heats indoor indoors
    athletics athlete medal medallist seconds secs runner clocked clocking metres""".split()
)
TIME_LEADERS = frozenset("in of clocked clocking ran run time finished record ( best".split())
TIME_REACH = 24  # tokens around a time in which the race is named
SPRINT, LONGEST_SPRINT = 27.0, 400  # seconds, metres
FASTEST, SLOWEST = 5.0, 60.0  # seconds that are written without minutes


def is_jump(tokens: list[Token], at: int) -> bool:
    """Tell whether an athlete's mark ends at a token: "a best of 5.25m" beside a word of jumping or throwing."""
    decimals = tokens[at - 1].text.partition(".")[2]
    if len(decimals) != 2:
        return False
    record = word_at(tokens, at - 2) == "record" and word_at(tokens, at - 3) in RECORDS
    return record or bool(near(tokens, at, JUMP_REACH) & JUMPS)


def is_race(tokens: list[Token], at: int) -> bool:
    """Tell whether the distance of a race ends at a token: "the 800m heats", "an impressive 400m victory"."""
    if tokens[at - 1].text.replace(",", "") not in TRACK:
        return False
    if tokens[at - 1].text in WRITTEN_OUT and read_simple(tokens, at + 1) is None:
        return not counts_something(tokens, at + 1)
    if word_at(tokens, at + 1) in TRACK_FOLLOWERS:
        return True
    if word_at(tokens, at - 2) in TRACK_LEADERS and not counts_millions(tokens, at):
        return True
    if word_at(tokens, at + 1) == "in" and is_result(tokens, at + 2):
        return True  # "wins 400m in 47.20"
    if word_at(tokens, at + 1) == "hope" and is_capital(tokens, at + 2):
        return True  # "800m hope Hale", but "9m hope to vote"
    around = near(tokens, at, JUMP_REACH)
    if word_at(tokens, at + 1) in {"and", "in"} and around & MEDALS:
        return True  # "took 800m and 1,500m gold"
    return not counts_something(tokens, at + 1) and bool(around & ATHLETICS)


def is_result(tokens: list[Token], i: int) -> bool:
    """Tell whether the time of a race stands at token i, to a hundredth of a second: "4:01.20", "9.85"."""
    timed = i < len(tokens) and tokens[i].kind is Kind.NUMBER
    if timed and word_at(tokens, i + 1) == ":" and tokens[i + 1].glued:
        i += 2
    hundredths = timed and i < len(tokens) and len(tokens[i].text.partition(".")[2]) == len("20")
    return hundredths and read_simple(tokens, i + 1) is None


def counts_millions(tokens: list[Token], at: int) -> bool:
    """Tell whether things stand in the plural behind the "m" at a token, and no race near: "the first 300m phones"."""
    named = word_at(tokens, at - 2) in NAMES_RACE or word_at(tokens, at + 1) in RACED
    return is_plural(tokens, at + 1) and not named and not near(tokens, at, JUMP_REACH) & ATHLETICS


def is_road_race(tokens: list[Token], at: int) -> bool:
    """Tell whether the "K" at a token is the length of a run and no thousand: "the women's 5K final"."""
    if word_at(tokens, at) != "k" or not tokens[at].glued or tokens[at - 1].text not in ROAD:
        return False
    return any(token.lower in ROAD_WORDS for token in tokens[at + 1 : at + ROAD_REACH])


def is_race_time(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at token i is a time in seconds: "clocked 7.37" where a race is told of."""
    token = tokens[i]
    if token.kind is not Kind.NUMBER or len(token.text.partition(".")[2]) != 2 or len(token.text) > 5:
        return False
    if not FASTEST <= float(token.text) < SLOWEST or word_at(tokens, i - 1) not in TIME_LEADERS:
        return False
    around = near(tokens, i, TIME_REACH)
    if is_sprint(tokens, i) and around & ATHLETICS:
        return True
    if around & {"hurdles", "sprint", "sprinter", "clocked", "clocking"}:
        return True
    return any(
        tokens[at].lower in {"m", "metres"} and tokens[at - 1].text in TRACK
        for at in range(max(1, i - TIME_REACH), min(i + TIME_REACH, len(tokens)))
    )


def is_sprint(tokens: list[Token], i: int) -> bool:
    """Tell whether a time is as short as a sprint's, with no longer race near, whose "13.26" has minutes."""
    if float(tokens[i].text) >= SPRINT or word_at(tokens, i - 1) not in {"in", "clocked", "clocking"}:
        return False
    reach = range(max(1, i - TIME_REACH), min(i + TIME_REACH, len(tokens)))
    return not any(
        tokens[at].lower in {"m", "metres", "marathon", "mile", "k"} and is_long(tokens[at - 1]) for at in reach
    )


def is_long(token: Token) -> bool:
    """Tell whether a number is a distance, in metres, that is not sprinted."""
    digits = token.text.replace(",", "")
    return not digits.isdecimal() or len(digits) > len(str(LONGEST_SPRINT)) or int(digits) > LONGEST_SPRINT


def near(tokens: list[Token], i: int, reach: int) -> set[str]:
    """Return the words so many tokens around token i."""
    return {token.lower for token in (*tokens[max(0, i - reach) : i], *tokens[i : i + reach])}

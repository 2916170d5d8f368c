"""Shares of something: "half", "two-thirds", "a fifth of", "one in five", "nine out of ten"; odds: "two to one"."""

from __future__ import annotations

from math import gcd

from service.extraction.lexer import HYPHENS, Kind, Token, joined, word_at
from service.extraction.nouns import FUNCTION_WORDS
from service.extraction.numeral import ROUND_SHARE, SHARE, Numeral, clean, exact
from service.extraction.wordnumbers import MAGNITUDES, UNITS, read_small

PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
ADDED = {"half": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3}
ROUGHLY = 0.05  # the step of a share in words: "a third" is said of 30% and of 36%
FOLLOWERS = frozenset(
    """of in from to as more less fewer higher lower larger smaller bigger over on off that since by and or compared
    between stake this last the were was are is have has had said say rely think believe want feel expect do don't
    admit agree know need""".split()
)
DONE = frozenset(  # what a quarter of people do
    """skip back oppose support use own live work get take make pay eat drink smoke vote come speak read watch worry
    struggle suffer earn save favour prefer cannot can could will would may might should also never still did didn't
    didn’t go play keep spend drive walk cycle lack face""".split()
)
WHOLE = frozenset({"of", "the", "are", "were"})
SHARES_REACH = 10  # tokens
LEADERS = frozenset("by almost nearly about around roughly than over under only just another".split())
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
HALF_OWNERS = frozenset(  # whose half is a part of a match, a year or a pitch, or a player
    """first second third opening closing final last this next each either other that better latter early late own the
    scrum fly centre wing stand his her its their our my""".split()
)
HALF_NAMES = frozenset("time year yearly century centuries term back backs price chance hearted way board life".split())
HALF_IDIOMS = frozenset({"world", "chance", "eye", "mind"})
PART_UNITS = frozenset(  # that have halves and quarters with a hyphen: "a half-acre plot", "a quarter-mile away"
    """hour mile pint inch point metre acre litre liter gallon pound ton tonne kilo percentage percent cent yard foot
    degree day minute second""".split()
)
QUARTERED = frozenset({"mile", "inch", "acre", "hour"})  # also without a hyphen
HALF_UNITS = PART_UNITS | {"a", "an"}
ROUGH = frozenset({"nearly", "almost", "about"})
ROW = frozenset("past last next preceding previous following first final other".split())
LAPSES = frozenset({"past", "last", "next"})
PART_DIGITS = 3  # of the 100th in "one 100th of a second"
LIST_REACH = 12  # tokens


def read_share(tokens: list[Token], i: int) -> Numeral | None:
    """Read a share in words: "half", "a third", "two-thirds", "three quarters"."""
    word = word_at(tokens, i)
    if word == "half":
        return exact(i, i + 1, 0.5, ROUGHLY, unit=SHARE) if is_half(tokens, i) else None
    if word == "quarter" and joined(tokens, i + 1) > i + 1 and word_at(tokens, i + 2).removesuffix("s") in PART_UNITS:
        return exact(i, i + 1, 0.25, ROUGHLY, unit=SHARE)  # "quarter-point rises"
    if word == "quarter" and word_at(tokens, i + 1) in QUARTERED and word_at(tokens, i - 1) not in HYPHENS:
        return exact(i, i + 1, 0.25, ROUGHLY, unit=SHARE)  # "a quarter mile away"
    if word == "quarter" and is_percentage(tokens, i + 1) and word_at(tokens, i - 1) not in ORDINALS | HALF_OWNERS:
        return exact(i, i + 1, 0.25, ROUGHLY, unit=SHARE)  # "quarter per cent cuts"
    if word == "quarter":  # "the past quarter of a century"; else of a year, or a part of a town
        passed = word_at(tokens, i - 1) in LAPSES | ROUGH and word_at(tokens, i + 1) == "of"
        return exact(i, i + 1, 0.25, ROUGHLY, unit=SHARE) if passed and word_at(tokens, i + 2) in {"a", "an"} else None
    if word in {"a", "an"}:
        at = joined(tokens, i + 1)
        name = word_at(tokens, at)
        if name not in PARTS:
            return None
        if not is_percentage(tokens, at + 1) and not (
            is_half(tokens, at) if name == "half" else reads_as_share(tokens, i, at + 1)
        ):
            return None
        return exact(i, at + 1, 1 / PARTS[name], ROUGHLY, unit=SHARE)
    small = read_small(tokens, i)
    if small is None or not 0 < small[0] < 20:
        return None
    at = joined(tokens, small[1])
    if small[0] == 1 and is_ordinal_part(tokens, at):
        return exact(i, at + 2, 1 / int(tokens[at].text), ROUGHLY, unit=SHARE)
    name = word_at(tokens, at)
    parts = PARTS.get(name.removesuffix("s") if name != "halves" else name)
    if parts is None or small[0] >= parts or (small[0] > 1) != name.endswith("s"):
        return None
    if name == "quarters" and word_at(tokens, i - 1) in ROW:
        return None  # "the preceding three quarters" are of a year
    if gcd(small[0], parts) > 1:
        return None  # "the next two quarters" are of a year: who means a half says so
    if small[0] == 1 and at == small[1] and not reads_as_share(tokens, i, at + 1):
        return None  # "one third-placed", "one fifth grader": an ordinal
    return exact(i, at + 1, small[0] / parts, ROUGHLY, unit=SHARE)


def is_percentage(tokens: list[Token], i: int) -> bool:
    """Tell whether a percentage or a percentage point is told at token i."""
    words = (word_at(tokens, i), word_at(tokens, i + 1))
    return words[0] == "percent" or words in {("per", "cent"), ("percentage", "point")}


def is_ordinal_part(tokens: list[Token], at: int) -> bool:
    """Tell whether an ordinal in digits is what one part of is told: "one 15th the power", "one-20th of a second"."""
    if at + 1 >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > PART_DIGITS:
        return False
    suffixed = tokens[at + 1].lower in {"th", "nd", "rd", "st"} and tokens[at + 1].glued
    return suffixed and int(tokens[at].text) > 1 and word_at(tokens, at + 2) in {"of", "the", "as"}


def is_half(tokens: list[Token], at: int) -> bool:
    """Tell the share "half" from the half of a match or a year, and from the names made of it ("scrum-half")."""
    before, following = word_at(tokens, at - 1), word_at(tokens, joined(tokens, at + 1))
    if joined(tokens, at - 1) == at and word_at(tokens, at - 2) not in {"a", "an", "one", "and"}:
        return False
    if joined(tokens, at + 1) > at + 1:  # "half-time", "half-century", but "half-a-dozen", "half-hour", "half-mile"
        return following in HALF_UNITS or following in MAGNITUDES
    if following in {"a", "an"} and word_at(tokens, at + 2) in HALF_IDIOMS:
        return False  # "half a world away"
    if before.endswith(("'s", "’s")) and following not in {"of", "the"}:
        return False  # "Ireland's half" of the pitch
    if at > 1 and tokens[at - 1].text.istitle() and word_at(tokens, at - 2) == "the":
        return False  # "into the Italian half"
    if before == "her" and following == "the":
        return True  # "it left her half the house"
    return before not in HALF_OWNERS and following not in HALF_NAMES and not following.startswith(("'", "’"))


def reads_as_share(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "a third of", "by a fifth", "a quarter." from the ordinals of "a third goal"."""
    if tokens[first].lower == "a" and is_listed(tokens, first):
        return word_at(tokens, end) == "of"
    if end >= len(tokens) or word_at(tokens, first - 1) in LEADERS:
        return True
    if tokens[end].text in HYPHENS and tokens[end].glued:
        return False
    if tokens[end].lower in {"or", "and"} and word_at(tokens, end + 1) in ORDINALS:
        return False  # "a third or fourth attempt"
    if tokens[end].lower in FOLLOWERS or (tokens[end - 1].lower == "quarter" and tokens[end].lower in DONE):
        return True
    return tokens[end].kind in (Kind.MARK, Kind.NUMBER) or goes_on(tokens, first, end)


def goes_on(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a share leaves out what the one before it told: "half of the trees are oak and a fifth pine"."""
    if word_at(tokens, first - 1) not in {"and", ","} or not closes(tokens, end):
        return False
    near = range(max(0, first - SHARES_REACH), first - 1)
    return any(tokens[at].lower in PARTS and word_at(tokens, at + 1) in WHOLE for at in near)


def closes(tokens: list[Token], end: int) -> bool:
    """Tell whether one word, or two of which the first has a capital, end the clause from token `end` on."""
    last = end + 1 + (tokens[end].text[0].isupper() and word_at(tokens, end + 1).isalpha())
    return word_at(tokens, end).isalpha() and (last >= len(tokens) or tokens[last].kind is Kind.MARK)


def is_listed(tokens: list[Token], i: int) -> bool:
    """Tell whether the "a" at token i goes on a list: "one in Leeds, another in York and a third in Hull"."""
    for at in range(max(0, i - LIST_REACH), i - 1):
        if tokens[at].lower == "another":
            return tokens[at + 1].kind is Kind.MARK or tokens[at + 1].lower in FUNCTION_WORDS
    return False


def read_part_of_magnitude(tokens: list[Token], i: int, share: Numeral | None) -> Numeral | None:
    """Read a share of a magnitude: "half a million", "half-a-dozen", "a quarter of a million", "quarter million".

    `share` is the one that was read at token i.
    """
    if tokens[i].lower in {"half", "quarter"}:
        share = exact(i, i + 1, 1 / PARTS[tokens[i].lower], ROUGHLY)
    if share is None or share.value is None:
        return None
    at = joined(tokens, share.end + (word_at(tokens, share.end) == "of"))
    if word_at(tokens, at) == "a":
        at = joined(tokens, at + 1)
    factor = MAGNITUDES.get(word_at(tokens, at))
    if factor is None:
        return None
    value = clean(share.value * factor)
    return exact(i, at + 1, value, value * ROUND_SHARE if factor > 12 else 1.0)


def add_share(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Read on where a share is added: "two and a half", "five-and-a-half", "one and three quarters"."""
    at = joined(tokens, numeral.end)
    if word_at(tokens, at) != "and" or numeral.value is None:
        return numeral
    at = joined(tokens, at + 1)
    count = 1 if word_at(tokens, at) in {"a", "one"} else UNITS.get(word_at(tokens, at), 0)
    name_at = joined(tokens, at + 1)
    name = word_at(tokens, name_at)
    parts = ADDED.get(name)
    if not parts or not 0 < count < parts or (count > 1) != name.endswith("s") or word_at(tokens, name_at + 1) == "of":
        return numeral
    unit = MAGNITUDES.get(word_at(tokens, numeral.end - 1), 1.0)
    value = clean(numeral.value + count / parts * unit)
    return exact(numeral.first, name_at + 1, value, min(unit * 0.25, value * ROUND_SHARE), bare=unit == 1.0)
